#if Sending
import Foundation
import HolubNetwork
import NIOSSL
import Testing

/// Certificates of every kind, made by Tests/Certificates/make when they are first asked for.
struct TestCertificates: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case good, rsa, chained
        case wildcard, wildcardTwoLevels, commonNameOnly, addressAsName, otherName, trailingDot, nul
        case expired, future, clientOnly, criticalExtension, unknownIssuer, selfSigned
        case incomplete, belowLeaf, nameConstraint, weakKey, weakSignature, weakChain
    }

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
        let own = folder.appending(path: "\(kind.rawValue).key").path
        let hasOwn = FileManager.default.fileExists(atPath: own)
        let key = try NIOSSLPrivateKey(file: hasOwn ? own : folder.appending(path: "leaf.key").path, format: .pem)
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
        shell.arguments = [Self.script]
        shell.currentDirectoryURL = folder
        shell.standardOutput = FileHandle.nullDevice
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        guard shell.terminationStatus == 0 else { throw Failed(status: shell.terminationStatus) }
    }

    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Certificates/make").standardizedFileURL.path
}
#endif
