import DocumentModel
import Glibc
import Tag

// interim harness
func slurp(_ path: String) -> [UInt8] {
  guard let f = fopen(path, "rb") else { return [] }
  defer { fclose(f) }
  var out: [UInt8] = []
  var buf = [UInt8](repeating: 0, count: 1 << 16)
  while true { let n = fread(&buf, 1, buf.count, f); if n <= 0 { break }; out += buf[..<n] }
  return out
}
func tokenize(_ d: inout Document) {
  var t = Tokens(by: 0); var s = Sentences(by: 0)
  let b = d.text; var i = 0; var sentStart = -1
  func alnum(_ c: UInt8) -> Bool { c >= 0x80 || (c &- 0x30 < 10) || ((c | 0x20) &- 0x61 < 26) }
  while i < b.count {
    if b[i] <= 0x20 { i += 1; continue }
    let st = i
    if sentStart < 0 { sentStart = i }
    if alnum(b[i]) {
      var dig = true
      while i < b.count, alnum(b[i]) { if !(b[i] &- 0x30 < 10) { dig = false }; i += 1 }
      t.append(Span(st, i), dig ? .numeric : .alphabetic)
    } else {
      if b[i] == 0x27, i + 1 < b.count, b[i + 1] == 0x73, i + 2 >= b.count || !alnum(b[i + 2]),
        st > 0, alnum(b[st - 1])
      {
        i += 2; t.append(Span(st, i), .alphabetic)
      } else {
        i += 1; t.append(Span(st, i), .punctuation)
      }
      if [0x2E, 0x3F, 0x21].contains(b[st]), i >= b.count || b[i] <= 0x20 {
        var k = i; while k < b.count, b[k] <= 0x20 { k += 1 }
        if k >= b.count || !(b[k] &- 0x61 < 26) { s.append(Span(sentStart, i)); sentStart = -1 }
      }
    }
  }
  if sentStart >= 0 { s.append(Span(sentStart, b.count)) }
  d.layers.tokens = t; d.layers.sentences = s
}
let a = CommandLine.arguments
// main.swift OUTPREFIX LANG files…
let prefix = a[1], lang = a[2]
guard let tsv = fopen(prefix + ".tsv", "wb"), let f32 = fopen(prefix + ".f32", "wb") else {
  exit(1)
}
for path in a[3...] {
  var d = Document(id: path, text: slurp(path))
  if String(validatingUTF8: d.text.map { CChar(bitPattern: $0) } + [0]) == nil {
    d.text = Array(String(decoding: d.text, as: UTF8.self).utf8)
  }
  d.metadata.title = String(decoding: d.text.prefix { $0 != 0x0A }, as: UTF8.self)
  tokenize(&d)
  let table = KeyphraseTable(d, language: lang)
  let id = path.split(separator: "/").last!.dropLast(4)
  fputs(
    "\(id)\t\(table.phrases.map { $0.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ") }.joined(separator: "\t"))\n",
    tsv)
  table.rows.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, f32) }
}
fclose(tsv); fclose(f32)
