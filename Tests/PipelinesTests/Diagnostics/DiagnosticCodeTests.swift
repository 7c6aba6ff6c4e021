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

  @Test func `every code that the sources use is explained`() throws {
    let known = Set(DiagnosticCode.all.map(\.code))
    let used = try codes(/"(E[0-9]{3})"/)
    #expect(used.count >= 20)
    #expect(used.subtracting(known).sorted() == [])
  }

  @Test func `every code that a document can carry is explained, and no other`() throws {
    let failures = try codes(/DocumentFailure\(\s*"([a-z_]+)"/)
    let notes = try codes(/stage: [^,]+,\s+code: "([a-z_]+)"/)
      .union(codes(/warn\(\s*"([a-z_]+)"/)).union(codes(/static let code = "([a-z_]+)"/))
    #expect(failures.count >= 15)
    #expect(notes.isSuperset(of: ["text_dropped", "nothing_selected", "no_model"]))
    // Of a missing file the code depends on why it is missing.
    let used = failures.union(notes).union(["not_found"])
    #expect(DiagnosticCode.documentCodes.map(\.code).sorted() == used.sorted())
  }

  @Test(arguments: ["E030", "e030", "text_dropped", "TEXT_DROPPED"])
  func `a code is found however it is typed`(_ code: String) {
    #expect(DiagnosticCode[code]?.code.lowercased() == code.lowercased())
  }

  /// What stands in the first group of an expression, wherever the sources fit it.
  private func codes(_ expression: Regex<(Substring, Substring)>) throws -> Set<String> {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let files = swiftFiles(in: "/\(root)/Sources")
    #expect(files.count > 100)
    var found: Set<String> = []
    for file in files {
      let text = String(decoding: try FileBytes.read(file), as: UTF8.self)
      for match in text.matches(of: expression) { found.insert(String(match.1)) }
    }
    return found
  }

  private func swiftFiles(in folder: String) -> [String] {
    FileBytes.names(inFolder: folder).flatMap { name in
      name.hasSuffix(".swift") ? ["\(folder)/\(name)"] : swiftFiles(in: "\(folder)/\(name)")
    }
  }
}
