// swift-tools-version: 6.1
import PackageDescription

// Docs/Architecture.md draws this house. A module imports only from the rows below its own, and only what its target
// declares here: Tests/check-imports holds every import against this file.

let features: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// Outside packages begin where sockets and disks begin, each behind the trait whose modules need it. A file of such a
// module stands in `#if TRAIT … #endif`, so that the package also builds with the trait switched off.
let sending = TargetDependencyCondition.when(traits: ["Sending"])
let sqlite = TargetDependencyCondition.when(traits: ["SQLite"])
let personas = TargetDependencyCondition.when(traits: ["Personas"])
let web = TargetDependencyCondition.when(traits: ["Web"])
let command = TargetDependencyCondition.when(traits: ["Command"])

extension Target.Dependency {
    static let nioCore = product(name: "NIOCore", package: "swift-nio", condition: sending)
    static let nioPosix = product(name: "NIOPosix", package: "swift-nio", condition: sending)
    static let nioTLS = product(name: "NIOTLS", package: "swift-nio", condition: sending)
    static let nioHTTP1 = product(name: "NIOHTTP1", package: "swift-nio", condition: sending)
    static let nioSSL = product(name: "NIOSSL", package: "swift-nio-ssl", condition: sending)
    static let nioEmbedded = product(name: "NIOEmbedded", package: "swift-nio", condition: personas)
    static let metrics = product(name: "Metrics", package: "swift-metrics", condition: sending)
    static let logging = product(name: "Logging", package: "swift-log", condition: sending)
    static let x509 = product(name: "X509", package: "swift-certificates", condition: personas)
    static let swiftASN1 = product(name: "SwiftASN1", package: "swift-asn1", condition: personas)
    static let crypto = product(name: "Crypto", package: "swift-crypto", condition: sending)
    static let lifecycle = product(
        name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: sending)
    static let signals = product(name: "UnixSignals", package: "swift-service-lifecycle", condition: command)
    static let grdb = product(name: "GRDB", package: "GRDB.swift", condition: sqlite)
    static let sqliteLibrary = product(name: "GRDBSQLite", package: "GRDB.swift", condition: sqlite)
    static let hummingbird = product(name: "Hummingbird", package: "hummingbird", condition: web)
    static let httpTypes = product(name: "HTTPTypes", package: "swift-http-types", condition: web)
    static let argumentParser = product(name: "ArgumentParser", package: "swift-argument-parser", condition: command)
}

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: features)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, path: "Tests/\(name)Tests",
        resources: resources, swiftSettings: features)
}

// A provider is one folder: code, personas (part of the target: `holub try` and every test rehearse on them), README,
// tests. To add one: a folder, its name here, and a line in Providers/Standard/StandardProviders.swift.
let providers = [
    "Generic", "SeznamCentrum", "Google", "CzechSlovakHosters", "Microsoft", "Apple", "Yahoo", "GMXIonos", "Fastmail",
    "Proton", "Zoho", "YandexMailRu", "OrangeLaPoste",
]

let providerTargets: [Target] = providers.flatMap { name -> [Target] in
    [
        .target(
            name: "Holub\(name)", dependencies: ["HolubProviderKit"], path: "Providers/\(name)",
            exclude: ["Tests", "README.md"] + (name == "Generic" ? ["Data"] : []),
            resources: [.embedInCode("Personas")], swiftSettings: features),
        .testTarget(
            name: "Holub\(name)Tests",
            dependencies: ["HolubProviderKit", .target(name: "Holub\(name)")],
            path: "Providers/\(name)/Tests", swiftSettings: features),
    ]
}

