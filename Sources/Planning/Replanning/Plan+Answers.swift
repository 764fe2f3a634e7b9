public import Assessment
import Ontology

extension Profile {
  /// The same text for the same answers and evidence, in whatever else two profiles differ.
  ///
  /// - Complexity: O(answers + evidence).
  var fingerprint: String {
    var fingerprint = Fingerprint()
    for entry in answerEntries + evidenceEntries { fingerprint.add(entry: entry) }
    return fingerprint.text
  }
}

/// What a plan knows of the answers and the evidence of its learner.
extension Plan {
  /// Whether a profile holds other answers or evidence than the weeks ahead were planned with, so that a replan takes
  /// something in.
  ///
  /// Plans that do not say what they were planned with are asked by the day on which they were.
  ///
  /// - Complexity: O(answers + evidence).
  public func awaits(_ profile: Profile) -> Bool {
    let known = provenance?.answers ?? profile.known(on: provenance?.day ?? conditions.start).fingerprint
    return profile.fingerprint != known
  }

  /// The profile as it was when the weeks ahead were planned; `nil` where it cannot be had back, since something was
  /// removed from it or changed.
  ///
  /// What was added since is what came last, and the decision about a rating may be a later one. So the last answers,
  /// the last pieces of evidence and the decisions are taken back, the fewest first, until the fingerprint is that of
  /// the plan.
  ///
  /// - Complexity: O(answers · evidence · 2ʳ) for r ratings, of which ``mostRatings`` are looked at.
  func answersPlannedWith(_ profile: Profile) -> Profile? {
    guard let provenance else { return profile }
    guard let known = provenance.answers else { return profile.known(on: provenance.day) }
    guard profile.fingerprint != known else { return profile }
    let answers = profile.answerEntries
    // The fingerprints of the first answers, by their number.
    var begun = [Fingerprint()]
    for entry in answers {
      var next = begun[begun.count - 1]
      next.add(entry: entry)
      begun.append(next)
    }
    for lost in 0...profile.evidence.count {
      for evidence in Self.decisions(about: Array(profile.evidence.dropLast(lost))) {
        let entries = evidence.filter(\.counts).map(\.entry)
        for count in begun.indices.reversed() {
          var fingerprint = begun[count]
          for entry in entries { fingerprint.add(entry: entry) }
          guard fingerprint.text == known else { continue }
          var former = profile.keeping(answers: count)
          former.evidence = evidence
          return former
        }
      }
    }
    return nil
  }

  /// The most ratings of which other decisions are tried.
  private static let mostRatings = 6

  /// Evidence with every other set of decisions about its last ratings, as they are first.
  static func decisions(about evidence: [Evidence]) -> [[Evidence]] {
    let ratings = evidence.indices.filter { if case .rating = evidence[$0].kind { true } else { false } }
      .suffix(mostRatings)
    return (0..<1 << ratings.count).map { set in
      var other = evidence
      for (place, index) in ratings.enumerated() where set >> place & 1 == 1 {
        guard case .rating(let relation, let decision) = evidence[index].kind else { continue }
        other[index].kind = .rating(relation, decision == .accepted ? .open : .accepted)
      }
      return other
    }
  }
}
