#if Sending
import HolubSMTP
import NIOCore
import NIOSSL
import Synchronization
import Testing

@testable import HolubNetwork

/// The 20 certificates that every TLS client is asked about: 18 bad ones and two right ones. A row may have several
/// certificates. C16 stands apart, see ``CertificateRowsTests/staple()``.
@Suite("Certificates, row by row", .enabled(if: TestCertificates.areWanted, "openssl is missing"))
struct CertificateRowsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let kind: TestCertificates.Kind
        let host: String
        let fault: TLSFault

        init(
            _ name: String, _ kind: TestCertificates.Kind, for host: String = TLSTests.name, _ fault: TLSFault
        ) {
            testDescription = name
            self.kind = kind
            self.host = host
            self.fault = fault
        }
    }

    static let bad = [
        Row("C1 expired", .expired, .expired),
        Row("C2 not yet valid", .future, .notYetValid),
        Row("C3 self-signed", .selfSigned, .untrustedIssuer),
        Row("C3 an issuer that nobody knows", .unknownIssuer, .untrustedIssuer),
        Row("C4 wrong host", .otherName, .nameMismatch),
        Row("C4 a name for an address", .otherName, for: "127.0.0.1", .nameMismatch),
        Row("C5 common name only", .commonNameOnly, .nameMismatch),
        Row("C6 a star for two labels", .wildcard, for: "a.b.holub.test", .nameMismatch),
        Row("C6 a star in the place of the second label", .wildcardTwoLevels, .nameMismatch),
        // `*.test`. A public suffix of several labels (`*.co.uk`) is not known without a list of them, of which none is part
        // of the package; authorities are barred from issuing such certificates.
        Row("C7 a star below a top-level domain", .wildcard, for: "holub.test", .nameMismatch),
        Row("C8 an address as dNSName", .addressAsName, for: "127.0.0.1", .nameMismatch),
        Row("C9 NUL behind the name", .nul, .nameMismatch),
        Row("C10 a dot behind the name", .trailingDot, .nameMismatch),
        Row("C11 the intermediate is missing", .incomplete, .incompleteChain),
        Row("C11 the same without a word of where it is kept", .incompleteSilent, .untrustedIssuer),
        Row("C12 for clients alone", .clientOnly, .untrustedIssuer),
        Row("C13 signed over SHA-1", .weakSignature, .weak),
        Row("C13 the intermediate is signed over SHA-1", .weakChain, .weak),
        Row("C14 RSA of 1024 bits", .weakKey, .weak),
        Row("C15 a critical extension that is not known", .criticalExtension, .untrustedIssuer),
        Row("C17 issued by a certificate that is no authority's", .belowLeaf, .untrustedIssuer),
        Row("C18 outside of its authority's name constraints", .nameConstraint, .untrustedIssuer),
    ]

    @Test("Bad: refused, and the reason told", arguments: bad, [TLSVersion.tlsv12, .tlsv13])
    func refused(row: Row, version: TLSVersion) async throws {
        await #expect(throws: DialError.tls(row.fault)) {
            try await TLSTests().handshake(with: row.kind, as: row.host, minimum: version, maximum: version)
        }
    }

    @Test("C10 A host with a dot behind it is none")
    func hostWithDot() {
        #expect(throws: ServerError.invalidHost) { try ServerHost("mail.holub.test.") }
    }

    /// C16, revoked by a stapled answer, is left out: the TLS library neither asks for one nor reads it. So no server has one
    /// to staple, which is what this shows; a revoked certificate is accepted until it expires.
    @Test("C16 No status is asked for, so none is stapled: revocation is not checked")
    func staple() async throws {
        let hello = ClientHello()
        let context = try TestCertificates.require().serverContext(.good)
        _ = try await TLSTests().handshake { channel in
            try channel.pipeline.syncOperations.addHandlers(
                ClientHelloRecorder(hello), NIOSSLServerHandler(context: context), Inbox())
        }
        let extensions = try #require(hello.extensions)
        // RFC 8446 §4.2: server_name 0, status_request 5, supported_versions 43.
        #expect(extensions.contains(0) && extensions.contains(43))
        #expect(!extensions.contains(5))
    }

    @Test(
        "Right: accepted",
        arguments: [
            ("C19 by a trusted authority", .good), ("C19 with an RSA key of 2048 bits", .rsa),
            ("C20 by way of an intermediate", .chained),
        ] as [(String, TestCertificates.Kind)], [TLSVersion.tlsv12, .tlsv13])
    func accepted(row: (String, TestCertificates.Kind), version: TLSVersion) async throws {
        let session = try await TLSTests().handshake(with: row.1, minimum: version, maximum: version)
        #expect(session.version == (version == .tlsv12 ? .tls12 : .tls13), "\(row.0)")
    }

    @Test("What a certificate says is read without a trap, however it is cut or changed")
    func fields() throws {
        let certificates = try TestCertificates.require()
        let readings: [(TestCertificates.Kind, isWeak: Bool, lacksIssuer: Bool)] = [
            (.good, false, false), (.rsa, false, false), (.weakKey, true, true), (.weakSignature, true, true),
            (.incomplete, false, true), (.incompleteSilent, false, false), (.clientOnly, false, false),
            (.criticalExtension, false, false), (.selfSigned, false, false),
        ]
        var random = DNSFuzzTests.Seeded(state: 1)
        for (kind, isWeak, lacksIssuer) in readings {
            let der = try certificates.certificate(kind).toDERBytes()
            let fields = try #require(CertificateFields(ofCertificate: der))
            #expect(fields.isWeak == isWeak && fields.lacksIssuer == lacksIssuer, "\(kind)")
            for length in 0..<der.count { #expect(CertificateFields(ofCertificate: Array(der[..<length])) == nil) }
            for _ in 0..<5_000 {
                var changed = der
                changed[Int(random.next() % UInt64(der.count))] = UInt8(truncatingIfNeeded: random.next())
                let fields = CertificateFields(ofCertificate: changed)
                _ = (fields?.isWeak, fields?.lacksIssuer)
            }
        }
    }
}

/// The first record of a client.
private final class ClientHello: Sendable {
    private let octets = Mutex<[UInt8]>([])

    func append(_ more: some Sequence<UInt8>) { octets.withLock { $0 += more } }

    /// The numbers of its extensions (RFC 8446 §4.1.2); nil when it is not whole.
    var extensions: [Int]? {
        var rest = octets.withLock { $0 }[...]
        func number(_ count: Int) -> Int? {
            guard rest.count >= count else { return nil }
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
        }
        func skip(_ count: Int?) { rest = rest.dropFirst(count ?? rest.count) }
        // The record's and the message's headers, version and random; session, suites and compression by their lengths.
        skip(5 + 4 + 2 + 32)
        skip(number(1))
        skip(number(2))
        skip(number(1))
        guard let length = number(2), rest.count >= length else { return nil }
        rest = rest.prefix(length)
        var found: [Int] = []
        while let kind = number(2), let length = number(2) {
            found.append(kind)
            skip(length)
        }
        return found
    }
}

private final class ClientHelloRecorder: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let hello: ClientHello

    init(_ hello: ClientHello) { self.hello = hello }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        hello.append(unwrapInboundIn(data).readableBytesView)
        context.fireChannelRead(data)
    }
}
#endif