// They are built only when they are asked for, and in a scratch folder of their own.
let benchmarks: [Target] =
    Context.environment["HOLUB_BENCHMARKS"] == nil
    ? []
    : [
        .executableTarget(
            name: "store-benchmark", dependencies: ["Holub", "HolubProviders", "HolubSQLite", .grdb],
            path: "Tests/Benchmarks/StoreBenchmark", swiftSettings: features),
        .executableTarget(
            name: "pages-server",
            dependencies: ["Holub", "HolubNetwork", "HolubProviders", "HolubWeb", .lifecycle, .signals, .logging],
            path: "Tests/Benchmarks/PagesServer", swiftSettings: features),
        .executableTarget(
            name: "submission-benchmark",
            dependencies: [
                "HolubSMTP", "HolubMessage", "HolubProviderKit", "HolubProviders", "HolubNetwork", "HolubSender",
                "Holub",
                "HolubSQLite",
            ],
            path: "Tests/Benchmarks/SubmissionBenchmark", swiftSettings: features),
        .executableTarget(
            name: "vault-benchmark", dependencies: ["Holub", "HolubSMTP"], path: "Tests/Benchmarks/VaultBenchmark",
            swiftSettings: features),
        .executableTarget(
            name: "table-benchmark",
            dependencies: ["HolubProviderKit", "HolubGeneric", "HolubProviders", "TableBenchmarkMap"],
            path: "Tests/Benchmarks/TableBenchmark", exclude: ["compile-time"], swiftSettings: features),
        .executableTarget(
            name: "message-benchmark", dependencies: ["HolubSMTP", "HolubMessage"],
            path: "Tests/Benchmarks/MessageBenchmark", swiftSettings: features),
        .target(name: "TableBenchmarkMap", path: "Tests/Benchmarks/TableBenchmarkMap"),
    ]

// Docs/Examples, each a file or a folder: HOLUB_EXAMPLES=1 swift run InvoiceApp --rehearse
let needsOfExamples: KeyValuePairs<String, [Target.Dependency]> = [
    "LookUpAndGuide.swift": ["HolubProviderKit", "HolubProviders"],
    "OwnProvider.swift": ["HolubProviderKit", "HolubProviders"],
    "SendOne.swift": [
        "HolubDetection", "HolubMessage", "HolubNetwork", "HolubProviderKit", "HolubProviders", "HolubSender",
    ],
    "Invoices.swift": ["Holub", "HolubNetwork", "HolubProviders", "HolubSQLite", "HolubSender"],
    "Outbox.swift": ["Holub", "HolubProviders", "HolubSQLite", .logging, .lifecycle],
    "OwnPages.swift": ["Holub", "HolubProviders", "HolubWeb", .httpTypes],
    "InvoiceApp": [
        "Holub", "HolubNetwork", "HolubPersonas", "HolubProviders", "HolubSQLite", "HolubSender", "HolubWeb",
        .grdb, .hummingbird, .httpTypes, .logging, .lifecycle,
    ],
]
// They see what an application sees: no `package` access.
let examples: [Target] =
    Context.environment["HOLUB_EXAMPLES"] == nil
    ? []
    : needsOfExamples.map { source, needs in
        .executableTarget(
            name: source.split(separator: ".").map(String.init)[0], dependencies: needs, path: "Docs/Examples",
            exclude: needsOfExamples.map(\.key).filter { $0 != source }, sources: [source], packageAccess: false)
    }

// Parsers under a fuzzer: Tests/Fuzz/run builds them with the sanitizers, one product at a time. Only web replies need NIO.
let fuzzTargets: [Target] =
    Context.environment["HOLUB_FUZZ"] == nil
    ? []
    : [
        .target(name: "FuzzPlant", path: "Tests/Fuzz/Plant", swiftSettings: features),
        fuzzer("dns-fuzz", "DNS", ["HolubNetwork"]),
        fuzzer("autoconfig-fuzz", "Autoconfig", ["HolubDetection", "HolubSMTP"]),
        fuzzer("pacc-fuzz", "PACC", ["HolubDetection", "HolubSMTP"]),
        fuzzer("reply-fuzz", "Reply", ["HolubSMTP"]),
        fuzzer("ehlo-fuzz", "EHLO", ["HolubSMTP"]),
        fuzzer("dialogue-fuzz", "Dialogue", ["HolubSMTP"]),
        fuzzer("address-fuzz", "Address", ["HolubSMTP"]),
        fuzzer("scram-fuzz", "SCRAM", ["HolubSMTP"]),
        fuzzer("dots-fuzz", "Dots", ["HolubSMTP"]),
        fuzzer("header-fuzz", "Header", ["HolubSMTP", "HolubMessage"]),
        fuzzer(
            "http-reply-fuzz", "HTTPReply",
            ["HolubNetwork", .nioCore, .product(name: "NIOEmbedded", package: "swift-nio", condition: sending)]),
    ]

