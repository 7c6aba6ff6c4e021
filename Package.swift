// swift-tools-version: 6.2
import PackageDescription

// One settings list for every Swift target. Warnings are errors in CI.
let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

// The release binary on Linux carries the Swift standard library with it.
let staticLinking: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections", "-lswiftSynchronization",
    ], .when(platforms: [.linux], configuration: .release))
]

// Targets in the order of the data flow: what stands above never imports what stands below.
let package = Package(
  name: "weft",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "weft", targets: ["weft"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C libraries behind opaque headers.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(
      name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(name: "CXML", dependencies: ["CLibXML2"], exclude: ["data"]),
    .target(name: "CYAML", linkerSettings: [.linkedLibrary("yaml")]),
    .target(name: "CStemmer", linkerSettings: [.linkedLibrary("stemmer")]),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CCrypto", linkerSettings: [.linkedLibrary("crypto")]),
    .target(name: "CModels", exclude: ["data"]),

    // What every stage may use.
    .target(name: "Bytes", swiftSettings: strict),
    .target(name: "Unicode", dependencies: ["Bytes", "CICU"], swiftSettings: strict),
    .target(name: "Digest", dependencies: ["CCrypto"], swiftSettings: strict),
    .target(name: "DocumentModel", swiftSettings: strict),
    .target(name: "JSONText", dependencies: ["Bytes", "DocumentModel"], swiftSettings: strict),
    .target(
      name: "DocumentJSON", dependencies: ["DocumentModel", "JSONText"], swiftSettings: strict),
    .target(
      name: "StageKit", dependencies: ["DocumentModel", "Unicode", "Digest", "JSONText"],
      swiftSettings: strict),
    .target(name: "Lexicons", dependencies: ["CModels"], swiftSettings: strict),
    .target(
      name: "TextStatistics", dependencies: ["DocumentModel", "Lexicons", "CStemmer"],
      swiftSettings: strict),

    // The phases: they meet only in `Document`.
    .target(
      name: "Ingest",
      dependencies: [
        "StageKit", "Bytes", "DocumentModel", "JSONText", "Unicode", "Lexicons", "TextStatistics",
        "CXML",
      ],
      swiftSettings: strict),
    .target(
      name: "Segment",
      dependencies: ["StageKit", "Bytes", "DocumentModel", "Unicode", "Lexicons", "CStemmer"],
      swiftSettings: strict),
    .target(
      name: "Tag",
      dependencies: [
        "StageKit", "DocumentModel", "Unicode", "Lexicons", "TextStatistics", "JSONText",
        "CStemmer",
      ],
      swiftSettings: strict),
    .target(
      name: "Summarize",
      dependencies: ["StageKit", "DocumentModel", "Unicode", "Lexicons", "TextStatistics"],
      swiftSettings: strict),

    // Pipeline files and the batch runner.
    .target(
      name: "Pipelines",
      dependencies: [
        "StageKit", "DocumentModel", "DocumentJSON", "JSONText", "Unicode", "Digest", "CYAML",
        "CZlib", "Ingest", "Segment", "Tag", "Summarize",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "weft",
      dependencies: [
        "Pipelines", "StageKit", "DocumentModel", "DocumentJSON", "JSONText", "Tag", "Segment",
        "Lexicons",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: staticLinking),

    // Writes the features that the shipped rankers are trained on; see docs/models.md.
    .executableTarget(
      name: "training-tables",
      dependencies: ["DocumentModel", "DocumentJSON", "JSONText", "Ingest", "Tag", "Summarize"],
      path: "scripts/training/TrainingTables", swiftSettings: strict),

    // Tests mirror the sources.
    .testTarget(name: "BytesTests", dependencies: ["Bytes"], swiftSettings: strict),
    .testTarget(
      name: "UnicodeTests", dependencies: ["Unicode"], swiftSettings: strict),
    .testTarget(
      name: "DocumentModelTests", dependencies: ["DocumentModel"], swiftSettings: strict),
    .testTarget(
      name: "JSONTextTests", dependencies: ["JSONText", "DocumentModel"], swiftSettings: strict),
    .testTarget(
      name: "DocumentJSONTests", dependencies: ["DocumentJSON", "DocumentModel", "JSONText"],
      swiftSettings: strict),
    .testTarget(
      name: "StageKitTests",
      dependencies: ["StageKit", "DocumentModel", "Digest", "JSONText"],
      swiftSettings: strict),
    .testTarget(
      name: "IngestTests", dependencies: ["Ingest", "StageKit", "DocumentModel", "Unicode"],
      swiftSettings: strict),
    .testTarget(
      name: "SegmentTests", dependencies: ["Segment", "StageKit", "DocumentModel", "Unicode"],
      swiftSettings: strict),
    .testTarget(
      name: "TagTests",
      dependencies: ["Tag", "Segment", "StageKit", "DocumentModel", "Lexicons", "TextStatistics"],
      exclude: ["Patterns/Sentences"], swiftSettings: strict),
    .testTarget(
      name: "SummarizeTests",
      dependencies: ["Summarize", "Segment", "StageKit", "DocumentModel", "TextStatistics"],
      swiftSettings: strict),
    .testTarget(
      name: "PipelinesTests",
      dependencies: ["Pipelines", "StageKit", "DocumentModel", "DocumentJSON", "JSONText"],
      swiftSettings: strict),
    .testTarget(
      name: "QualityTests", dependencies: ["CStemmer"], exclude: ["floors.json"],
      swiftSettings: strict),
    .testTarget(
      name: "weftTests",
      dependencies: [
        "weft", "Pipelines", "StageKit", "DocumentModel", "DocumentJSON", "JSONText", "Unicode",
      ],
      exclude: ["Golden"], swiftSettings: strict),
  ],
  cLanguageStandard: .c2x
)
