internal import ArgumentParser
internal import Pipelines
internal import StageKit

/// The settings of a stage as flags, made from its declaration.
///
/// The parser finds arguments by reflection, so the mirror of this group lists one option for each setting.
struct StageFlags<S: Stage>: ParsableArguments, CustomReflectable {
  /// What was typed.
  private(set) var given: [Pipeline.GivenSetting] = []

  init() {}

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: SettingKey.self)
    for setting in settingDeclarations(of: S.Settings.self).flattened {
      let option = try values.decode(Option<String?>.self, forKey: SettingKey(setting))
      guard let value = option.wrappedValue else { continue }
      given.append(Pipeline.GivenSetting(setting.name, value))
    }
  }

  func encode(to encoder: any Encoder) throws {}

  var customMirror: Mirror {
    let options = settingDeclarations(of: S.Settings.self).flattened.map { setting in
      (
        label: Optional(SettingKey(setting).stringValue),
        value: Option<String?>(
          name: .customLong(setting.flag), help: StageHelp.help(for: setting)) as Any
      )
    }
    return Mirror(self, children: options)
  }
}

/// Names a flag that is found at run time.
private struct SettingKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ setting: SettingDeclaration) { stringValue = setting.name }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { return nil }
}
