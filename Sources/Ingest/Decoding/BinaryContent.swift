/// What a file is when it is not text: by its first bytes, or by a share of control characters that no text has.
/// - Returns: a phrase for a message, nil for text.
func binaryContent(_ source: [UInt8], encoding: String) -> String? {
  for (magic, phrase) in magics where source.starts(with: magic) { return phrase }
  guard !encoding.hasPrefix("utf-16"), !encoding.hasPrefix("utf-32") else { return nil }
  let sample = source.prefix(4096)
  let controls = sample.count { $0 < 0x20 && !isSpace($0) && $0 != 0x1B && $0 != 0x0B }
  // Pages with stray NULs exist; one byte in twenty is no page, or in a short one, one in five. Of random or compressed
  // bytes one in ten is a control character.
  let limit = sample.count / (sample.count < 256 ? 5 : 20)
  return sample.count >= 16 && controls > limit ? "binary data" : nil
}

private let magics: [([UInt8], String)] = [
  ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
  ([0xFF, 0xD8, 0xFF], "a JPEG image"),
  (Array("GIF8".utf8), "a GIF image"),
  (Array("%PDF-".utf8), "a PDF file"),
  ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
  ([0x50, 0x4B, 0x05, 0x06], "a ZIP archive"),
  ([0x1F, 0x8B], "gzip data"),
  (Array("BZh".utf8), "bzip2 data"),
  ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz data"),
  ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"),
  ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
  ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  (Array("RIFF".utf8), "a media file"),
  (Array("OggS".utf8), "a media file"),
  ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"),
]
