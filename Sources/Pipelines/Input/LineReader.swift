/// The lines of a file, one after the other, in bounded memory.
struct LineReader: ~Copyable {
  enum Line {
    /// A line that is not blank, without its end, and its number from 1.
    case line([UInt8], number: Int)
    /// A line beyond the limit; its bytes were passed over.
    case tooLong(number: Int)
    case failure(SystemFailure)
    case damaged
  }

  private var bytes: ByteStream
  private let end: UInt8
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var number = 0
  private var hasEnded = false
  /// Read, and put back.
  private var held: Line?

  /// - Parameter limit: the longest line, in bytes.
  init(_ bytes: consuming ByteStream, end: UInt8 = UInt8(ascii: "\n"), limit: Int) {
    self.bytes = bytes
    self.end = end
    self.limit = limit
  }

  /// The next line that is not blank; a JSON object that was set over several lines counts as one.
  mutating func next() -> Line? {
    while let line = held ?? nextRaw() {
      held = nil
      guard case .line(let bytes, let number) = line else { return line }
      let trimmed = trim(bytes)
      if trimmed.isEmpty { continue }
      if trimmed.elementsEqual([UInt8(ascii: "{")]) { return object(from: number) }
      return .line(Array(trimmed), number: number)
    }
    return nil
  }

  /// The next line as it stands, blank ones too.
  mutating func nextRaw() -> Line? {
    var searched = start
    while true {
      if let found = firstIndex(of: end, in: buffer, from: searched) {
        defer { start = found + 1 }
        return taken(upTo: found)
      }
      searched = buffer.count
      if hasEnded {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return taken(upTo: buffer.count)
      }
      if buffer.count - start > limit { return passOver() }
      buffer.removeFirst(start)
      searched -= start
      start = 0
      if let problem = fill() { return problem }
    }
  }

  private mutating func taken(upTo end: Int) -> Line {
    number += 1
    if end - start > limit { return .tooLong(number: number) }
    return .line(Array(buffer[start..<end]), number: number)
  }

  /// Skips to the end of a line that is too long.
  private mutating func passOver() -> Line {
    number += 1
    while true {
      buffer.removeAll(keepingCapacity: true)
      start = 0
      if hasEnded { break }
      if let problem = fill() { return problem }
      if let found = firstIndex(of: end, in: buffer, from: 0) {
        start = found + 1
        break
      }
    }
    return .tooLong(number: number)
  }

  private mutating func fill() -> Line? {
    do {
      if try bytes.read(onto: &buffer) == 0 { hasEnded = true }
      return nil
    } catch .system(let failure) {
      hasEnded = true
      return .failure(failure)
    } catch {
      hasEnded = true
      return .damaged
    }
  }

  /// An object that begins with a line of `{` alone, as `jq` sets it: up to a line of `}` alone.
  ///
  /// Lines inside are indented; one that is not is the next record, and the first was broken.
  private mutating func object(from number: Int) -> Line {
    var whole = [UInt8(ascii: "{")]
    while let line = nextRaw() {
      guard case .line(let bytes, _) = line, isInside(bytes) else {
        held = line
        break
      }
      whole.append(UInt8(ascii: "\n"))
      whole += bytes
      if whole.count > limit { return .tooLong(number: number) }
      if bytes.first == UInt8(ascii: "}") { break }
    }
    return .line(whole, number: number)
  }
}

/// Whether a line may belong to an object that was begun above it.
private func isInside(_ line: [UInt8]) -> Bool {
  line.first.map { isBlank($0) || $0 == UInt8(ascii: "}") } ?? true
}

/// A line without white space around it, and without a byte order mark.
private func trim(_ line: [UInt8]) -> ArraySlice<UInt8> {
  var rest = line[...]
  if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
  while let first = rest.first, isBlank(first) { rest.removeFirst() }
  while let last = rest.last, isBlank(last) { rest.removeLast() }
  return rest
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
