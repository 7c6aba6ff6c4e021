import DocumentModel
import StageKit
import Testing

@testable import Pipelines

@Suite struct RunnerTests {
  private let folder = TemporaryFolder()

  private struct Ended {
    let end: RunEnd
    let output: String?
    let failures: String?
  }

  /// Runs over a folder `in`, to a file `out`.
  private func run(
    _ pipeline: Pipeline? = nil, jobs: Int = 1, stop: StopRule = StopRule(), name: String = "out"
  ) async throws -> Ended {
    var input = InputRequest()
    input.paths = [folder.path.appending("in")]
    let output = OutputRequest(.file(folder.path.appending(name)), layers: .all)
    var runner = Runner(try pipeline ?? .delay(), input, [output])
    runner.jobs = jobs
    runner.stopRule = stop
    runner.report.isQuiet = true
    runner.failures = output.failures
    let end = try await runner.run()
    return Ended(
      end: end, output: folder.text(name), failures: folder.text("\(name).weft/failed.ndjson"))
  }

  private func write(_ count: Int, text: (Int) -> String = { "text \($0)" }) throws {
    for index in 0..<count { try folder.write("in/\(1_000 + index).txt", text(index)) }
  }

  @Test func `output is in input order and the same bytes whatever the jobs are`() async throws {
    try write(60) { $0 % 7 == 3 ? "fail \($0)" : $0 % 5 == 2 ? "skip \($0)" : "text \($0)" }
    var ended: [Ended] = []
    for jobs in [1, 2, 8, 3] {
      ended.append(try await run(.delay(longest: 3_000), jobs: jobs, name: "out\(jobs)"))
    }
    let first = try #require(ended.first)
    let lines = try #require(first.output).split(separator: "\n")
    #expect(lines.count == first.end.account.done)
    #expect(lines.map(String.init) == lines.map(String.init).sorted())
    for other in ended.dropFirst() {
      #expect(other.output == first.output)
      #expect(other.failures == first.failures)
      #expect(other.end.account == first.end.account)
    }
  }

