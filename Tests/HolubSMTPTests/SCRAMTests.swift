import HolubSMTP
import Testing

@Suite("SCRAM's messages, octet for octet")
struct SCRAMTests {
    private let ours = Array("rOprNGfwEbeRWgbNEkqO".utf8)

    private func read(_ message: String) -> SCRAM.ServerFirst? {
        SCRAM.ServerFirst(Array(message.utf8), answering: ours)
    }

    // RFC 7677 §3
    @Test("The example's messages")
    func example() throws {
        #expect(SCRAM.Header.unbound.octets == Array("n,,".utf8))
        #expect(SCRAM.clientFirst("user".utf8, nonce: ours) == Array("n=user,r=rOprNGfwEbeRWgbNEkqO".utf8))
        let first = try #require(
            read("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"))
        #expect(first.nonce == Array("rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0".utf8))
        #expect(first.salt == Base64.decode("W22ZaJ0SNY7soEsUEjb6gQ==".utf8))
        #expect(first.rounds == 4096)
        #expect(
            SCRAM.clientFinal(.unbound, nonce: first.nonce)
                == Array("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0".utf8))
    }

    @Test("The head says what is true of the binding, and is said once more under the proof")
    func header() {
        let binding = ChannelBinding(.tlsExporter, [0, 0xFF, 0x2C])
        #expect(SCRAM.Header.bound(binding).octets == Array("p=tls-exporter,,".utf8))
        #expect(
            SCRAM.Header.bound(ChannelBinding(.tlsServerEndPoint, [])).octets == Array("p=tls-server-end-point,,".utf8))
        #expect(SCRAM.Header.notOffered.octets == Array("y,,".utf8))
        #expect(SCRAM.clientFinal(.notOffered, nonce: [0x78]) == Array("c=eSws,r=x".utf8))
        // printf 'p=tls-exporter,,\0\377,' | base64
        #expect(SCRAM.clientFinal(.bound(binding), nonce: [0x78]) == Array("c=cD10bHMtZXhwb3J0ZXIsLAD/LA==,r=x".utf8))
        #expect(!"\(binding)".contains("255") && !"\(binding.octets)".contains("255"))
    }

    @Test(
        "I68: a comma and a sign of equality in a name are written in their own form",
        arguments: [
            ("a,b=c", "a=2Cb=3Dc"), ("=2C", "=3D2C"), (",,", "=2C=2C"), ("jana@firma.example", "jana@firma.example"),
            ("\"\\;:", "\"\\;:"),
        ])
    func names(name: String, written: String) { #expect(SCRAM.name(name.utf8) == Array(written.utf8)) }

    @Test(
        "S55: a nonce that is not ours and more is refused",
        arguments: [
            "rOprNGfwEbeRWgbNEkqO", "rOprNGfwEbeRWgbNEkq", "ROprNGfwEbeRWgbNEkqOx", "xrOprNGfwEbeRWgbNEkqO", "",
            "rOprNGfwEbeRWgbNEkqO\u{7F}", "rOprNGfwEbeRWgbNEkqO x", "rOprNGfwEbeRWgbNEkqOž",
        ])
    func nonces(nonce: String) {
        #expect(read("r=\(nonce),s=eA==,i=4096") == nil)
        #expect(read("r=rOprNGfwEbeRWgbNEkqOx,s=eA==,i=4096") != nil)
    }

    @Test(
        "S56: rounds outside 4,096 to 600,000, and what is no number, are refused",
        arguments: [
            "1", "4095", "600001", "2147483647", "999999999999999999999", "04096", "+4096", "-4096", "4096 ", " 4096",
            "0x1000",
            "4096.0", "٤٠٩٦", "4096,i=1", "1,i=4096",
        ])
    func rounds(text: String) {
        #expect(read("r=rOprNGfwEbeRWgbNEkqOx,s=eA==,i=\(text)") == nil)
        for good in [4096, 4097, 10_000, 600_000] {
            #expect(read("r=rOprNGfwEbeRWgbNEkqOx,s=eA==,i=\(good)")?.rounds == good)
        }
    }

    @Test(
        "A first message of another form is refused",
        arguments: [
            "", ",", "r", "r=", "r=@", "r=@,s=eA==", "r=@,i=4096", "r=@,i=4096,s=eA==", "s=eA==,r=@,i=4096",
            "m=x,r=@,s=eA==,i=4096", "r=@,s=eA==,i=4096,m=x", "r=@,s=,i=4096", "r=@,s=eA,i=4096", "r=@,s=!,i=4096",
            "r=@,s=eA==,i=", "r=@,s=eA==,i=4096,", "r=@,s=eA==,i=4096,x", "r=@,s=eA==,i=4096,x=",
            "r=@,s=eA==,i=4096,1=x",
            "r=@,s=eA==,i=4096,x=1,x=2", "r=@,r=@,s=eA==,i=4096", "r=@,s=eA==,s=eA==,i=4096", "r=@,s=eA==,i=4096,r=@",
            ",r=@,s=eA==,i=4096", " r=@,s=eA==,i=4096", "R=@,s=eA==,i=4096", "r=@,s=eA==,i=4096,x=\u{0}", "e=no",
        ])
    func badFirst(text: String) { #expect(read(text.replacing("@", with: "rOprNGfwEbeRWgbNEkqOx")) == nil) }

    @Test("Extensions that are not demanded are passed over")
    func extensions() {
        #expect(read("r=rOprNGfwEbeRWgbNEkqOx,s=eA==,i=4096,x=1,Y=a=b")?.rounds == 4096)
        #expect(SCRAM.ServerFinal(Array("v=eA==,x=1".utf8)) == .signature([0x78]))
    }

    @Test("A last message is a signature or a refusal")
    func final() {
        #expect(SCRAM.ServerFinal(Array("v=eHl6".utf8)) == .signature([0x78, 0x79, 0x7A]))
        #expect(SCRAM.ServerFinal(Array("e=invalid-proof".utf8)) == .refusal)
        for text in ["", "v=", "v=!", "v=eA", "e=", "x=1,v=eA==", "v=eA==,v=eA==", "v=eA==,m=1", "V=eA==", "veA=="] {
            #expect(SCRAM.ServerFinal(Array(text.utf8)) == nil, "\(text)")
        }
    }

    @Test("Nothing that a server can say stops the program")
    func anything() {
        var random = Seeded(5802)
        let alphabet = Array("rsivem=,=0123456789AZaz+/ \u{0}ž".utf8)
        for _ in 0..<20_000 {
            let length = Int.random(in: 0..<60, using: &random)
            var message = Array("r=rOprNGfwEbeRWgbNEkqOx,s=eA==,i=4096".utf8)
            for _ in 0..<length {
                let octet = alphabet.randomElement(using: &random)!
                switch Int.random(in: 0..<3, using: &random) {
                case 0: message.insert(octet, at: Int.random(in: 0...message.count, using: &random))
                case 1 where !message.isEmpty: message.remove(at: Int.random(in: 0..<message.count, using: &random))
                default: message.append(octet)
                }
            }
            if let first = SCRAM.ServerFirst(message, answering: ours) {
                hold(SCRAM.rounds.contains(first.rounds) && !first.salt.isEmpty, "\(message)")
                hold(first.nonce.starts(with: ours) && first.nonce.count > ours.count, "\(message)")
            }
            _ = SCRAM.ServerFinal(message)
        }
    }
}
