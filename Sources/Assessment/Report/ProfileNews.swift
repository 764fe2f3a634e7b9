/// What a later state of a profile holds that an earlier one does not.
public struct ProfileNews: Sendable, Hashable {
  /// New answers, in the order in which they were given.
  public let responses: [Profile.Response]
  /// Of these, the ones that do not count since their item had been answered shortly before.
  public let repeats: [Profile.Response]
  /// New evidence, in the order in which it was recorded; what was declined is left out.
  public let evidence: [Evidence]
  /// Number of answers of the earlier state that the later one does not have.
  public let lostResponses: Int
  /// Number of pieces of evidence of the earlier state that the later one does not have.
  public let lostEvidence: Int

  /// Finds what is new.
  ///
  /// - Complexity: O(n log n) for n answers and pieces of evidence.
  public init(from earlier: Profile, to later: Profile) {
    let old = earlier.allResponses
    let new = later.allResponses
    let (oldSet, newSet) = (Set(old), Set(new))
    responses = new.filter { !oldSet.contains($0) }
    repeats = ProfileTimeline(later).repeats.filter { !oldSet.contains($0) }
    lostResponses = old.count { !newSet.contains($0) }
    let known = Set(earlier.evidence)
    let kept = Set(later.evidence.map(\.undecided))
    evidence = later.evidence.filter { !known.contains($0) && !$0.isDeclined }
    lostEvidence = earlier.evidence.count { !kept.contains($0.undecided) }
  }
}

extension Evidence {
  /// The same piece before the learner decided about it, by which it is known again afterwards.
  fileprivate var undecided: Evidence {
    guard case .rating(let relation, _) = kind else { return self }
    var piece = self
    piece.kind = .rating(relation, .open)
    return piece
  }

  fileprivate var isDeclined: Bool {
    if case .rating(_, .declined) = kind { true } else { false }
  }
}
