#if Personas
import HolubSMTP

extension Persona {
    /// The persona as a script. Read again, it gives an equal persona but for the name, which is the file's.
    public var text: String {
        var lines = ["title: \(title)", "address: \(address)"]
        if signsInByToken || password != Persona.usualPassword {
            lines.append("\(signsInByToken ? "token" : "password"): \(password)")
        }
        if accepts != password { lines.append("accepts: \(accepts)") }
        if let entrance { lines.append("endpoint: \(entrance.port) \(entrance.security.rawValue)") }
        lines += mailExchangers.map { "mx: \($0)" }
        if let guidance { lines.append("follows: \(guidance)") }
        for connection in connections {
            lines += ["", "--- connection"] + connection.opening.script
            for exchange in connection.exchanges {
                lines += ["C: \(exchange.pattern)"] + exchange.response.script
            }
            if let ending = connection.ending { lines.append("= \(ending)") }
        }
        return lines.map { $0 + "\n" }.joined()
    }
}

extension Persona.Exchange.Response {
    fileprivate var script: [String] { lines.map { "S: \($0)" } + (event.map { ["~ \($0.rawValue)"] } ?? []) }
}
#endif
