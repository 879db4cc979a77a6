#if Personas
package import HolubNetwork
package import HolubSMTP

extension World {
    /// One line of what has to come of it.
    package struct Expectation: Hashable, Sendable {
        /// Of the file, counted from one.
        package var line: Int
        /// As it stands there.
        package var text: String
        package var kind: Kind

        package enum Kind: Hashable, Sendable {
            /// The status, and its reasons in any order; nil for whichever.
            case verdict(String, [String]?)
            /// The address cannot even be read.
            case noAddress
            /// At this place, counted from one.
            case candidate(Int, CandidateSketch)
            case noCandidate(String?)
            /// Steps of the trace that have all of these words, at least so many.
            case trace([String], times: Int)
            case noTrace([String])
            case conflict(String?)
            case provisional(Bool)
            case wouldHelp(String)
            case query(QuestionPattern, isExpected: Bool)
            case connection(TargetPattern, isExpected: Bool)
            case request(RequestPattern, isExpected: Bool)
            case atMost(Int, Counted)
            /// Some server has received this text.
            case sent(String, isExpected: Bool)
            /// The result or its trace says this text.
            case told(String, isExpected: Bool)
            /// What follows is about the second run.
            case again
        }
    }

    package struct CandidateSketch: Hashable, Sendable {
        package var endpoint: String
        package var trust: String?
        package var username: String?
        package var mechanisms: [String]?
    }

    package struct QuestionPattern: Hashable, Sendable {
        /// Nil for any; `*.name` for all below.
        package var name: String?
        package var type: RecordType?
        package var isOverTCP = false
    }

    package struct TargetPattern: Hashable, Sendable {
        /// Nil for any.
        package var host: String?
        package var port: ServerPort?
    }

    package struct RequestPattern: Hashable, Sendable {
        /// Nil for any; `*.name` for all below.
        package var host: String?
        /// The beginning of the path.
        package var path = ""
        /// Somewhere in the request line.
        package var text: String?
    }

    package enum Counted: Hashable, Sendable {
        case candidates
        case connections(TargetPattern)
        case requests(RequestPattern)
        case queries(QuestionPattern)
    }
}
#endif
