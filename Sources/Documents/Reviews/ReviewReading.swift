import Assessment
import Ontology
import Planning
import Wording
import XML

/// Makes a review of what was filled in, and checks every value as strictly as a file's.
struct ReviewReading {
  /// What the page or the form knows; `nil` where only the learner's plan can tell.
  let places: ReviewPlaces?
  /// The ids of the library's skills.
  let skills: Set<String>
  /// The last day that a review can have: tomorrow, for a mentor in a zone ahead.
  let latest: Day
  let file: String
  var faults: Faults
  private var values: [ReviewEntry.Question: ReviewEntry] = [:]
  private var order: [ReviewEntry.Question] = []

  init(places: ReviewPlaces?, skills: Set<String>, today: Day, file: String, faults: Faults) {
    self.places = places
    self.skills = skills
    latest = today.adding(days: 1)
    self.file = file
    self.faults = faults
  }

  /// Takes what was filled in; what two of them say about the same must agree.
  mutating func take(_ entries: [ReviewEntry]) {
    for entry in entries where !entry.text.plainLines.isEmpty {
      if let other = values[entry.question], other.text.plainLines != entry.text.plainLines {
        if Self.isPreset(entry) { continue }
        if !Self.isPreset(other) {
          note(
            entry, worded("this says something else than line \(other.line) does about the same"),
            worded("keep one of them"))
        }
      } else if values[entry.question] == nil {
        order.append(entry.question)
      }
      values[entry.question] = entry
    }
  }

  /// Fields that are never empty; what they hold untouched says nothing.
  static func isPreset(_ entry: ReviewEntry) -> Bool {
    switch entry.question {
    case .relation: entry.text.plainLines == Evidence.Relation.mentor.rawValue
    case .shared: entry.text.plainLines.lowercased() == "no"
    default: false
    }
  }

  /// The review; `nil` when nothing was filled in.
  mutating func review(revision: Int) -> PlanReview? {
    let remarks = order.compactMap { remark($0) }
    let author = line(.author, most: PlanReview.longestName)
    let relation = values[.relation].flatMap { Evidence.Relation(rawValue: $0.text.plainLines.lowercased()) }
    if let entry = values[.relation], relation == nil {
      note(
        entry, worded("\(Faults.quoted(entry.text)) is no relation"), worded("write mentor, manager or peer"))
    }
    let day = day()
    let isShared = flag(.shared)
    guard !remarks.isEmpty else { return nil }
    if author == nil {
      faults.add(
        Diagnostic(
          file: file, worded("the review does not say who wrote it"),
          suggestion: worded("fill in the name at its beginning"))
      )
    }
    if remarks.count > PlanReview.mostRemarks {
      faults.add(Diagnostic(file: file, worded("the review has more than \(PlanReview.mostRemarks) remarks")))
    }
    return PlanReview(
      author: author ?? "", relation: relation ?? .mentor, day: day ?? latest.adding(days: -1),
      revision: revision, isShared: isShared, remarks: remarks.map { PlanReview.Remark($0) })
  }

  private mutating func remark(_ question: ReviewEntry.Question) -> PlanReview.Content? {
    guard let entry = values[question] else { return nil }
    switch question {
    case .author, .relation, .day, .shared: return nil
    case .shown(let subject): return flag(question) && isKnown(subject, entry) ? .shown(subject) : nil
    case .comment(let subject):
      return isKnown(subject, entry) ? .comment(subject, text(question)) : nil
    case .rating(let subject):
      guard let level = Int(entry.text.plainLines), (0...4).contains(level) else {
        note(
          entry, worded("\(Faults.quoted(entry.text)) is no level"),
          worded("a level is a whole number from 0 to 4"))
        return nil
      }
      return isKnown(subject, entry) ? .rating(subject, level: level) : nil
    case .hours:
      return hours(question, most: 672).map { .hours(weeklyQuarters: $0, reason: text(.hoursReason)) }
    case .additionTitle:
      return line(question, most: PlanReview.longestTitle).map {
        .addition(
          title: $0, quarters: hours(.additionHours, most: PlanReview.mostQuarters),
          reason: text(.additionReason))
      }
    case .removal(let activity):
      return flag(question) && isKnown(.activity(activity, part: nil), entry)
        ? .removal(activity: activity) : nil
    case .hoursReason:
      return orphan(entry, of: .hours, worded("the hours a week that it is a reason for are missing"))
    case .additionHours, .additionReason:
      return orphan(entry, of: .additionTitle, worded("what is to be added has no name"))
    }
  }

