#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What stands at the ends of the process.
enum Terminal {
  static var isStandardInput: Bool { isatty(STDIN_FILENO) == 1 }
  static var isStandardOutput: Bool { isatty(STDOUT_FILENO) == 1 }
}
