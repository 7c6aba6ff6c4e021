/// e to the power of each lane, the same to the last bit on every machine.
///
/// The C library's `exp` may differ between its versions, and training must not. Relative error below 3e-7; powers below
/// -87 give 0.
@inline(__always)
func exponential(_ power: SIMD16<Float>) -> SIMD16<Float> {
  let bounded = power.clamped(
    lowerBound: SIMD16(repeating: -87), upperBound: SIMD16(repeating: 88))
  let scaled = bounded * 1.442_695_04  // log2(e)
  let whole = scaled.rounded(.toNearestOrEven)
  // Cody & Waite 1980: the rest in two steps, so that it keeps its digits.
  let rest = (bounded - whole * 0.693_359_375) + whole * 2.121_944_4e-4
  // Taylor's series of e^rest with |rest| <= 0.35.
  var series = SIMD16<Float>(repeating: 1.0 / 5_040)
  series = series * rest + 1.0 / 720
  series = series * rest + 1.0 / 120
  series = series * rest + 1.0 / 24
  series = series * rest + 1.0 / 6
  series = series * rest + 0.5
  series = series * rest + 1
  series = series * rest + 1
  let exponent = SIMD16<Int32>(truncatingIfNeeded: SIMD16<Int32>(whole) &+ 127) &<< 23
  let power2 = unsafeBitCast(exponent, to: SIMD16<Float>.self)
  return (series * power2).replacing(with: 0, where: power .< -87)
}
