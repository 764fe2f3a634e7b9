// swift-tools-version: 6.2
import PackageDescription

/// Language features that every Swift target is compiled with.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// `house`, and the promise that no C pointer is touched: only `XML`, `Host` and `Catalogue` go without it.
let pure = house + [.strictMemorySafety(), .treatWarning("StrictMemorySafety", as: .error)]

/// Compiled for speed in debug builds, too: a search of millions of steps and a library of a megabyte are not for
/// stepping through, and tests, which plan often and launch the program two thousand times, would take many minutes. So
/// are those tests that read what they get byte by byte with a reader of their own, and those that check thousands of
/// plans.
/// As a whole module, which is compiled sooner than file by file, and is faster.
let optimised: [SwiftSetting] = [
  .unsafeFlags(
    ["-O", "-whole-module-optimization", "-disable-batch-mode", "-num-threads", "2"],
    .when(configuration: .debug))
]

/// What waits for people and files is built for size in releases: a package is to stay small.
let compact: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// The toolchain's own linker for releases on Linux: it can pack relocations, a twentieth of a program that holds Swift.
/// In debug builds no library is loaded that nothing asks for, such as Foundation's.
let linked: [LinkerSetting] = [
  .unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux], configuration: .release)),
  .unsafeFlags(["-Xlinker", "--as-needed"], .when(platforms: [.linux], configuration: .debug)),
]

