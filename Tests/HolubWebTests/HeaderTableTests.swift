#if Web && Personas
import Foundation
import HTTPTypes
import Testing

@testable import HolubWeb

/// How many headers each answer has. With a file named it is written there, as a table of Markdown:
///
///     HOLUB_HEADER_TABLE=headers.md swift test --filter HeaderTableTests
@Suite("The table of headers") struct HeaderTableTests {
    @Test func everyAnswerHasEveryHeader() async throws {
        var lines = [
            "| route | " + RouteTrial.statuses.map(String.init).joined(separator: " | ") + " |",
            "|---" + String(repeating: "|---", count: RouteTrial.statuses.count) + "|",
        ]
        var answers = 0, right = 0
        for route in Route.all {
            var cells: [String] = []
            for status in RouteTrial.statuses {
                guard let response = try await RouteTrial(route: route, status: status).answer() else {
                    cells.append("–")
                    continue
                }
                let count = RouteTrial.headers.filter { response.header($0.key) == $0.value }.count
                answers += 1
                right += count == RouteTrial.headers.count ? 1 : 0
                cells.append("\(response.status): \(count)/\(RouteTrial.headers.count)")
            }
            lines.append("| `\(route.method.rawValue) \(route.pattern)` | " + cells.joined(separator: " | ") + " |")
        }
        #expect(right == answers)
        lines += [
            "",
            "\(Route.all.count) routes × \(RouteTrial.headers.count) headers, \(answers) answers: \(right) have all.",
            "", "The headers: " + RouteTrial.headers.keys.sorted().joined(separator: ", ") + ".",
        ]
        guard let file = ProcessInfo.processInfo.environment["HOLUB_HEADER_TABLE"] else { return }
        try (lines.joined(separator: "\n") + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    }
}
#endif
