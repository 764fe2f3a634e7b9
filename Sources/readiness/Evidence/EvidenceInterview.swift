import Assessment
import Host
import Ontology
import Terminal
import UseCases

/// Evidence first: before the first question of a new profile, a person at a terminal may say what they have to
/// show. Every step can be skipped with Enter.
struct EvidenceInterview {
  private var ledger: EvidenceLedger
  private let form: EvidenceForm

  /// Asks where somebody can answer; every piece is saved at once, and the questionnaire goes on with it.
  static func offer(_ run: inout AssessmentRun) throws {
    guard Console.isInteractive else { return }
    Console.announceInterrupts()
    let ledger = EvidenceLedger(run, on: .today)
    var interview = EvidenceInterview(ledger: ledger, form: ledger.form)
    try interview.run()
    run.goOn(with: interview.ledger.profile)
  }

  private mutating func run() throws {
    try say(
      "First, if you like: what you have to show. It makes the estimate better from the start, and is weighed by "
        + "a rule that 'readiness evidence list' prints. Enter skips a step; you can add evidence at any time."
    )
    try askResume()
    try repeatedly("Certificates", Self.certificate)
    try repeatedly("Years of work", Self.work)
    try repeatedly("Projects", Self.project)
  }

  private mutating func askResume() throws {
    try Console.write("\n")
    try say(
      "A résumé as a JSON file of jsonresume.org: what it says is shown first, and you are asked piece by piece."
    )
    let resume = try ask("Path of the file (Enter: none)") { typed in
      let isThere = Folder.isFolder(typed) != nil
      do {
        return try Resume(
          readingFrom: isThere ? typed : DroppedPath.reading(typed, home: Host.environment("HOME")))
      } catch {
        throw EvidenceFault(Failure(error)?.sentence ?? "the file cannot be read")
      }
    }
    guard let resume else { return }
    try correctable { try ResumeImport(resume: resume).run(into: &$0.ledger, choice: .ask) }
  }

  /// One step: pieces of a kind until there is no further one.
  private mutating func repeatedly(
    _ title: String, _ step: (inout EvidenceInterview) throws -> Bool
  ) throws {
    try Console.write("\n\(title)\n")
    var isGoingOn = true
    while isGoingOn {
      var goesOn = true
      try correctable { goesOn = try step(&$0) }
      isGoingOn = goesOn
    }
  }

  private static func certificate(_ interview: inout EvidenceInterview) throws -> Bool {
    guard let title = try interview.name("Name of a certificate (Enter: no more)"),
      let day = try interview.day("Day of issue, such as 2025-03-14, 2025-03 or 2025"),
      let shows = try interview.skills(usualLevel: nil)
    else { return false }
    try EvidenceChangeText.write(try interview.ledger.add(.certificate, title: title, day: day, shows: shows))
    return true
  }

  private static func work(_ interview: inout EvidenceInterview) throws -> Bool {
    guard let title = try interview.name("Position that you have or had, and where (Enter: no more)"),
      let months = try interview.months("How many years, such as 2 or 1.5"),
      let day = try interview.day("Until when, such as 2026-06 or now")
    else { return false }
    let level = EvidenceRule.level(ofMonths: months)
    guard let shows = try interview.skills(usualLevel: level) else { return false }
    try EvidenceChangeText.write(
      try interview.ledger.add(.experience(months: months), title: title, day: day, shows: shows))
    return true
  }

  private static func project(_ interview: inout EvidenceInterview) throws -> Bool {
    guard let title = try interview.name("Name of a project (Enter: no more)"),
      let day = try interview.day("When it was finished, such as 2026-05 or now")
    else { return false }
    let artefact = try interview.name("Where it can be looked at, which makes it weigh more (Enter: nowhere)")
    guard let shows = try interview.skills(usualLevel: nil) else { return false }
    try EvidenceChangeText.write(
      try interview.ledger.add(.project, title: title, day: day, artefact: artefact, shows: shows))
    return true
  }

  private func name(_ question: String) throws -> String? {
    try ask(question) { text in text.cleaned.isEmpty ? nil : text }
  }

  private func day(_ question: String) throws -> Day? {
    try ask(question) { text in
      if ["now", "today"].contains(text.lowercased()) { return .today }
      let day = try form.day(text, for: "it")
      guard (Evidence.earliestDay...Day.today).contains(day) else {
        throw EvidenceFault("\(day) cannot be; a day from \(Evidence.earliestDay) to \(Day.today) is right")
      }
      return day
    }
  }

  private func months(_ question: String) throws -> Int? {
    try ask(question) { text in
      let most = Evidence.mostMonths / 12
      guard let years = Double(text.replacing(",", with: ".")), years > 0, years <= Double(most) else {
        throw EvidenceFault("please type a number of years up to \(most), such as 2 or 1.5")
      }
      return max(1, Int((years * 12).rounded()))
    }
  }

  private func skills(usualLevel: Int?) throws -> [Evidence.Showing]? {
    let example = usualLevel.map { "Python, SQL=3 (\($0) where you give no level)" } ?? "Python=2, SQL=3"
    return try ask(
      "Which skills it shows, with levels from 1 aware, 2 assisted, 3 independent to 4 leading, such as \(example)"
    ) { text in
      let shows = try text.split(separator: ",").map { try form.showing(String($0), usualLevel: usualLevel) }
      return shows.isEmpty ? nil : shows
    }
  }

  /// Asks until the answer can be read; `nil` for an empty line and at the end of the input.
  private func ask<Answer>(_ question: String, _ read: (String) throws -> Answer?) throws -> Answer? {
    while true {
      try Console.write(TextLayout.wrapped(question + ":") + "\n> ")
      guard let line = Console.readLine(), !line.trimmed.isEmpty else { return nil }
      do {
        if let answer = try read(line.trimmed) { return answer }
      } catch let fault as EvidenceFault {
        try say("Not taken: \(fault.description).")
      }
    }
  }

  /// Does what may find a fault, which is shown and leaves everything as it was.
  private mutating func correctable(_ change: (inout EvidenceInterview) throws -> Void) throws {
    do {
      try change(&self)
    } catch let fault as EvidenceFault {
      try say("Not taken: \(fault.description).")
    }
  }

  private func say(_ text: String) throws { try Console.write(TextLayout.wrapped(text) + "\n") }
}
