// swift-tools-version: 6.2
import PackageDescription

/// Features of the language that the product's own sources are written with.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own: nothing of it is built by `swift build` or `swift test` of the product. `.ci/fuzz`
// builds it with the flags that libFuzzer needs.
let package = Package(
  name: "fuzzing",
  dependencies: [
    .package(name: "readiness", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    // The sources of the command, by a symbolic link, as a library: what it reads is fuzzed, too.
    .target(
      name: "Program",
      dependencies: [
        .product(name: "ReadinessModules", package: "readiness"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Readiness.swift"],
      // Seen from another package, the command's conformances look like somebody else's.
      swiftSettings: house + [.unsafeFlags(["-suppress-warnings"])]),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CLibFuzzer", "Program", .product(name: "ReadinessModules", package: "readiness"),
      ],
      swiftSettings: house,
      // libFuzzer brings a `main` that must stay out; Debian's linker does not see that it is not needed.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6]
)
