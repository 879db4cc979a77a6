#if Sending
/// How many connections a ``Sender`` keeps, and for how long.
public struct PoolLimits: Hashable, Sendable {
    /// Connections of one mailbox to its server, at a time. A provider's profile may allow fewer, and so may a server that
    /// refuses the next one.
    public var connections = 2
    /// Messages after which a connection is given up for a new one.
    public var messages = 1000
    /// Age after which a connection is given up for a new one.
    public var age = Duration.seconds(600)
    /// How long a connection is kept over which nothing is sent. RFC 5321 §4.5.3.2.7 has servers wait 5 minutes.
    public var rest = Duration.seconds(60)
    /// Connections that are kept so, over all mailboxes; one more is closed.
    public var resting = 200
    /// Connections to one server that may be opening at a time, over all mailboxes; for each mailbox it is one.
    public var signIns = 4

    public init() {}
}
#endif
