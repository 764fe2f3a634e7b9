// swift-tools-version: 6.2
import PackageDescription

/// Features of the language that the product's own sources are written with.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own: nothing of it is built by `swift build` or `swift test` of the product. It compiles the
// reader of calendars alone, by symbolic links, in seconds; `.ci/judge-calendars` runs it.
let package = Package(
  name: "judging",
  targets: [
    .target(name: "Wording", path: "Modules/Wording", swiftSettings: house),
    .target(name: "Ontology", dependencies: ["Wording"], path: "Modules/Ontology", swiftSettings: house),
    .target(
      name: "Calendars", dependencies: ["Ontology", "Wording"], path: "Modules/Calendars", swiftSettings: house),
    .executableTarget(name: "calendars", dependencies: ["Calendars", "Ontology"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
