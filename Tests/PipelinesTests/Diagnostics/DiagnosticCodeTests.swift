import Testing

@testable import Pipelines

@Suite struct DiagnosticCodeTests {
  @Test func `codes stand once, in order, each with a sentence`() {
    let codes = DiagnosticCode.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for code in DiagnosticCode.all {
      #expect(
        code.explanation.hasSuffix(".") || code.explanation.hasSuffix(">= 50"), "\(code.code)")
    }
  }

  @Test func `every code that the sources use is explained`() {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let files = swiftFiles(in: "/\(root)/Sources")
    #expect(files.count > 100)
    var used: Set<String> = []
    for file in files {
      guard let bytes = try? FileBytes.read(file) else { continue }
      for match in String(decoding: bytes, as: UTF8.self).matches(of: /"(E[0-9]{3})"/) {
        used.insert(String(match.1))
      }
    }
    #expect(used.count >= 20)
    #expect(used.subtracting(DiagnosticCode.all.map(\.code)).sorted() == [])
  }

  private func swiftFiles(in folder: String) -> [String] {
    FileBytes.names(inFolder: folder).flatMap { name in
      name.hasSuffix(".swift") ? ["\(folder)/\(name)"] : swiftFiles(in: "\(folder)/\(name)")
    }
  }
}
