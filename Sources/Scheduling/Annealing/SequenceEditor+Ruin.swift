/// Taking activities out by chance.
extension SequenceEditor {
  /// Takes out one to three activities with all that builds on them, and what is then of no use.
  mutating func ruin(_ sequence: inout [Int]) {
    for _ in 0...generator.next(below: 3) where !sequence.isEmpty {
      sequence.remove(at: generator.next(below: sequence.count))
    }
    survey(&sequence)
    prune(&sequence)
  }
}

extension SeededGenerator {
  /// A number below 1,024 that is small mostly: how much worse is let pass, as a share of the temperature.
  mutating func nextLeniency() -> Int { (next(below: 1024) * next(below: 1024)) >> 10 }
}
