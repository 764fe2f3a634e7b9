import Assessment
import Host
import Ontology
import Terminal
import UseCases
import Wording

/// Evidence first: before the first question of a new profile, a person at a terminal may say what they have to
/// show. Every step can be skipped with Enter.
struct EvidenceInterview {
  var ledger: EvidenceLedger
  private let form: EvidenceForm

  /// Asks where somebody can answer; every piece is saved at once, and the questionnaire goes on with it.
  ///
  /// - Returns: Whether the person paused.
  static func pauses(_ run: inout AssessmentRun) throws -> Bool {
    guard Console.isInteractive else { return false }
    Console.announceInterrupts()
    let ledger = EvidenceLedger(run, on: .today)
    var interview = EvidenceInterview(ledger: ledger, form: ledger.form)
    defer { run.goOn(with: interview.ledger.profile) }
    do {
      try interview.run()
      return false
    } catch Turn.pause {
      return true
    }
  }

  /// What a person asks for instead of an answer.
  enum Turn: Error {
    /// To see the question before this one again.
    case back
    /// To stop for now.
    case pause
  }

  private mutating func run() throws {
    try say(
      worded(
        """
        First, if you like: what you have to show. It makes the estimate better from the start, and is \
        weighed by a rule that 'readiness evidence list' prints. You can add evidence at any time.
        """)
    )
    try say(worded("Keys: Enter skips a step, b back, ? why, q pause"))
    let steps: [(inout EvidenceInterview) throws -> Void] = [
      { try $0.askResume() },
      { try $0.repeatedly(worded("Certificates"), Self.certificate) },
      { try $0.repeatedly(worded("Years of work"), Self.work) },
      { try $0.repeatedly(worded("Projects"), Self.project) },
    ]
    var place = 0
    while place < steps.count {
      do {
        try steps[place](&self)
        place += 1
      } catch Turn.back {
        place = max(0, place - 1)
      }
    }
  }

  private mutating func askResume() throws {
    try Console.show("\n")
    try say(
      worded(
        "A résumé as a JSON file of jsonresume.org: what it says is shown first, and you are asked piece by piece."
      )
    )
    let resume = try ask(
      worded("Path of the file (Enter: none)"), why: worded("It saves typing what stands in it.")
    ) {
      typed in
      let isThere = Folder.isFolder(typed) != nil
      do {
        return try Resume(
          readingFrom: isThere ? typed : DroppedPath.reading(typed, home: Host.environment("HOME")))
      } catch {
        throw EvidenceFault(Failure(error)?.sentence ?? worded("the file cannot be read"))
      }
    }
    guard let resume else { return }
    try correctable { try ResumeImport(resume: resume).run(into: &$0.ledger, choice: .ask) }
  }

  /// One step: pieces of a kind until there is no further one.
  private mutating func repeatedly(
    _ title: String, _ step: (inout EvidenceInterview) throws -> Bool
  ) throws {
    try Console.show("\n\(title)\n")
    var isGoingOn = true
    while isGoingOn {
      var goesOn = true
      try correctable { goesOn = try step(&$0) }
      isGoingOn = goesOn
    }
  }

  /// What people type who are asked for a name and have none.
  private static let noNames: Set<String> = ["n", "no", "none", "s", "skip"]

  func name(_ question: String, why: String) throws -> String? {
    try ask(question, why: why) { text in
      if Self.noNames.contains(text.lowercased()) { return .some(nil) }
      // A digit or a letter was meant for another question.
      guard text.cleaned.filter(\.isLetter).count >= 2 else {
        throw EvidenceFault(worded("'\(text.printableArgument)' is no name; type one, or Enter for none"))
      }
      return text
    } ?? nil
  }

  func day(_ question: String) throws -> Day? {
    try ask(question, why: worded("What is older weighs a little less. A year or a month is enough.")) {
      text in
      if ["now", "today"].contains(text.lowercased()) { return .today }
      let day = try form.day(text, for: "it")
      guard (Evidence.earliestDay...Day.today).contains(day) else {
        throw EvidenceFault(
          worded("\(day) cannot be; a day from \(Evidence.earliestDay) to \(Day.today) is right"))
      }
      return day
    }
  }

