public import StageKit

/// One of the `tests:` of a pipeline file: an input and what the pipeline must make of it.
public struct PipelineTest: Sendable {
  public var name: String
  public var place: Place
  public var input: Input
  public var expected: [Expectation]

  public struct Input: Sendable {
    public var kind: Kind
    public var bytes: [UInt8]

    /// How a file names the input; `file` is read as `weft run` would read it.
    public enum Kind: String, Sendable, CaseIterable { case html, xml, text, file }
  }
}

/// One thing that a test expects of the document.
public struct Expectation: Sendable {
  public var place: Place
  public var kind: Kind

  public enum Kind: Sendable {
    case text(String)
    /// A field of `metadata`, as text; nil: it must be absent.
    case metadata(field: String, value: String?)
    /// Lines of a part as `StageExample.lines(of:in:)` shows it: all of them, or some; none may be there if there are none.
    case lines(DocumentPart, [String], isExact: Bool)
    /// Entities that must be found, or all of them; none may be there if there are none.
    case entities([EntityPattern], isExact: Bool)
    /// The document must be left out by a filter.
    case filtered(Bool)
    /// The document must fail with this code.
    case failure(String)
  }

  /// What is told of an entity; nil: anything.
  public struct EntityPattern: Sendable {
    public var place: Place
    /// As `StageExample.lines(of:in:)` shows it: `PERSON Ada Lovelace`.
    public var line: String?
    public var text: String?
    public var label: String?
    public var value: String?
    /// The slice of the input that the entity comes from.
    public var source: String?
  }
}
