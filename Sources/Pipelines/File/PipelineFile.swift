public import StageKit

/// Reads pipeline files and finds all their mistakes at once.
public enum PipelineFile {
  /// `--set` and `--var` of the command line.
  public struct Overrides: Sendable {
    /// Each `stages.people.with.min_score=0.6`.
    public var settings: [String]
    /// Each `lang=en`.
    public var variables: [String]

    public init(settings: [String] = [], variables: [String] = []) {
      self.settings = settings
      self.variables = variables
    }
  }

  /// Reads and checks a file; opens no document.
  /// - Parameter environment: what `${env:NAME}` stands for.
  public static func load(
    _ path: String, overrides: Overrides = Overrides(), catalog: StageCatalog = .shipped,
    environment: @escaping (String) -> String? = Environment.value
  ) -> Result<LoadedPipeline, Mistakes> {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path)
    } catch {
      return .failure(Mistakes(unreadable(path, error, at: .commandLine)))
    }
    return load(
      bytes: bytes, file: path, overrides: overrides, catalog: catalog, environment: environment)
  }

  /// Checks the bytes of a file.
  /// - Parameter file: the name to show in messages; relative paths start at its folder.
  public static func load(
    bytes: [UInt8], file: String, overrides: Overrides = Overrides(),
    catalog: StageCatalog = .shipped, files: ResourceFiles = .fileSystem(),
    environment: @escaping (String) -> String? = Environment.value
  ) -> Result<LoadedPipeline, Mistakes> {
    var checker = PipelineChecker(catalog: catalog, files: files)
    let pipeline = checker.check(
      bytes, file: file, overrides: overrides, environment: environment)
    let found = checker.diagnostics
    guard var pipeline, !found.contains(where: { $0.severity == .error }) else {
      return .failure(Mistakes(found))
    }
    pipeline.warnings = found
    return .success(pipeline)
  }
}
