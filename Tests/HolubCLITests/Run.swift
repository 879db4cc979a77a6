#if Command
import Foundation
import Testing

/// The command as a process of its own: what it prints, and how it ends.
struct Run {
    var status: Int32
    var output: String
    var errors: String

    static let environment = ["PATH": "/usr/bin:/bin", "LANG": "C"]

    /// The built command stands beside the test bundle.
    static let command: URL = {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("holub")
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue {
                return candidate
            }
            folder.deleteLastPathComponent()
        }
        preconditionFailure("the command holub is not built beside the tests")
    }()

    /// - Parameters:
    ///   - standardInput: in place of `input`.
    ///   - standardOutput: where results go; then ``output`` is empty.
    ///   - largestFile: in blocks of 512 octets; beyond it writing fails, as on a disk that is full.
    init(
        _ arguments: [String], input: String = "", standardInput: FileHandle? = nil, standardOutput: FileHandle? = nil,
        largestFile: Int? = nil, environment: [String: String] = [:]
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("holub-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files, not pipes: nothing can fill up, whatever is printed.
        let files = try ["in", "out", "err"].map { name -> URL in
            let file = folder.appendingPathComponent(name)
            try Data(name == "in" ? input.utf8 : "".utf8).write(to: file)
            return file
        }
        let process = Process()
        process.executableURL = Self.command
        process.arguments = arguments
        if let largestFile {
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            let script = "trap '' XFSZ; ulimit -f \(largestFile); exec \"$0\" \"$@\""
            process.arguments = ["-c", script, Self.command.path] + arguments
        }
        process.environment = Self.environment.merging(environment) { _, new in new }
        process.standardInput = try standardInput ?? FileHandle(forReadingFrom: files[0])
        process.standardOutput = try standardOutput ?? FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    }

    /// The one document on standard output.
    func json() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    /// Standard error, when it is one sentence and nothing else.
    var sentence: String? {
        let lines = errors.split(separator: "\n")
        return lines.count == 1 && lines[0].hasSuffix(".") ? String(lines[0]) : nil
    }
}

/// A file for the time of one test.
func withFile<Result>(_ octets: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("holub-\(UUID().uuidString)")
    try Data(octets).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file.path)
}
#endif
