internal import ArgumentParser
internal import Pipelines
internal import StageKit

/// A stage as a verb: documents in, documents out. Its flags come from the stage's declaration.
///
/// The parser finds arguments by reflection, so the mirror of this command lists one option for each setting.
struct StageCommand<S: Stage>: AsyncParsableCommand, CustomReflectable {
  static var configuration: CommandConfiguration {
    let declaration = S.declaration
    return CommandConfiguration(
      commandName: declaration.name, abstract: declaration.summary,
      discussion: StageHelp.discussion(of: declaration))
  }

  private var common = CommonOptions()
  private var settings: [Pipeline.GivenSetting] = []

  init() {}

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: ArgumentKey.self)
    for setting in settingDeclarations(of: S.Settings.self) {
      let key = ArgumentKey(setting: setting)
      guard let value = try values.decode(Option<String?>.self, forKey: key).wrappedValue
      else { continue }
      settings.append(Pipeline.GivenSetting(setting.name, value))
    }
    common = try values.decode(OptionGroup<CommonOptions>.self, forKey: .common).wrappedValue
  }

  func encode(to encoder: any Encoder) throws {}

  var customMirror: Mirror {
    let options = settingDeclarations(of: S.Settings.self).map { setting in
      (
        label: Optional(ArgumentKey(setting: setting).stringValue),
        value: Option<String?>(
          name: .customLong(setting.flag), help: StageHelp.help(for: setting)) as Any
      )
    }
    let common = (
      label: Optional(ArgumentKey.common.stringValue), value: OptionGroup<CommonOptions>() as Any
    )
    return Mirror(self, children: options + [common])
  }

  func run() async throws {
    try await VerbRun(stage: S.declaration, settings: settings, options: common).run()
  }
}

/// The name of an argument in a command whose arguments are found at run time.
struct ArgumentKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  static let common = ArgumentKey(stringValue: "common")

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { return nil }

  /// The prefix keeps a setting apart from the options that all verbs share.
  init(setting: SettingDeclaration) { stringValue = "setting-\(setting.name)" }
}

extension CatalogEntry {
  /// The verb of this stage.
  var command: any ParsableCommand.Type { verb(of: stageType) }
}

private func verb<S: Stage>(of type: S.Type) -> any ParsableCommand.Type { StageCommand<S>.self }
