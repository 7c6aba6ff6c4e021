import DocumentModel
import StageKit
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where development data lies; tests that need it are skipped without it.
private let dataFolder = getenv("WEFT_DATA").map { String(cString: $0) }

@Suite(.enabled(if: dataFolder != nil, "WEFT_DATA is not set")) struct DevelopmentDataTests {
  @Test func `no hostile file brings the stage down`() throws {
    var read = 0
    for name in files(in: "hostile") where name.first?.isNumber == true && !name.hasSuffix(".gz") {
      read += 1
      let bytes = contents("hostile/\(name)")
      guard !name.hasPrefix("24-") else {
        #expect(throws: DocumentFailure.self) { try extracted(bytes, named: name) }
        continue
      }
      let document = try extracted(bytes, named: name)
      #expect(SourceMapTests.check(document, bytes) == nil || name.hasSuffix(".xml"), "\(name)")
      #expect(!document.string.contains("LEAKED"))
    }
    #expect(read >= 26)
  }

  private func files(in folder: String) -> [String] {
    guard let directory = opendir("\(dataFolder ?? "")/\(folder)") else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private func contents(_ path: String) -> [UInt8] {
    guard let file = fopen("\(dataFolder ?? "")/\(path)", "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[0..<count]
    }
    return bytes
  }
}