  private mutating func orphan(
    _ entry: ReviewEntry, of question: ReviewEntry.Question, _ message: String
  ) -> PlanReview.Content? {
    if values[question] == nil { note(entry, message, worded("fill it in, or empty this")) }
    return nil
  }

  private mutating func isKnown(_ subject: PlanReview.Subject, _ entry: ReviewEntry) -> Bool {
    switch subject {
    case .plan: return true
    case .skill(let id):
      if skills.contains(id) { return true }
      note(
        entry, worded("no skill has the id \(Faults.quoted(id))"),
        worded("name the --library that the page was made with"))
    case .competency(let id), .activity(let id, _):
      if places?.contains(subject) ?? Self.isIdentifier(id) { return true }
      note(
        entry, worded("the plan of this page has no \(Faults.quoted(id))"), worded("export the page again"))
    }
    return false
  }

  private static func isIdentifier(_ id: String) -> Bool {
    (1...64).contains(id.utf8.count)
      && id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 }
      && id.utf8.first != 45 && id.utf8.first != 46
  }

  private mutating func text(_ question: ReviewEntry.Question) -> String {
    guard let entry = values[question] else { return "" }
    let text = entry.text.plainLines
    if text.unicodeScalars.count > PlanReview.longestText {
      note(entry, worded("a text has more than \(PlanReview.longestText) characters"), worded("shorten it"))
    }
    return text
  }

  private mutating func line(_ question: ReviewEntry.Question, most: Int) -> String? {
    guard let entry = values[question] else { return nil }
    let line = entry.text.plain
    if line.unicodeScalars.count > most {
      note(entry, worded("this has more than \(most) characters"), worded("shorten it"))
    }
    return line.isEmpty ? nil : line
  }

  private mutating func flag(_ question: ReviewEntry.Question) -> Bool {
    guard let entry = values[question] else { return false }
    switch entry.text.plainLines.lowercased() {
    case "yes", "y", "x": return true
    case "no", "n": return false
    default:
      note(
        entry, worded("\(Faults.quoted(entry.text)) is neither yes nor no"),
        worded("write yes, or leave it empty"))
      return false
    }
  }

  private mutating func hours(_ question: ReviewEntry.Question, most: Int) -> Int? {
    guard let entry = values[question] else { return nil }
    if let quarters = DecimalText.quarters(entry.text.plainLines), (1...most).contains(quarters) {
      return quarters
    }
    note(
      entry, worded("\(Faults.quoted(entry.text)) cannot be the hours"),
      worded("hours are whole quarters from 0.25 to \(most / 4), such as 1.25"))
    return nil
  }

  private mutating func day() -> Day? {
    guard let entry = values[.day] else { return nil }
    guard let day = Day(entry.text.plainLines), day >= Evidence.earliestDay else {
      note(entry, worded("\(Faults.quoted(entry.text)) is no day"), worded("a day is written as 2027-03-29"))
      return nil
    }
    if day > latest {
      note(entry, worded("\(day) is in the future"), worded("a day of today or before is right"))
    }
    return min(day, latest.adding(days: -1))
  }

  private mutating func note(_ entry: ReviewEntry, _ message: String, _ suggestion: String) {
    faults.add(Diagnostic(file: file, line: entry.line, message, suggestion: suggestion))
  }
}
