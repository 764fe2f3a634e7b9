import Assessment
import Ontology
import UseCases
import Wording

/// The questions about one certificate, one job and one project.
extension EvidenceInterview {
  /// What is known of a piece while it is asked for.
  private struct Draft {
    var title = ""
    var months = 0
    var day = Day.today
    var artefact: String?
    var shows: [Evidence.Showing] = []
  }

  /// Asks questions one after another; the way back leads to the one before.
  ///
  /// - Returns: What they gave; `nil` where one that ends the step was answered with an empty line.
  private func draft(_ questions: [(inout Draft) throws -> Bool]) throws -> Draft? {
    var draft = Draft()
    var place = 0
    while place < questions.count {
      do {
        guard try questions[place](&draft) else { return nil }
        place += 1
      } catch Turn.back where place > 0 {
        place -= 1
      }
    }
    return draft
  }

  static func certificate(_ interview: inout EvidenceInterview) throws -> Bool {
    let asked = interview
    let draft = try asked.draft([
      {
        try asked.set(&$0.title, asked.name(worded("Name of a certificate (Enter: no more)"), why: whyName))
      },
      { try asked.set(&$0.day, asked.day(worded("Day of issue, such as 2025-03-14, 2025-03 or 2025"))) },
      { try asked.set(&$0.shows, asked.skills(usualLevel: nil)) },
    ])
    guard let draft else { return false }
    try EvidenceChangeText.write(
      try interview.ledger.add(.certificate, title: draft.title, day: draft.day, shows: draft.shows))
    return true
  }

  static func work(_ interview: inout EvidenceInterview) throws -> Bool {
    let asked = interview
    let draft = try asked.draft([
      {
        try asked.set(
          &$0.title,
          asked.name(worded("Position that you have or had, and where (Enter: no more)"), why: whyName))
      },
      { try asked.set(&$0.months, asked.months(worded("How many years, such as 2 or 1.5"))) },
      { try asked.set(&$0.day, asked.day(worded("Until when, such as 2026-06 or now"))) },
      { try asked.set(&$0.shows, asked.skills(usualLevel: EvidenceRule.level(ofMonths: $0.months))) },
    ])
    guard let draft else { return false }
    try EvidenceChangeText.write(
      try interview.ledger.add(
        .experience(months: draft.months), title: draft.title, day: draft.day, shows: draft.shows))
    return true
  }

  static func project(_ interview: inout EvidenceInterview) throws -> Bool {
    let asked = interview
    let draft = try asked.draft([
      { try asked.set(&$0.title, asked.name(worded("Name of a project (Enter: no more)"), why: whyName)) },
      { try asked.set(&$0.day, asked.day(worded("When it was finished, such as 2026-05 or now"))) },
      {
        $0.artefact = try asked.ask(
          worded("Where it can be looked at, which makes it weigh more (Enter: nowhere)"),
          why: worded("What others can look at shows more than what is only told.")
        ) { $0.cleaned.isEmpty ? nil : $0 }
        return true
      },
      { try asked.set(&$0.shows, asked.skills(usualLevel: nil)) },
    ])
    guard let draft else { return false }
    try EvidenceChangeText.write(
      try interview.ledger.add(
        .project, title: draft.title, day: draft.day, artefact: draft.artefact, shows: draft.shows))
    return true
  }

  /// Keeps an answer, if there is one.
  private func set<Value>(_ place: inout Value, _ value: Value?) throws -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  private static var whyName: String {
    worded("It stands in your profile, so that you and your mentor know what is meant.")
  }
}
