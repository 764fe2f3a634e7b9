/// Numbers that look random and are the same on every machine for the same seed.
///
/// SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195). Good for simulations and sample
/// people, not for secrets.
///
/// ```swift
/// var random = Random(seed: 7)
/// random.uniform()  // 0.3898…
/// ```
public struct Random: RandomNumberGenerator, Sendable, Hashable {
  private var state: UInt64

  /// Starts a sequence.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to, but not including, 1, all equally likely.
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A standard normal number, by the polar method (Marsaglia & Bray 1964).
  public mutating func normal() -> Double {
    while true {
      let first = 2 * uniform() - 1
      let second = 2 * uniform() - 1
      let square = first * first + second * second
      if square > 0 && square < 1 { return first * (-2 * naturalLogarithm(square) / square).squareRoot() }
    }
  }
}
