internal import StageKit

extension PipelineChecker {
  /// Files that extend each other in a longer chain than this are a mistake.
  private static let maximumChain = 16

  /// The file laid over the one that it extends: maps merge by key, stages by id, other lists are replaced.
  ///
  /// Values keep their places, so that a relative path starts at the folder of the file that names it. Tests are not
  /// inherited: they are about the file that holds them.
  /// - Parameter chain: the files that led here, the last one being `root`'s.
  mutating func extended(_ root: ConfigurationNode, from chain: [String]) -> ConfigurationNode {
    guard let entry = root.entries.first(where: { $0.name == PipelineKey.extends.rawValue }) else {
      return root
    }
    guard let file = ResourceFile(entry.value) else {
      wrongType(
        entry.value, "extends", wanted: "the path of a pipeline file",
        example: "extends: base/news.yaml")
      lacksBase = true
      return root
    }
    guard !chain.contains(file.path), chain.count < Self.maximumChain else {
      mistakes.append(
        Diagnostic("E004", "\(file.path) extends itself in the end", at: entry.value.place))
      lacksBase = true
      return root
    }
    guard let base = self.base(file) else { return root }
    let complete = extended(base, from: chain + [file.path])
    let inherited = complete.entries.filter { $0.name != PipelineKey.tests.rawValue }
    return merged(root, over: ConfigurationNode(.mapping(inherited), at: root.place), key: "")
  }

  private mutating func base(_ file: ResourceFile) -> ConfigurationNode? {
    let before = mistakes.count
    defer { lacksBase = lacksBase || mistakes.count > before }
    do {
      return tree(try files.bytes(file), file: file.path)
    } catch let mistake as Diagnostic {
      mistakes.append(mistake)
    } catch {
      mistakes.append(Diagnostic("E003", "\(error)", at: file.place))
    }
    return nil
  }

  private func merged(
    _ upper: ConfigurationNode, over lower: ConfigurationNode, key: String
  ) -> ConfigurationNode {
    var result = upper
    switch (upper.content, lower.content) {
    case (.mapping(let entries), .mapping(let base)):
      // The upper file's order, so that `version` stays first.
      var all = entries
      for entry in base {
        if let index = all.firstIndex(where: { $0.name == entry.name }) {
          all[index].value = merged(all[index].value, over: entry.value, key: entry.name)
        } else {
          all.append(entry)
        }
      }
      result.content = .mapping(all)
    case (.sequence(let stages), .sequence(let base)) where key == PipelineKey.stages.rawValue:
      result.content = .sequence(mergedStages(stages, over: base))
    default: break
    }
    return result
  }

  private func mergedStages(
    _ stages: [ConfigurationNode], over base: [ConfigurationNode]
  ) -> [ConfigurationNode] {
    var all = base
    for stage in stages {
      if let id = listName(stage), let index = all.firstIndex(where: { listName($0) == id }) {
        all[index] = merged(longForm(stage), over: longForm(all[index]), key: "")
      } else {
        all.append(stage)
      }
    }
    return all
  }
}
