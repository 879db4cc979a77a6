#if Sending
import Foundation
import HolubNetwork
import NIOSSL
import Synchronization
import Testing

/// Certificates of every kind, made by Tests/Certificates/make when they are first asked for.
struct TestCertificates: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case good, rsa, chained, addressOnly
        case wildcard, wildcardTwoLevels, commonNameOnly, addressAsName, otherName, trailingDot, nul
        case expired, future, clientOnly, criticalExtension, unknownIssuer, selfSigned
        case incomplete, incompleteSilent, belowLeaf, nameConstraint, weakKey, weakSignature, weakChain
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

    /// The server's own, without those that go with it.
    func certificate(_ kind: Kind) throws -> NIOSSLCertificate { try #require(try chain(kind).first) }

    private func chain(_ kind: Kind) throws -> [NIOSSLCertificate] {
        try NIOSSLCertificate.fromPEMBytes(file("\(kind.rawValue).pem"))
    }

    func serverContext(
        _ kind: Kind, minimum: TLSVersion = .tlsv12, maximum: TLSVersion? = nil, ciphers: [NIOTLSCipher]? = nil
    ) throws -> NIOSSLContext {
        let key = try NIOSSLPrivateKey(bytes: files["\(kind.rawValue).key"] ?? file("leaf.key"), format: .pem)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try chain(kind).map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = minimum
        configuration.maximumTLSVersion = maximum
        if let ciphers { configuration.cipherSuiteValues = ciphers }
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
        shell.arguments = [Self.script]
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

    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Certificates/make").standardizedFileURL.path
}

/// Whether a missing real tool or server is a failure (continuous integration) or a skip.
enum Real {
    static var isRequired: Bool { ProcessInfo.processInfo.environment["HOLUB_REQUIRE_REAL"] == "1" }
}
#endif
