/// Names of what a run keeps beside its output.
public enum RunFolder {
  /// The folder with the state; nothing in it counts as input.
  public static let stateName = ".weft"
  public static let reportName = "run.json"
  public static let failuresName = "failed.ndjson"
}