  @Test func `the account adds up and says what became of each`() async throws {
    try write(10) { ["fail", "skip", "text", "text", "text"][$0 % 5] }
    let ended = try await run()
    let account = ended.end.account
    #expect(account.inputs == 10)
    #expect(account.done == 6)
    #expect(account.filtered == 2)
    #expect(account.quarantined == 2)
    #expect(account.addsUp)
    #expect(account.notReached == nil)
    #expect(ended.end.status == .someFailed)
    #expect(ended.failures?.split(separator: "\n").count == 2)
    #expect(
      ended.failures?.hasPrefix(
        #"{"id":"1000.txt","stage":"delay","code":"told_to","message":"It says fail."}"#) == true)
  }

  @Test func `a stage that fails can be skipped, and the document says so`() async throws {
    try write(3) { $0 == 1 ? "half" : "text" }
    let ended = try await run(.skipping())
    #expect(ended.end.account.done == 3)
    #expect(ended.end.account.withErrors == 1)
    #expect(ended.end.status == .someFailed)
    let lines = try #require(ended.output).split(separator: "\n")
    let note = #""errors":[{"stage":"half","code":"told_to","message":"It says half."}]"#
    #expect(lines.map { $0.contains(note) } == [false, true, false])
    #expect(lines.map { $0.contains("\"entities\"") } == [true, false, true])
    #expect(lines.map { $0.contains("\"half@") } == [true, false, true])
  }

  @Test(arguments: [1, 2, 8])
  func `a run that stops early says how many files it has not reached`(jobs: Int) async throws {
    try write(50) { $0 == 7 ? "fail" : "text \($0)" }
    for stop in [StopRule.failFast, StopRule(.documents(0))] {
      let ended = try await run(.delay(longest: 500), jobs: jobs, stop: stop)
      #expect(ended.end.status == .stoppedEarly)
      #expect(ended.end.account.inputs == 8)
      #expect(ended.end.account.notReached == 42)
      #expect(ended.output == nil, "an output that is not complete has not got its name")
      #expect(folder.text("out.part")?.split(separator: "\n").count == 7)
    }
    let ended = try await run(.delay(onError: .stop), jobs: jobs)
    #expect(ended.end.status == .stoppedEarly)
    #expect(ended.end.account.inputs == 8)
  }

  @Test func `a share of failures is looked at after a hundred documents`() async throws {
    try write(150) { $0 < 20 || $0 == 99 ? "fail" : "text" }
    #expect(try await run(stop: StopRule(.share(0.1))).end.account.inputs == 100)
    #expect(try await run(stop: StopRule(.share(0.3))).end.status == .someFailed)
  }

  @Test func `a failure more than is borne stops the run`() async throws {
    try write(10) { $0 % 2 == 0 ? "fail" : "text" }
    #expect(try await run(stop: StopRule(.documents(2))).end.account.inputs == 5)
    #expect(try await run(stop: StopRule(.documents(5))).end.status == .someFailed)
  }

  @Test func `an id that came before is quarantined`() async throws {
    let line = #"{"id":"same","text":"x"}"#
    try folder.write("in/a.jsonl", "\(line)\n\(line)\n")
    let ended = try await run()
    #expect(ended.end.account.done == 1)
    #expect(ended.failures?.contains("duplicate_id") == true)
  }

  @Test func `a document whose file would be another one's folder is quarantined`() async throws {
    let ids = ["q", "q.json/z", "r.json/z", "r", "s"]
    try folder.write(
      "in/a.jsonl", ids.map { #"{"id":"\#($0)","text":"x"}"# }.joined(separator: "\n"))
    var input = InputRequest()
    input.paths = [folder.path.appending("in")]
    let outputs = [
      OutputRequest(.file(folder.path.appending("all")), layers: .all),
      OutputRequest(.folder(folder.path.appending("out")), layers: .all),
    ]
    var runner = Runner(try .delay(), input, outputs)
    runner.report.isQuiet = true
    runner.failures = folder.path.appending("failed")
    let account = try await runner.run().account
    #expect(account.done == 3)
    #expect(account.quarantined == 2)
    #expect(account.addsUp)
    let failures = try #require(folder.text("failed")).split(separator: "\n")
    #expect(
      failures.map { $0.contains(#""stage":"write","code":"output_clash""#) } == [true, true])
    #expect(folder.text("all")?.split(separator: "\n").count == 3)
    #expect(folder.text("out/q.json") != nil)
    #expect(folder.text("out/r.json/z.json") != nil)
    #expect(folder.text("out/r.json.part") == nil)
  }

  @Test func `an output folder that is a file ends the run before it starts`() async throws {
    try write(1)
    let file = try folder.write("file")
    var input = InputRequest()
    input.paths = [folder.path.appending("in")]
    let runner = Runner(try .delay(), input, [OutputRequest(.folder(file), layers: .all)])
    let failure = await #expect(throws: RunFailure.self) { try await runner.run() }
    #expect(failure?.status == .cannotWrite)
  }

  @Test func `only lines that cannot be read are bad input`() async throws {
    try folder.write("in/a.jsonl", "{\n[]\n")
    #expect(try await run().end.status == .badInput)
    try folder.write("in/b.jsonl", #"{"text":"x"}"#)
    #expect(try await run().end.status == .someFailed)
  }

  @Test func `an empty folder matches nothing`() async throws {
    try folder.write("in/.hidden")
    #expect(try await run().end.status == .noInput)
  }

  @Test func `what an earlier run listed as failed is removed`() async throws {
    try write(1) { _ in "fail" }
    #expect(try await run().failures != nil)
    try write(1)
    #expect(try await run().failures == nil)
  }

  @Test func `an output that cannot be written ends the run before it starts`() async throws {
    try write(1)
    try folder.write("file")
    let failure = await #expect(throws: RunFailure.self) { try await run(name: "file/out") }
    #expect(failure?.status == .cannotWrite)
  }
}

/// Fails after it has done half of its work.
private struct HalfProbe: Stage {
  static let declaration = StageDeclaration(
    name: "half", phase: .tag, summary: "Fails at times.", reads: [.text], writes: [.entities],
    examples: [])

  init(_ settings: NoSettings, _ resources: Void) {}
  mutating func run(_ document: inout Document, by: Int) throws {
    document.layers.entities = EntityLayer(by: [by])
    if document.text.starts(with: "half".utf8) { throw DocumentFailure("told_to", "It says half.") }
  }
}

extension Pipeline {
  /// `DelayProbe`, then a stage that is skipped when it fails.
  fileprivate static func skipping() throws -> Pipeline {
    let half = CatalogEntry(HalfProbe.self).configure(
      .init(.null, at: .commandLine), from: .fileSystem())
    guard case .success(let stage) = half else { return Pipeline([]) }
    return Pipeline(try delay().steps + [Step(id: "half", stage: stage, onError: .skipStage)])
  }
}
