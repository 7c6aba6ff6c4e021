#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The cores of the machine.
public enum ProcessorCores {
  public static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
