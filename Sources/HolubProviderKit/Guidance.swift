/// What a person should know and do, step by step.
public struct Guidance: Hashable, Sendable {
    /// Who acts.
    public enum Actor: String, Hashable, Sendable { case you, administrator, application, nobody }

    /// One screen with at most two clicks.
    public struct Step: Hashable, Sendable {
        /// Stable within the guidance, for applications that mark steps as done.
        public var id: String
        public var text: Text

        public init(_ id: String, cs: String, en: String) {
            self.id = id
            text = Text(cs: cs, en: en)
        }
    }

    /// Steps under one heading. Several stand for a question that only the person can answer.
    public struct Branch: Hashable, Sendable {
        public var heading: Text?
        public var steps: [Step]

        public init(_ heading: Text? = nil, steps: [Step]) {
            self.heading = heading
            self.steps = steps
        }
    }

    /// A lower-case word with dots, such as `google.app-password`.
    public var id: String
    /// The causes that this answers; none for a guidance that others refer to.
    public var causes: Set<Cause>
    public var actor: Actor
    public var title: Text
    /// What is true, before what to do.
    public var lead: Text?
    public var branches: [Branch]
    /// What is good to know afterwards.
    public var notes: [Text]
    /// A message to copy and send to whoever may change it.
    public var administratorMessage: Text?
    /// Guidance to read when this one does not help.
    public var related: [String]

    public init(
        _ id: String, causes: Set<Cause> = [], actor: Actor, title: Text, lead: Text? = nil, branches: [Branch] = [],
        notes: [Text] = [], administratorMessage: Text? = nil, related: [String] = []
    ) {
        self.id = id
        self.causes = causes
        self.actor = actor
        self.title = title
        self.lead = lead
        self.branches = branches
        self.notes = notes
        self.administratorMessage = administratorMessage
        self.related = related
    }

    /// A guidance of one row of steps.
    public init(
        _ id: String, causes: Set<Cause> = [], actor: Actor, title: Text, lead: Text? = nil, steps: [Step],
        notes: [Text] = [], administratorMessage: Text? = nil, related: [String] = []
    ) {
        self.init(
            id, causes: causes, actor: actor, title: title, lead: lead,
            branches: steps.isEmpty ? [] : [Branch(steps: steps)],
            notes: notes, administratorMessage: administratorMessage, related: related)
    }

    /// Every text in it, in reading order.
    public var texts: [Text] {
        [title] + [lead].compactMap { $0 }
            + branches.flatMap { [$0.heading].compactMap { $0 } + $0.steps.map(\.text) }
            + notes + [administratorMessage].compactMap { $0 }
    }

    /// The steps as lines, branch by branch.
    public func steps(in language: Language, _ parameters: TextParameters) -> [String] {
        branches.flatMap { branch in
            [branch.heading].compactMap { $0?.plain(in: language, parameters) }
                + branch.steps.map { $0.text.plain(in: language, parameters) }
        }
    }

    /// The whole guidance for a terminal: title, lead, numbered steps, notes, the message to copy.
    public func plain(in language: Language, _ parameters: TextParameters) -> String {
        var lines = [title.plain(in: language, parameters)]
        if let lead { lines.append(lead.plain(in: language, parameters)) }
        for branch in branches {
            if let heading = branch.heading { lines += ["", heading.plain(in: language, parameters)] }
            for (index, step) in branch.steps.enumerated() {
                lines.append("\(index + 1). \(step.text.plain(in: language, parameters))")
            }
        }
        if !notes.isEmpty { lines += [""] + notes.map { $0.plain(in: language, parameters) } }
        if let administratorMessage {
            lines += ["", "> " + administratorMessage.plain(in: language, parameters)]
        }
        return lines.joined(separator: "\n")
    }
}
