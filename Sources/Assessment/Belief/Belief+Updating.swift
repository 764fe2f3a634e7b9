extension Belief {
  /// Learns from one answer, approximately.
  ///
  /// One step of assumed-density filtering: exact for the coordinate that the item reads, a regression for
  /// all others. Fast enough to steer by, but the result depends a little on the order of the answers; what
  /// is shown should come from ``posterior(prior:evidence:responses:readiness:tolerance:sweepLimit:)``.
  ///
  /// - Precondition: The item accepts the answer.
  /// - Complexity: O(``dimension``²).
  public mutating func update(item: ItemParameters, answer: Answer) {
    precondition(item.accepts(answer), "an item of this kind cannot have the answer \(answer)")
    guard item.isInformed(by: answer) else { return }
    let coordinate = coordinate(of: item)
    state.move(coordinate, to: Tilted(item: item, answer: answer, before: state[coordinate]).moments)
  }

  /// Learns from evidence that a skill is at a level, exactly.
  ///
  /// A Kalman step: the evidence shifts the mean, shrinks the variance and reaches related skills.
  ///
  /// - Parameters:
  ///   - skill: The index of the skill.
  ///   - level: The level that the evidence speaks for, in level units.
  ///   - spread: How far the evidence may be off, as a standard deviation in level units; positive.
  /// - Complexity: O(``dimension``²).
  public mutating func observe(skill: Int, level: Double, spread: Double) {
    observe(RecordedEvidence(skill: skill, level: level, spread: spread))
  }

  /// Learns from a piece of evidence: exactly from an observation, by assumed-density filtering from a lower
  /// bound.
  ///
  /// - Complexity: O(``dimension``²).
  public mutating func observe(_ evidence: RecordedEvidence) {
    precondition((0..<skillCount).contains(evidence.skill), "no skill has the index \(evidence.skill)")
    let coordinate = coordinate(of: evidence)
    if evidence.isLowerBound {
      state.move(coordinate, to: evidence.tilted(state[coordinate]).moments)
    } else {
      state.multiply(by: evidence.site, at: coordinate)
    }
  }

  /// Learns from several pieces of evidence, in an order of their own: the same to the last bit for every order
  /// in which they come.
  ///
  /// - Complexity: O(e · ``dimension``²) for e pieces.
  public mutating func observe(_ evidence: [RecordedEvidence]) {
    for piece in evidence.sorted(by: { $0.sortKey < $1.sortKey }) { observe(piece) }
  }
}
