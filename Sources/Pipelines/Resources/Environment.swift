#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The environment of the process.
public enum Environment {
  /// - Returns: nil when the variable is not set.
  public static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
