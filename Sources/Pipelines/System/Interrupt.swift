internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Ctrl-C: the first asks the run to finish what is in flight, the second ends the process at once.
public enum Interrupt {
  /// Starts listening. A closed pipe is reported by `write` from then on, not by a signal.
  public static func install() {
    requests.store(0, ordering: .relaxed)  // made before a handler may need it
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        if requests.wrappingAdd(1, ordering: .relaxed).oldValue > 0 {
          _exit(ExitStatus.interrupted.rawValue)
        }
      }
    }
  }

  public static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }
}

private let requests = Atomic<Int>(0)
