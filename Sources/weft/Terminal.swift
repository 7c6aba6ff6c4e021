#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What stands at the ends of the process.
enum Terminal {
  static var isStandardInput: Bool { isatty(STDIN_FILENO) == 1 }
  static var isStandardOutput: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isStandardError: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal; 80 where there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
