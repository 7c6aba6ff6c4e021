import StageKit
import Testing

@testable import Ingest

@Suite struct ExtractSettingsTests {
  @Test func `options that choose among text are told to have no effect where nothing is chosen`()
    throws
  {
    var settings = ExtractContent.Settings()
    settings.favor = .recall
    settings.captions = true
    #expect(ExtractContent.warnings(on: settings) == [])
    settings.boilerplate = .keep
    let found = ExtractContent.warnings(on: settings)
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found.allSatisfy { $0.message.contains("boilerplate: keep") })
    settings.boilerplate = .drop
    settings.elements.select = [
      try #require(ElementPattern(ConfigurationNode(argument: "article")))
    ]
    let selecting = try #require(ExtractContent.warnings(on: settings).first)
    #expect(selecting.message.contains("elements.select"))
  }
}
