public import Assessment
import Ontology
import Wording

/// What terminal, page and table say alike about a team.
extension Team {
  /// Why there is an average, or why there is none.
  public var averageNote: String {
    if average != nil {
      return members.count < TeamAverage.fewest
        ? worded("There are fewer than five people, but each has opened their profile to the team.")
        : worded(
          "Averages are of five people or more, or of people who have each opened their profile to the team.")
    }
    return worded(
      """
      No averages are shown of fewer than five people unless each has opened their profile to the team \
      (readiness share).
      """)
  }

  /// Risks with the people whom they concern: a line for each of them, or for a large team one for each risk.
  public var riskLines: [(subject: String, text: String)] {
    let everyone = members + others
    if namesPeople {
      return everyone.compactMap { member in
        let risks = risks(of: member)
        return risks.isEmpty ? nil : (member.name, risks.map(\.text).joined(separator: "; "))
      }
    }
    var counts: [String: Int] = [:]
    for member in everyone { for risk in risks(of: member) { counts[risk.summary, default: 0] += 1 } }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (Counted.text($0.value, "person", "people"), $0.key) }
  }

  /// What the team would lack: competencies that nobody, or one person alone, is more likely than not to
  /// meet.
  public var rareLines: [String] {
    guard members.count > 1 else { return [] }
    return zip(competencies, mentoring.strong).filter { $0.1 < 2 }.map { competency, strong in
      let who = strong == 0 ? worded("nobody is") : worded("only one person is")
      return worded("\(competency.number) \(competency.title): \(who) more likely than not to meet it")
    }
  }
}

extension ReadinessReport.Standing {
  /// How a competency stands, in a word.
  public var word: String {
    switch self {
    case .met: worded("met")
    case .near: worded("near")
    case .gap: worded("gap")
    case .unknown: worded("unknown")
    }
  }

  /// What the word means.
  public var meaning: String {
    switch self {
    case .met: worded("very likely (four in five) at 70 % or more of what the exam needs")
    case .near: worded("more likely than not")
    case .gap: worded("probably less")
    case .unknown: worded("cannot be told yet: ask before studying")
    }
  }
}
