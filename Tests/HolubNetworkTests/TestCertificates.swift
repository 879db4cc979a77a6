#if Sending
import Foundation
import HolubNetwork
import NIOSSL
import Synchronization
import Testing

/// Certificates of every kind, made by the program openssl when they are first asked for.
struct TestCertificates: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case good, wildcard, commonNameOnly, addressOnly, addressAsName, otherName, expired, future, clientOnly
        case unknownIssuer, selfSigned
    }

    private let files: [String: [UInt8]]

    /// Nil without openssl: then it is said in one line, or it is a failure where real tools are required.
    static let shared: TestCertificates? = {
        do { return try TestCertificates() } catch {
            print("TLS tests are skipped: the program openssl is missing or failed (\(error)).")
            return nil
        }
    }()

    /// For `.enabled(if:)`: true also where a missing tool must fail the test.
    static var areWanted: Bool { shared != nil || Real.isRequired }

    static func require() throws -> TestCertificates { try #require(shared, "openssl is required here") }

    var trust: TrustRoots { get throws { try TrustRoots.certificates(file("ca.pem")) } }

    func file(_ name: String) throws -> [UInt8] { try #require(files[name]) }

    func certificate(_ kind: Kind) throws -> NIOSSLCertificate {
        try #require(try NIOSSLCertificate.fromPEMBytes(file("\(kind.rawValue).pem")).first)
    }

    func serverContext(
        _ kind: Kind, minimum: TLSVersion = .tlsv12, maximum: TLSVersion? = nil
    ) throws -> NIOSSLContext {
        let key = try NIOSSLPrivateKey(bytes: file("leaf.key"), format: .pem)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: [.certificate(try certificate(kind))], privateKey: .privateKey(key))
        configuration.minimumTLSVersion = minimum
        configuration.maximumTLSVersion = maximum
        return try NIOSSLContext(configuration: configuration)
    }

    private struct Failed: Error { let status: Int32 }

    private init() throws {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appending(path: "holub-certificates-\(UUID().uuidString)")
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? manager.removeItem(at: folder) }
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", Self.script]
        shell.currentDirectoryURL = folder
        shell.standardOutput = FileHandle.nullDevice
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        guard shell.terminationStatus == 0 else { throw Failed(status: shell.terminationStatus) }
        var files: [String: [UInt8]] = [:]
        for name in try manager.contentsOfDirectory(atPath: folder.path) where !name.hasSuffix(".ext") {
            files[name] = Array(try Data(contentsOf: folder.appending(path: name)))
        }
        self.files = files
    }

    private static let script = """
        set -e
        for name in ca other leaf; do openssl ecparam -name prime256v1 -genkey -noout -out $name.key; done
        for name in ca other; do
            openssl req -x509 -new -key $name.key -sha256 -days 30 -subj "/CN=Holub test $name" -out $name.pem \\
                -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign
        done
        touch index.txt
        echo 1000 > serial
        cat > ca.cnf <<'CONF'
        [ca]
        default_ca = own
        [own]
        database = index.txt
        serial = serial
        new_certs_dir = .
        unique_subject = no
        default_md = sha256
        policy = any
        [any]
        commonName = supplied
        CONF
        now=$(date -u +%Y)
        issue() { # name, common name, alternative names, first year, last year, use, authority
            openssl req -new -key leaf.key -subj "/CN=$2" -out $1.csr
            { echo basicConstraints=critical,CA:FALSE; echo extendedKeyUsage=$6
              [ -z "$3" ] || echo subjectAltName=$3; } > $1.ext
            openssl ca -batch -notext -config ca.cnf -cert $7.pem -keyfile $7.key -in $1.csr -out $1.pem \\
                -extfile $1.ext -startdate ${4}0101000000Z -enddate ${5}1231235959Z
        }
        server() { issue "$1" "$2" "$3" $((now - 1)) $((now + 1)) serverAuth ca; }
        server good mail.holub.test DNS:mail.holub.test,IP:127.0.0.1
        server wildcard mail.holub.test DNS:*.holub.test,DNS:*.test
        server commonNameOnly mail.holub.test ""
        server addressOnly mail.holub.test IP:127.0.0.1
        server addressAsName mail.holub.test DNS:127.0.0.1
        server otherName mail.holub.test DNS:other.holub.test
        issue expired mail.holub.test DNS:mail.holub.test $((now - 3)) $((now - 2)) serverAuth ca
        issue future mail.holub.test DNS:mail.holub.test $((now + 1)) $((now + 2)) serverAuth ca
        issue clientOnly mail.holub.test DNS:mail.holub.test $((now - 1)) $((now + 1)) clientAuth ca
        issue unknownIssuer mail.holub.test DNS:mail.holub.test $((now - 1)) $((now + 1)) serverAuth other
        openssl req -x509 -new -key leaf.key -sha256 -days 30 -subj /CN=mail.holub.test -out selfSigned.pem \\
            -addext subjectAltName=DNS:mail.holub.test
        """
}

/// Whether a missing real tool or server is a failure (continuous integration) or a skip.
enum Real {
    static var isRequired: Bool { ProcessInfo.processInfo.environment["HOLUB_REQUIRE_REAL"] == "1" }
}
#endif
