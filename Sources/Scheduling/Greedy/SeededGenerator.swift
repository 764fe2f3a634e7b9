/// A generator of random numbers that gives the same sequence for the same seed on every platform.
///
/// - Source: xorshift64* of S. Vigna, "An experimental exploration of Marsaglia's xorshift generators,
///   scrambled", ACM Transactions on Mathematical Software 42 (2016), doi:10.1145/2845077.
struct SeededGenerator: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed == 0 ? 0x9E37_79B9_7F4A_7C15 : seed }

  /// A number from 0 to `bound - 1`; `bound` is at least 1 and below 2^32.
  mutating func next(below bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    let scrambled = (state &* 0x2545_F491_4F6C_DD1D) >> 32
    return Int((scrambled &* UInt64(bound)) >> 32)
  }
}
