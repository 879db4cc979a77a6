#if Sending
import Foundation
import HolubNetwork
import NIOSSL
import Testing

/// Certificates for `mail.holub.test`, made by the program openssl when they are first asked for.
struct TestCertificates: Sendable {
    enum Kind: String, CaseIterable, Sendable { case good, otherName, expired, unknownIssuer }

    private let folder: URL

    /// Nil without openssl: then it is said in one line, or it is a failure where real tools are required.
    static let shared: TestCertificates? = {
        do { return try TestCertificates() } catch {
            print("Tests of sending over TLS are skipped: the program openssl is missing or failed (\(error)).")
            return nil
        }
    }()

    /// For `.enabled(if:)`: true also where a missing tool must fail the test.
    static var areWanted: Bool {
        shared != nil || ProcessInfo.processInfo.environment["HOLUB_REQUIRE_REAL"] == "1"
    }

    static func require() throws -> TestCertificates { try #require(shared, "openssl is required here") }

    var trust: TrustRoots { get throws { try TrustRoots.pem(folder.appending(path: "ca.pem").path) } }

    func serverContext(_ kind: Kind = .good) throws -> NIOSSLContext {
        let chain = try NIOSSLCertificate.fromPEMFile(folder.appending(path: "\(kind.rawValue).pem").path)
        let key = try NIOSSLPrivateKey(file: folder.appending(path: "leaf.key").path, format: .pem)
        let configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        return try NIOSSLContext(configuration: configuration)
    }

    private struct Failed: Error { let status: Int32 }

    private init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "holub-sender-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", Self.script]
        shell.currentDirectoryURL = folder
        shell.standardOutput = FileHandle.nullDevice
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        guard shell.terminationStatus == 0 else { throw Failed(status: shell.terminationStatus) }
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
        issue() { # file, name, first year, last year, authority
            openssl req -new -key leaf.key -subj "/CN=$2" -out $1.csr
            printf '%s\\n' basicConstraints=critical,CA:FALSE extendedKeyUsage=serverAuth subjectAltName=DNS:$2 > $1.ext
            openssl ca -batch -notext -config ca.cnf -cert $5.pem -keyfile $5.key -in $1.csr -out $1.pem \\
                -extfile $1.ext -startdate ${3}0101000000Z -enddate ${4}1231235959Z
        }
        issue good mail.holub.test $((now - 1)) $((now + 1)) ca
        issue otherName other.holub.test $((now - 1)) $((now + 1)) ca
        issue expired mail.holub.test $((now - 3)) $((now - 2)) ca
        issue unknownIssuer mail.holub.test $((now - 1)) $((now + 1)) other
        """
}
#endif