let package = Package(
  name: "readiness",
  products: [
    .executable(name: "readiness", targets: ["readiness"]),
    // What `readiness serve` starts: a program of its own, so that no other verb is linked with a socket.
    .executable(name: "readiness-serve", targets: ["readiness-serve"]),
    // What `Tests/Fuzzing` reads hostile documents with.
    .library(
      name: "ReadinessModules",
      targets: [
        "Wording", "XML", "Ontology", "Calendars", "Assessment", "Scheduling", "Planning", "Teams",
        "Documents", "Host", "Catalogue", "UseCases", "Terminal", "Exchange", "Web",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
  ],
  targets: [
    // C: the library that reads and writes XML, and the bytes of `Roles/` and `Templates/`.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CEmbedded"),

    // What a person reads, in the language that they read.
    .target(name: "Wording", swiftSettings: pure + optimised),

    // The straight line: each target may use those above it.
    .target(name: "XML", dependencies: ["CLibXML2", "Wording"], swiftSettings: house + optimised),
    .target(
      name: "Ontology", dependencies: ["Wording", "XML"], swiftSettings: pure + optimised,
      linkerSettings: [.linkedLibrary("m")]),
    .target(
      name: "Calendars", dependencies: ["Ontology", "Wording"], swiftSettings: pure + optimised + compact),
    .target(name: "Assessment", dependencies: ["Ontology", "Wording"], swiftSettings: pure + optimised),
    .target(name: "Scheduling", swiftSettings: pure + optimised),
    .target(
      name: "Planning", dependencies: ["Scheduling", "Assessment", "Calendars", "Ontology", "Wording"],
      swiftSettings: pure + optimised + compact),
    .target(
      name: "Teams", dependencies: ["Planning", "Assessment", "Ontology", "Wording"],
      swiftSettings: pure + compact),
    .target(
      name: "Documents",
      dependencies: ["Teams", "Planning", "Assessment", "Calendars", "Ontology", "Wording", "XML"],
      swiftSettings: pure + optimised + compact),

    // The edges: files, clock, terminal, arguments.
    .target(name: "CHost"),
    .target(name: "Host", dependencies: ["CHost", "Wording"], swiftSettings: house + optimised),
    .target(
      name: "Catalogue", dependencies: ["CEmbedded", "Host", "Ontology", "Wording", "XML"],
      swiftSettings: house + optimised),
    .target(
      name: "UseCases",
      dependencies: [
        "Assessment", "Calendars", "Catalogue", "Documents", "Host", "Ontology", "Planning", "Scheduling",
        "Teams", "Wording", "XML",
      ],
      swiftSettings: pure + optimised + compact),
    .target(
      name: "Terminal", dependencies: ["Teams", "Planning", "Assessment", "Ontology", "Wording"],
      swiftSettings: pure + compact),
    .executableTarget(
      name: "readiness",
      dependencies: [
        "Assessment", "Catalogue", "Documents", "Host", "Ontology", "Planning", "Scheduling", "Teams",
        "Terminal", "UseCases", "Wording", "XML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: pure + compact, linkerSettings: linked),

    // The local page: values first, then pages over the use cases, then the one module that opens a socket.
    .target(name: "Exchange", swiftSettings: pure + optimised),
    .target(
      name: "Web",
      dependencies: [
        "Assessment", "Calendars", "Catalogue", "Documents", "Exchange", "Host", "Ontology", "Planning",
        "Scheduling",
        "Teams", "UseCases", "Wording", "XML",
      ],
      swiftSettings: pure + compact),
    .target(
      name: "Server",
      dependencies: [
        "Exchange",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "readiness-serve",
      dependencies: [
        "Exchange", "Host", "Ontology", "Server", "UseCases", "Web", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house, linkerSettings: linked),

    // A made-up library as text, for tests and measurements.
    .target(name: "SyntheticBank", swiftSettings: pure),
    .executableTarget(
      name: "readiness-benchmark",
      dependencies: [
        "Assessment", "Catalogue", "Documents", "Exchange", "Host", "Ontology", "Planning", "Scheduling",
        "Server",
        "SyntheticBank", "XML",
      ],
      swiftSettings: house),
    .executableTarget(
      name: "readiness-simulation", dependencies: ["Assessment", "Catalogue", "Ontology"],
      swiftSettings: house),

    // What tests of several modules share.
    .target(name: "CTestSupport", path: "Tests/CTestSupport"),
    .target(
      name: "TestSupport", dependencies: ["Catalogue", "CTestSupport", "Scheduling", "XML"],
      path: "Tests/TestSupport", swiftSettings: house + optimised),
    // What tests start and stop in the middle of writing.
    .executableTarget(
      name: "WritingProgram", dependencies: ["Host"], path: "Tests/WritingProgram", swiftSettings: house,
      linkerSettings: linked),
    .testTarget(name: "StructureTests", swiftSettings: house),
    .testTarget(name: "WordingTests", dependencies: ["Wording"], swiftSettings: house),
    .testTarget(
      name: "XMLTests", dependencies: ["TestSupport", "XML"], exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "OntologyTests",
      dependencies: ["Catalogue", "Host", "Ontology", "TestSupport", "WritingProgram", "XML"],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "CalendarsTests", dependencies: ["Calendars", "Ontology", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: house),
    .testTarget(
      name: "AssessmentTests", dependencies: ["Assessment", "Catalogue", "Ontology", "SyntheticBank", "XML"],
      exclude: ["Fixtures"],
      swiftSettings: house),
    .testTarget(
      name: "SchedulingTests", dependencies: ["Scheduling", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: house),
    .testTarget(
      name: "PlanningTests",
      dependencies: [
        "Assessment", "Calendars", "Catalogue", "Documents", "Host", "Ontology", "Planning", "Scheduling",
        "TestSupport", "XML",
      ],
      exclude: ["Fixtures"], swiftSettings: house + optimised),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "Assessment", "Calendars", "Catalogue", "Documents", "Ontology", "Planning", "Teams", "TestSupport",
        "XML",
      ],
      exclude: ["Fixtures"], swiftSettings: house + optimised),
    .testTarget(
      name: "UseCasesTests",
      dependencies: [
        "Assessment", "Catalogue", "Documents", "Host", "Ontology", "Planning", "Scheduling", "TestSupport",
        "UseCases", "XML",
      ],
      swiftSettings: house),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Assessment", "Exchange", "Ontology", "Planning", "TestSupport", "UseCases", "Web", "Wording", "XML",
      ],
      swiftSettings: house),
    .testTarget(
      name: "ServerTests", dependencies: ["Exchange", "Server", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "readiness", "Assessment", "Catalogue", "Documents", "Host", "Ontology", "Planning", "SyntheticBank",
        "Terminal", "TestSupport", "XML",
      ],
      exclude: ["Fixtures"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
