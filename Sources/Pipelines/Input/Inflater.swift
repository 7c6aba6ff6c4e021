internal import CZlib

/// Inflates gzip, member by member.
struct Inflater: ~Copyable {
  /// nil when there is nothing to inflate, or no memory for it.
  private let handle: OpaquePointer?

  init() { handle = czlib_inflater_open() }

  private init(handle: OpaquePointer?) { self.handle = handle }

  /// For bytes that are not compressed.
  static var none: Inflater { Inflater(handle: nil) }

  deinit { czlib_inflater_close(handle) }

  /// What is wrong with a stream.
  enum Problem: Error {
    case damaged
    case tooLarge
  }

  static func isCompressed(_ head: some Collection<UInt8>) -> Bool {
    head.prefix(3).elementsEqual([0x1F, 0x8B, 0x08])
  }

  /// Whether the input may end here.
  var isComplete: Bool { handle.map { czlib_inflater_is_complete($0) != 0 } ?? true }

  /// Inflates `input[start...]` until it is used up or `room` is filled.
  /// - Returns: the input bytes taken, and whether the last member has ended with other bytes behind it.
  func step(
    _ input: [UInt8], from start: Int, onto output: inout [UInt8], room: Int
  ) throws(Problem) -> (taken: Int, ended: Bool) {
    guard let handle else { throw .damaged }
    var taken = 0
    var made = 0
    var result = CZLIB_MORE
    output += [UInt8](unsafeUninitializedCapacity: room) { piece, filled in
      result = input.withUnsafeBufferPointer { input in
        czlib_inflater_step(
          handle, input.baseAddress?.advanced(by: start), input.count - start,
          piece.baseAddress, room, &taken, &made)
      }
      filled = made
    }
    if result == CZLIB_BROKEN { throw .damaged }
    return (taken, result == CZLIB_END)
  }

  /// The inflated bytes.
  /// - Throws: `tooLarge` as soon as there are more than `limit`: a bomb costs no more than that.
  static func inflate(_ bytes: [UInt8], limit: Int) throws(Problem) -> [UInt8] {
    let inflater = Inflater()
    var output: [UInt8] = []
    output.reserveCapacity(min(limit, bytes.count * 4))
    var position = 0
    while true {
      let before = output.count
      let step = try inflater.step(bytes, from: position, onto: &output, room: chunk)
      position += step.taken
      if output.count > limit { throw .tooLarge }
      if step.ended { return output }
      if step.taken == 0, output.count == before {
        guard inflater.isComplete, position == bytes.count else { throw .damaged }
        return output
      }
    }
  }

  /// The first inflated bytes, as far as `bytes` hold them: to tell what a file is.
  static func prefix(of bytes: [UInt8], count: Int) -> [UInt8] {
    let inflater = Inflater()
    var output: [UInt8] = []
    var position = 0
    while output.count < count, position < bytes.count,
      let step = try? inflater.step(
        bytes, from: position, onto: &output, room: count - output.count),
      step.taken > 0, !step.ended
    {
      position += step.taken
    }
    return output
  }
}

private let chunk = 1 << 16
