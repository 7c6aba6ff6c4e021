#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// CPU time of the process in seconds.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// A number of zero or more with so many digits behind the point.
func decimal(_ value: Double, places: Int) -> String {
  let scale = (0..<places).reduce(1) { power, _ in power * 10 }
  let scaled = Int((value * Double(scale)).rounded())
  let fraction = "\(scaled % scale)"
  let zeros = String(repeating: "0", count: places - fraction.count)
  return "\(scaled / scale).\(zeros)\(fraction)"
}

extension String {
  /// With spaces behind it until it is so wide: a column of a table.
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
