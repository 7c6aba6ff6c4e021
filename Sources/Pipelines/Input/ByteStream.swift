/// The bytes of a file in reading order, inflated when they are gzip.
struct ByteStream: ~Copyable {
  enum Problem: Error {
    case system(SystemFailure)
    case damaged
  }

  private let file: OpenFile
  private let isCompressed: Bool
  private let inflater: Inflater
  /// Read from the file, not yet passed on.
  private var pending: [UInt8]
  private var position = 0
  private var hasEnded = false

  /// - Parameter head: the bytes that were read from the file already.
  init(_ file: consuming OpenFile, head: [UInt8]) {
    self.file = file
    isCompressed = Inflater.isCompressed(head)
    inflater = isCompressed ? Inflater() : .none
    pending = head
  }

  /// Appends some bytes.
  /// - Returns: how many; 0 at the end.
  mutating func read(onto buffer: inout [UInt8]) throws(Problem) -> Int {
    if isCompressed { return try readInflated(onto: &buffer) }
    if pending.isEmpty { return try readChunk(of: file, onto: &buffer) }
    let count = pending.count
    buffer += pending
    pending = []
    return count
  }

  private mutating func readInflated(onto buffer: inout [UInt8]) throws(Problem) -> Int {
    let old = buffer.count
    while buffer.count == old, !hasEnded {
      if position == pending.count {
        pending.removeAll(keepingCapacity: true)
        position = 0
        if try readChunk(of: file, onto: &pending) == 0 {
          hasEnded = true
          guard inflater.isComplete else { throw .damaged }
        }
      }
      do {
        let step = try inflater.step(pending, from: position, onto: &buffer, room: chunk)
        position += step.taken
        let isStuck = step.taken == 0 && buffer.count == old && position < pending.count
        if isStuck { throw Inflater.Problem.damaged }
        if step.ended { hasEnded = true }
      } catch {
        hasEnded = true
        throw .damaged
      }
    }
    return buffer.count - old
  }
}

private func readChunk(
  of file: borrowing OpenFile, onto buffer: inout [UInt8]
) throws(ByteStream.Problem) -> Int {
  do {
    return try file.read(chunk, onto: &buffer)
  } catch {
    throw .system(error)
  }
}

private let chunk = 1 << 16
