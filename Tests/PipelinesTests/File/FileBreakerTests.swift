import StageKit
import Testing

@testable import Pipelines

/// Files for each way of breaking.
private let repetitions = 40

@Suite struct FileBreakerTests {
  @Test func `the good file is good`() {
    #expect(diagnostics(FileBreaker.goodFile.joined(separator: "\n")) == [])
  }

  @Test(arguments: FileBreaker.Way.allCases)
  func `a broken file is never taken, and its mistakes are in order and inside`(
    way: FileBreaker.Way
  ) {
    var breaker = FileBreaker(seed: 1)
    for _ in 0..<repetitions {
      let broken = breaker.broken(way)
      let found = diagnostics(broken.text)
      #expect(found.contains { $0.severity == .error }, "\(broken.text)")
      let places = found.map { ($0.place.line, $0.place.column) }
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
      let source = SourceText(Array(broken.text.utf8), file: "t.yaml")
      for diagnostic in found {
        let place = diagnostic.place
        #expect((1...source.lineCount).contains(place.line), "\(diagnostic)")
        #expect((1...(source.line(place.line).unicodeScalars.count + 1)).contains(place.column))
        #expect(place.length >= 1)
      }
    }
  }

  @Test func `the line is right, the message single, and the suggestion mends`() {
    var (files, rightLine, single, suggested, mended) = (0, 0, 0, 0, 0)
    var missed: Set<String> = []
    for way in FileBreaker.Way.allCases {
      var breaker = FileBreaker(seed: 2)
      for _ in 0..<repetitions {
        let broken = breaker.broken(way)
        let found = diagnostics(broken.text)
        files += 1
        if found.first?.place.line == broken.line {
          rightLine += 1
        } else {
          missed.insert("\(way) line \(broken.line): \(broken.lines[broken.line - 1]) \(found)")
        }
        if found.count == 1 { single += 1 } else { missed.insert("\(way): \(found)") }
        guard let first = found.first, let replacement = first.replacement else { continue }
        suggested += 1
        if diagnostics(replacing(broken.lines, first.place, replacement)) == [] { mended += 1 }
      }
    }
    #expect(files == repetitions * FileBreaker.Way.allCases.count)
    #expect(rightLine * 100 >= files * 99, "\(rightLine) of \(files); \(missed.sorted())")
    #expect(single * 100 >= files * 99, "\(single) of \(files); \(missed.sorted())")
    #expect(suggested * 4 >= files)
    #expect(mended * 100 >= suggested * 97, "\(mended) of \(suggested)")
  }

  private func replacing(_ lines: [String], _ place: Place, _ replacement: String) -> String {
    var lines = lines
    let scalars = Array(lines[place.line - 1].unicodeScalars)
    var line = String.UnicodeScalarView()
    line += scalars[..<(place.column - 1)]
    line += replacement.unicodeScalars
    line += scalars[(place.column - 1 + place.length)...]
    lines[place.line - 1] = String(line)
    return lines.joined(separator: "\n")
  }
}