  func months(_ question: String) throws -> Int? {
    try ask(question, why: worded("From the years follows the level that you most likely have.")) { text in
      let most = Evidence.mostMonths / 12
      guard let years = Double(text.replacing(",", with: ".")), years > 0, years <= Double(most) else {
        throw EvidenceFault(worded("please type a number of years up to \(most), such as 2 or 1.5"))
      }
      return max(1, Int((years * 12).rounded()))
    }
  }

  func skills(usualLevel: Int?) throws -> [Evidence.Showing]? {
    let example =
      usualLevel.map { worded("Python, SQL=3 (\($0) where you give no level)") } ?? "Python=2, SQL=3"
    let why = worded("Every skill that it shows moves your estimate there, by how much it weighs.")
    while true {
      var names: [String] = []
      let shows: [Evidence.Showing]? = try ask(
        worded(
          "Which skills it shows, with levels from 1 aware, 2 assisted, 3 independent to 4 leading, such as \(example)"
        ),
        why: why
      ) { text in
        names = text.split(separator: ",").map { String($0).trimmed }
        let shows = try names.map { try form.showing($0, usualLevel: usualLevel) }
        return shows.isEmpty ? nil : shows
      }
      guard let shows else { return nil }
      if try areMeant(shows, by: names) { return shows }
    }
  }

  /// Shows what was matched to names that are not the skills' own, and asks whether it is meant.
  private func areMeant(_ shows: [Evidence.Showing], by names: [String]) throws -> Bool {
    let library = ledger.workspace.library
    let lines = zip(names, shows).compactMap { name, showing -> String? in
      guard let skill = library.skill(showing.skill) else { return nil }
      let typed = name.split(separator: "=").first.map { String($0).trimmed.lowercased() } ?? ""
      guard typed != skill.id.text, typed != skill.title.lowercased() else { return nil }
      return "\(name.cleaned) → \(skill.title)"
        + (name.contains("=") ? "" : worded(" at level \(showing.level)"))
    }
    guard !lines.isEmpty else { return true }
    for line in lines { try say(line) }
    return try ask(
      worded("Right? Enter or y yes, n no"), why: worded("A name can mean another skill than you think.")
    ) {
      text in
      switch text.lowercased() {
      case "y", "yes": true
      case "n", "no": false
      default: throw EvidenceFault(worded("please type y or n"))
      }
    } ?? true
  }

  /// Asks until the answer can be read; `nil` for an empty line and at the end of the input.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - why: What is said to whom that asks why.
  ///   - read: Reads an answer.
  func ask<Answer>(
    _ question: String, why: String, _ read: (String) throws -> Answer?
  ) throws -> Answer? {
    while true {
      try Console.show(TextLayout.wrapped(question + ":") + "\n> ")
      guard let line = Console.readLine(), !line.trimmed.isEmpty else { return nil }
      switch line.trimmed.lowercased() {
      case "b", "back": throw Turn.back
      case "q", "quit": throw Turn.pause
      case "?", "help":
        try say(why + worded(" Enter skips, b goes back, q pauses; what you gave so far is kept."))
        continue
      default: break
      }
      do {
        if let answer = try read(line.trimmed) { return answer }
      } catch let fault as EvidenceFault {
        try say(worded("Not taken: \(fault.description)."))
      }
    }
  }

  /// Does what may find a fault, which is shown and leaves everything as it was.
  private mutating func correctable(_ change: (inout EvidenceInterview) throws -> Void) throws {
    do {
      try change(&self)
    } catch let fault as EvidenceFault {
      try say(worded("Not taken: \(fault.description)."))
    }
  }

  func say(_ text: String) throws { try Console.show(TextLayout.wrapped(text) + "\n") }
}
