internal import DocumentModel
internal import StageKit

/// A stage as a pipeline file has it, before its settings are read.
struct StageEntry {
  /// As written.
  var name: String
  var place: Place
  /// The stage that is meant; nil when no name is near.
  var stage: CatalogEntry?
  var id: String
  var idPlace: Place
  /// A map, or null for the defaults.
  var settings: ConfigurationNode
  var onError: Pipeline.OnError?
  var when: ConfigurationNode?
  /// Parts that the stage reads with these settings, beside those that it always reads.
  var needs: [DocumentPart] = []

  init(_ name: ConfigurationNode, settings: ConfigurationNode? = nil) {
    self.name = name.text ?? ""
    self.place = name.place
    self.id = self.name
    self.idPlace = name.place
    self.settings = settings ?? ConfigurationNode(.null, at: name.place)
  }
}
