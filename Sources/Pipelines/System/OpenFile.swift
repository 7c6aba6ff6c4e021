#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file opened for reading; closes itself.
struct OpenFile: ~Copyable {
  private let descriptor: CInt
  /// Standard input stays open, and its reads are watched for an interrupt.
  private let isStandardInput: Bool

  init(_ path: FilePath) throws(SystemFailure) {
    descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    isStandardInput = false
    guard descriptor >= 0 else { throw SystemFailure() }
  }

  private init(standardInput: Void) {
    descriptor = STDIN_FILENO
    isStandardInput = true
  }

  static var standardInput: OpenFile { OpenFile(standardInput: ()) }

  deinit {
    if !isStandardInput { close(descriptor) }
  }

  func status() throws(SystemFailure) -> FileStatus {
    try FileStatus(ofDescriptor: descriptor)
  }

  /// Appends what one read gives, at most `count` bytes.
  /// - Returns: the bytes read; 0 at the end of the file, or when the run is interrupted.
  func read(_ count: Int, onto buffer: inout [UInt8]) throws(SystemFailure) -> Int {
    guard try waitForInput() else { return 0 }
    var failure: CInt?
    let before = buffer.count
    buffer.append(addingCapacity: count) { span in
      span.withUnsafeMutableBufferPointer { bytes, filled in
        let read = readRetrying(descriptor, bytes.baseAddress.map { $0 + filled }, count)
        if read < 0 { failure = errno }
        filled += max(0, read)
      }
    }
    if let failure { throw SystemFailure(number: failure) }
    return buffer.count - before
  }

  /// Waits until standard input has something, looking up now and then: a signal may reach another thread than this.
  /// - Returns: false when the run is interrupted.
  private func waitForInput() throws(SystemFailure) -> Bool {
    guard isStandardInput else { return true }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while !Interrupt.isRequested {
      let ready = poll(&request, 1, milliseconds)
      if ready > 0 { return true }
      if ready < 0, errno != EINTR { throw SystemFailure() }
    }
    return false
  }
}

private func readRetrying(_ descriptor: CInt, _ start: UnsafeMutablePointer<UInt8>?, _ count: Int)
  -> Int
{
  while true {
    let result = read(descriptor, start, count)
    if result >= 0 || errno != EINTR { return result }
  }
}

/// Between two looks at whether the user has interrupted.
private let milliseconds: CInt = 100
