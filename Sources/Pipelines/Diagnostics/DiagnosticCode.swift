/// A kind of mistake, as `weft explain` tells it.
public struct DiagnosticCode: Sendable {
  /// `E030`.
  public var code: String
  /// One phrase.
  public var title: String
  /// What it means, why it is a mistake, and how to mend it.
  public var explanation: String

  init(_ code: String, _ title: String, _ explanation: String) {
    self.code = code
    self.title = title
    self.explanation = explanation
  }

  public static subscript(code: String) -> DiagnosticCode? {
    all.first { $0.code == code.uppercased() }
  }
}

extension DiagnosticCode {
  /// Every code, ascending.
  public static let all = fileCodes + nameCodes + valueCodes + orderCodes

  private static let fileCodes = [
    DiagnosticCode(
      "E001", "not YAML",
      """
      The file does not follow the rules of YAML 1.2, so that nothing after this place can be read. Most often a value \
      with ": ", "#", "*", "&", "@" or a backslash lacks its quotes, a line is indented differently from its \
      neighbors, or a bracket or quote is not closed. In single quotes a backslash is a backslash.
      """),
    DiagnosticCode(
      "E002", "a key stands twice",
      """
      A map has one value for a key. Other programs silently take the last one; weft does not, because one of the two \
      is not what you meant. Remove one, or merge their values.
      """),
    DiagnosticCode(
      "E003", "a file cannot be read",
      """
      A file that the pipeline names is missing or may not be read. Paths under "with:", "extends:" start at the \
      folder of the file that names them; "input.paths", "to:" and the command line start at the working directory.
      """),
    DiagnosticCode(
      "E004", "over a limit, or not supported",
      """
      The file is too big, too deep, stands for too many values once its aliases and variables are written out, or \
      uses a feature of YAML that weft does not take: tags other than !!str, several documents in one file.
      """),
    DiagnosticCode(
      "E005", "not UTF-8 text",
      """
      Pipeline files and rule files are UTF-8 without control characters. Save the file as UTF-8; a byte order mark \
      is allowed.
      """),
    DiagnosticCode(
      "E006", "no version",
      """
      The first key of a pipeline file is "version: 1". It lets later versions of weft read old files as they were \
      meant.
      """),
  ]

  private static let nameCodes = [
    DiagnosticCode(
      "E007", "unknown key",
      """
      The map has no such key. Unknown keys are mistakes, because a misspelled key that is ignored changes the result \
      without a word.
      """),
    DiagnosticCode(
      "E008", "unknown variable",
      """
      ${name} stands for a value under "vars:" or of --var, ${env:NAME} for an environment variable, \
      ${env:NAME:-default} for one that may be absent. Variables may use those above them. Write $${ when you mean the \
      characters themselves.
      """),
    DiagnosticCode(
      "E009", "a key is missing",
      "The map lacks a key that it cannot do without; the message names it."),
    DiagnosticCode(
      "E010", "unknown stage",
      "No stage has this name. `weft stages` lists all, `weft stages NAME` tells about one."),
    DiagnosticCode(
      "E011", "an id stands twice",
      """
      Each stage of a file has an id of its own, its name unless "id:" says otherwise; messages, --set and "extends" \
      use it. Give one of the two another id.
      """),
    DiagnosticCode(
      "E012", "unknown option",
      "The stage has no option of this name. `weft stages NAME` lists its options with defaults and limits."
    ),
    DiagnosticCode(
      "E013", "a key in the wrong place",
      """
      The key is known, but not here. Options of a stage stand under "with:" (or in the braces of the short form); \
      "id", "when" and "on_error" stand beside "use:".
      """),
    DiagnosticCode(
      "E014", "unknown output format", "The formats are ndjson, json and csv."),
  ]

  private static let valueCodes = [
    DiagnosticCode(
      "E015", "a value of the wrong type",
      """
      The value is not of the type that the key wants. Quotes make a string of anything: "3" is a string, 3 a number. \
      Sizes need a unit: 20MiB.
      """),
    DiagnosticCode(
      "E016", "a value out of its limits",
      "The number is outside the limits of the option: `weft stages NAME` shows them."),
    DiagnosticCode(
      "E017", "not one of the choices",
      "The option takes one of a few words; the message lists them."),
    DiagnosticCode(
      "E018", "settings that the stage cannot work with",
      """
      Each option is right by itself, but the stage cannot do what they say together: something that it needs is \
      missing, or it does not know what is asked for. The message says what.
      """),
    DiagnosticCode(
      "E019", "not supported in this version",
      """
      The key belongs to pipeline files, but this version cannot obey it. It is refused rather than ignored: a run \
      that seems to be protected by a time-out but is not would be worse.
      """),
    DiagnosticCode(
      "E041", "not a model",
      "The file that the stage names is no model, or one of another version. Make it anew with `weft train`."
    ),
    DiagnosticCode(
      "E042", "a mistake in a list of names",
      """
      A list of names has one name a line, and after tabs its label and its identifier. The place is that of the line \
      in the list.
      """),
    DiagnosticCode(
      "E050", "not an expression",
      """
      The text of "when" or of a filter has a sign that the language of conditions does not know, or a string that is \
      not closed. Strings stand in double or single quotes; signs are == != < <= > >= && || ! ( ).
      """),
    DiagnosticCode(
      "E051", "a condition that cannot be right",
      """
      A name that documents do not have, a comparison of different types, or a part too many or too few. For \
      example: metadata.language == "en" && count(tokens) >= 50
      """),
    DiagnosticCode(
      "E060", "a mistake in a file of rules",
      """
      A file of rules is a list of maps, each with the name of the rule, its label and its pattern. Names are \
      unique. The message says what is wrong with the one at this place.
      """),
    DiagnosticCode(
      "E061", "a pattern that is no regular expression",
      """
      The pattern of a rule does not follow the rules of ICU's regular expressions; the place is in the pattern. In \
      single quotes a backslash needs no second one.
      """),
    DiagnosticCode(
      "E099", "a mistake without a code of its own", "The message says what is wrong."),
  ]

  private static let orderCodes = [
    DiagnosticCode(
      "E030", "a stage reads what no earlier stage writes",
      """
      Stages run in the order of the list, and each declares what it reads and writes. This one needs a layer that is \
      not there yet when it runs. Move the stage that writes it up, or add it. `weft stages NAME` shows what a stage \
      reads and writes.
      """),
    DiagnosticCode(
      "E031", "the text changes after it was annotated",
      """
      A stage that changes the text, such as normalize, would leave the offsets of earlier layers pointing to the \
      wrong characters. It must stand before every stage that writes a layer other than blocks.
      """),
    DiagnosticCode(
      "E032", "a stage does not see what it could use",
      """
      The stage gives better results with a layer that is written only after it. Nothing fails, hence a warning; \
      change the order.
      """),
    DiagnosticCode(
      "E033", "a layer is written twice",
      "The second stage replaces what the first wrote. Only the layer of entities may come from several stages."
    ),
    DiagnosticCode(
      "E034", "an output without its stage",
      """
      The output asks for a layer that no stage of the file writes, so that it is there only in documents that \
      had it when they were read.
      """),
    DiagnosticCode(
      "E035", "two outputs in one file", "Each output needs a file or folder of its own."),
  ]
}
