#if Command
import ArgumentParser
import HolubNetwork
import HolubSMTP
import HolubSender

/// How servers are reached, the same for every command that connects.
struct ConnectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Trust the authorities in this file, and no others.", valueName: "pem"))
    var caFile: String?

    @Option(help: "Seconds until one of the server's addresses has answered.")
    var connectTimeout: String?

    @Option(help: "Seconds for each of the server's replies.")
    var replyTimeout: String?

    @Option(help: "Seconds for the verdict after the message.")
    var finalTimeout: String?

    @Flag(help: "Connect to loopback and private addresses too.")
    var allowPrivate = false

    @OptionGroup var dns: ResolverOptions

    /// Whether anything but the defaults was asked for.
    var isGiven: Bool {
        allowPrivate || [caFile, connectTimeout, replyTimeout, finalTimeout, dns.resolver].contains { $0 != nil }
    }

    func sender(forPerson: Bool) throws -> Sender {
        var deadlines = forPerson ? Deadlines.probe : .delivery
        if let limit = try Typed.seconds(replyTimeout, "--reply-timeout") {
            deadlines = Deadlines(reply: limit, data: limit, block: limit, final: deadlines.final)
        }
        if let limit = try Typed.seconds(finalTimeout, "--final-timeout") { deadlines.final = limit }
        return Sender(dialer: try dialer(forPerson: forPerson), deadlines: deadlines)
    }

    func dialer(forPerson: Bool) throws -> Dialer {
        let trust = try Typed.trust(caFile)
        var deadlines = forPerson ? DialDeadlines.probe : .delivery
        if let limit = try Typed.seconds(connectTimeout, "--connect-timeout") {
            deadlines.connect = limit
            deadlines.tls = limit
        }
        return Dialer(
            resolver: try dns.resolverValue(), policy: allowPrivate ? .allowPrivate : .publicOnly, trust: trust,
            deadlines: deadlines)
    }
}
#endif
