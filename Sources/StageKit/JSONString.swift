internal import DocumentModel
internal import JSONText

/// A string as a JSON literal.
func jsonString(_ text: String) -> String {
  String(decoding: JSONValue.string(text).json, as: UTF8.self)
}