func fuzzer(_ name: String, _ folder: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: ["FuzzPlant"] + dependencies, path: "Tests/Fuzz/\(folder)", swiftSettings: features)
}

let package = Package(
    name: "holub",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .visionOS(.v2)],
    products: [
        .library(name: "HolubSMTP", targets: ["HolubSMTP"]),
        .library(name: "HolubMessage", targets: ["HolubMessage"]),
        .library(name: "HolubProviderKit", targets: ["HolubProviderKit"]),
        .library(name: "HolubProviders", targets: ["HolubProviders"]),
        .library(name: "HolubNetwork", targets: ["HolubNetwork"]),
        .library(name: "HolubDetection", targets: ["HolubDetection"]),
        .library(name: "HolubSender", targets: ["HolubSender"]),
        .library(name: "Holub", targets: ["Holub"]),
        .library(name: "HolubSQLite", targets: ["HolubSQLite"]),
        .library(name: "HolubPersonas", targets: ["HolubPersonas"]),
        .library(name: "HolubTesting", targets: ["HolubTesting"]),
        .library(name: "HolubWeb", targets: ["HolubWeb"]),
        .executable(name: "holub", targets: ["HolubCLI"]),
    ] + providers.map { .library(name: "Holub\($0)", targets: ["Holub\($0)"]) },
    traits: [
        .default(enabledTraits: ["Command"]),
        .trait(name: "Sending", description: "Sockets, TLS and DNS: detect, check and send"),
        .trait(name: "SQLite", description: "The store on disk", enabledTraits: ["Sending"]),
        .trait(name: "Web", description: "The set-up page and the notification centre", enabledTraits: ["SQLite"]),
        .trait(name: "Personas", description: "Scripted servers to rehearse on", enabledTraits: ["Sending"]),
        .trait(name: "Command", description: "The command holub", enabledTraits: ["Web", "Personas"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.86.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.34.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.14.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.8.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
    ],
    targets: [
        // Row 0
        module("HolubSMTP"),
        // Row 1
        module("HolubMessage", ["HolubSMTP"]),
        module("HolubProviderKit", ["HolubSMTP"]),
        // Row 2 (the providers themselves stand in `providerTargets`)
        .target(
            name: "HolubProviders",
            dependencies: ["HolubProviderKit"] + providers.map { .target(name: "Holub\($0)") },
            path: "Providers/Standard", exclude: ["Tests"], swiftSettings: features),
        module("HolubNetwork", ["HolubSMTP", .nioCore, .nioPosix, .nioTLS, .nioSSL, .nioHTTP1, .crypto]),
        // Row 3
        module("HolubDetection", ["HolubSMTP", "HolubProviderKit", "HolubNetwork", .nioCore]),
        module(
            "HolubSender",
            [
                "HolubSMTP", "HolubMessage", "HolubProviderKit", "HolubNetwork", .nioCore, .nioPosix, .metrics,
                .logging, .crypto,
            ]),
        // Row 4
        module(
            "Holub",
            [
                "HolubSMTP", "HolubMessage", "HolubProviderKit", "HolubNetwork", "HolubDetection", "HolubSender",
                .crypto, .logging, .lifecycle,
            ]),
        module(
            "HolubPersonas",
            [
                "HolubSMTP", "HolubMessage", "HolubProviderKit", "HolubNetwork", "HolubDetection", "HolubSender",
                .nioCore, .nioPosix, .nioTLS, .nioSSL, .nioEmbedded, .x509, .swiftASN1, .crypto,
            ]),
        // Row 5
        module("HolubSQLite", ["Holub", .grdb, .sqliteLibrary]),
        module(
            "HolubTesting",
            [
                "HolubSMTP", "HolubMessage", "HolubProviderKit", "HolubNetwork", "HolubDetection", "HolubPersonas",
                "Holub",
            ]),
        // Row 6
        module("HolubWeb", ["Holub", "HolubSender", .lifecycle, .logging, .httpTypes, .hummingbird, .nioCore]),
        .executableTarget(
            name: "HolubCLI",
            dependencies: [
                "HolubSMTP", "HolubMessage", "HolubProviderKit", "HolubProviders", "HolubNetwork", "HolubDetection",
                "HolubSender", "HolubPersonas", "HolubTesting", "Holub", "HolubSQLite", "HolubWeb", .lifecycle,
                .signals,
                .logging, .argumentParser,
            ],
            swiftSettings: features),
        // Tests
        .executableTarget(
            name: "HolubCrashWorker",
            dependencies: [
                "HolubSMTP", "HolubMessage", "HolubProviders", "HolubNetwork", "HolubSender", "Holub", "HolubSQLite",
                "HolubTesting", .logging,
            ],
            path: "Tests/CrashWorker", swiftSettings: features),
        .testTarget(
            name: "HolubCrashTests",
            dependencies: [
                "HolubCrashWorker", "HolubSMTP", "HolubProviders", "HolubNetwork", "HolubSender",
                "HolubPersonas", "Holub", "HolubSQLite", .nioCore, .nioPosix, .nioSSL, .grdb,
            ],
            path: "Tests/HolubCrashTests", swiftSettings: features),
        tests(of: "HolubSMTP"),
        tests(of: "HolubMessage", ["HolubSMTP"]),
        tests(
            of: "HolubCLI", ["HolubSMTP", "HolubProviderKit", "HolubNetwork", "HolubPersonas", "Holub", "HolubSQLite"]),
        tests(
            of: "HolubPersonas",
            [
                "HolubSMTP", "HolubMessage", "HolubProviderKit", "HolubNetwork", "HolubSender", .nioCore, .nioPosix,
                .nioSSL,
            ], resources: [.copy("Keywords")]),
        tests(
            of: "HolubDetection",
            ["HolubSMTP", "HolubProviderKit", "HolubNetwork", "HolubPersonas", "HolubTesting"],
            resources: [.copy("Worlds")]),
        tests(
            of: "Holub",
            [
                "HolubSMTP", "HolubMessage", "HolubProviderKit", "HolubProviders", "HolubNetwork", "HolubSender",
                "HolubDetection", "HolubPersonas", "HolubSQLite", "HolubTesting", .crypto, .lifecycle, .logging,
            ]),
        tests(
            of: "HolubWeb",
            [
                "HolubProviderKit", "HolubProviders", "HolubSender", "HolubDetection", "Holub", "HolubTesting",
                .httpTypes,
                .hummingbird, .nioCore, .nioEmbedded, .logging,
            ]),
        tests(of: "HolubSQLite", ["Holub", "HolubMessage", "HolubSMTP", "HolubTesting", .grdb]),
        tests(of: "HolubNetwork", ["HolubSMTP", .nioCore, .nioPosix, .nioSSL, .nioEmbedded]),
        tests(of: "HolubProviderKit", resources: [.copy("Fixtures")]),
        .testTarget(
            name: "HolubProvidersTests", dependencies: ["HolubProviders", "HolubProviderKit"],
            path: "Providers/Standard/Tests", swiftSettings: features),
        tests(
            of: "HolubTesting",
            [
                "HolubSMTP", "HolubProviderKit", "HolubProviders", "HolubNetwork", "HolubDetection", "HolubSender",
                "HolubPersonas", .nioCore,
            ]),
        tests(
            of: "HolubSender",
            [
                "HolubSMTP", "HolubMessage", "HolubProviderKit", "HolubNetwork", .nioCore, .nioPosix, .nioSSL,
                .nioEmbedded, .logging,
            ]),
    ] + providerTargets + benchmarks + fuzzTargets + examples,
    cxxLanguageStandard: .cxx20
)
