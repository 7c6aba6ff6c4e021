public import DocumentJSON
public import StageKit

/// One way in which the documents of a run are written.
public struct OutputRequest: Sendable {
  public enum Destination: Sendable, Equatable {
    case standardOutput
    case file(FilePath)
    /// One file a document, in the tree of the input.
    case folder(FilePath)
  }

  public enum Form: Sendable, Equatable {
    /// The documents themselves; in a folder one file each.
    case json
    /// A line for each thing in a layer, with a header.
    case csv(layer: DocumentPart)
    case tsv
    case text
    /// Colored text for the terminal.
    case view(isColored: Bool, width: Int)
    /// Spans and the bytes of the original file behind each; files are looked for below a root.
    case source(isColored: Bool, width: Int, root: FilePath?)
    /// What covers an offset, and why; a model is named where the document was made with one of its own.
    case reasons(at: Int, model: String?, isColored: Bool, width: Int)
    /// How often the documents have each entity, when all are through.
    case counts(EntityCounts.Form)
  }

  public var destination: Destination
  public var form: Form
  public var layers: LayerChoice
  /// nil keeps the unit that the document came with.
  public var offsets: OffsetUnit?
  public var includesMap = true

  public init(_ destination: Destination, form: Form = .json, layers: LayerChoice) {
    self.destination = destination
    self.form = form
    self.layers = layers
  }
}

/// Which layers of a document are written.
public enum LayerChoice: Sendable, Equatable {
  case all
  case named(Set<String>)
  /// What a pipeline writes unless it is told otherwise.
  case allBut(Set<String>)
  /// What a verb writes: the layers that were there, and those of its stage.
  case brought(and: Set<String>)
  /// What was found in the text: all but blocks, sentences and tokens; blocks where there is
  /// nothing else.
  case findings

  /// All but tokens: they measure more than everything else together, and are quickly made again.
  public static let ofRun = LayerChoice.allBut([DocumentPart.tokens.rawValue])

  public init(_ selection: LayerSelection) {
    switch selection {
    case .all: self = .all
    case .layers(let names): self = .named(Set(names))
    }
  }
}
