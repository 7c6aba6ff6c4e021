internal import StageKit

extension DocumentFailure {
  static func tooLarge(limit: Int) -> DocumentFailure {
    DocumentFailure(
      "too_large", "it has more than \(limit) bytes, inflated; --max-bytes allows more")
  }

  static let damaged = DocumentFailure("bad_gzip", "its gzip data is damaged or cut off")
}
