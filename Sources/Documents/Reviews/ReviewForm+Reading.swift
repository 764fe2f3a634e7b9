import Planning
import Wording
import XML

/// Reads a form that somebody filled in; strictly, since what is dropped in silence is lost.
extension ReviewForm {
  /// The plan that the form is about.
  struct Identity {
    var plan: String
    var revision: Int
    var line: Int
  }

  /// Whether a text holds a form.
  static func isIn(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { unquoted($0) == firstLine }
  }

  /// The answers of a form, with what plan it is about; `nil` where a text holds none.
  ///
  /// - Parameter firstLine: The line of the file on which the text begins.
  static func read(_ text: String, startingAt line: Int, _ faults: inout Faults, file: String) -> (
    identity: Identity, entries: [ReviewEntry]
  )? {
    var reading = Reading(file: file, faults: faults)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (offset, content) in lines.enumerated() { reading.take(unquoted(content), line: line + offset) }
    reading.end()
    faults = reading.faults
    return reading.isBegun ? (reading.identity, reading.entries) : nil
  }

  /// A line without the marks of a quotation, without a byte order mark and without white space at its ends.
  private static func unquoted(_ line: Substring) -> String {
    var rest = line
    while let first = rest.first, first == ">" || first == "\u{FEFF}" || first.isWhitespace {
      rest = rest.dropFirst()
    }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

/// Goes through a form line by line.
private struct Reading {
  private enum Place { case before, inside, after }

  let file: String
  var faults: Faults
  private(set) var entries: [ReviewEntry] = []
  private(set) var identity = ReviewForm.Identity(plan: "", revision: 0, line: 0)
  private var place = Place.before
  /// The part that is being read: its word and its id; `nil` for the head of the form.
  private var part: (word: String, subject: PlanReview.Subject)?
  private var question: ReviewForm.Question?
  private var answer: [String] = []
  private var answerLine = 0
  private var isAfterHeader = false

  init(file: String, faults: Faults) {
    self.file = file
    self.faults = faults
  }

  var isBegun: Bool { place != .before }

  mutating func take(_ text: String, line: Int) {
    if text == ReviewForm.firstLine {
      if place != .before {
        note(line, worded("a second form begins here"), worded("send one form in one file"))
      }
      place = .inside
      identity.line = line
      return
    }
    guard place == .inside else { return }
    if text == ReviewForm.lastLine {
      finish()
      place = .after
    } else if text.hasPrefix("["), text.hasSuffix("]") {
      finish()
      begin(text.dropFirst().dropLast(), line: line)
    } else if isAfterHeader, text.hasPrefix("#") {
      isAfterHeader = false
    } else if let (next, rest) = question(in: text) {
      finish()
      isAfterHeader = false
      question = next
      answer = [rest]
      answerLine = line
    } else if question?.isLong == true {
      answer.append(text)
    } else if !text.isEmpty {
      note(
        line, worded("\(Faults.quoted(text)) answers no question"),
        worded("write it after the colon of a question"))
    }
  }

  mutating func end() {
    finish()
    guard place == .inside else { return }
    note(identity.line, worded("the form has no end"), worded("keep its last line, \(ReviewForm.lastLine)"))
  }

  private mutating func begin(_ header: Substring, line: Int) {
    let words = header.split(separator: " ")
    let id = words.count == 2 ? String(words[1]) : ""
    let subject: PlanReview.Subject? =
      switch words.first {
      case "plan" where words.count == 1: .plan
      case "competency" where words.count == 2: .competency(id)
      case "skill" where words.count == 2: .skill(id)
      case "activity" where words.count == 2: .activity(id, part: nil)
      default: nil
      }
    isAfterHeader = true
    guard let subject, let word = words.first else {
      note(
        line, worded("the form has no part \(Faults.quoted(String(header)))"),
        worded("leave the lines in brackets as they are"))
      return
    }
    part = (String(word), subject)
  }

  /// The question at the beginning of a line, with the answer that stands on it.
  private func question(in text: String) -> (ReviewForm.Question, String)? {
    let known = part.map { ReviewForm.parts[$0.word] ?? [] } ?? ReviewForm.head
    for question in known where text.lowercased().hasPrefix(question.label.lowercased() + ":") {
      return (question, String(text.dropFirst(question.label.count + 1)))
    }
    return nil
  }

  private mutating func finish() {
    guard let question else { return }
    self.question = nil
    let text = answer.joined(separator: "\n").plainLines
    switch question.label {
    case ReviewForm.plan.label: identity.plan = text
    case ReviewForm.revision.label: identity.revision = Int(text) ?? 0
    default:
      guard let kind = kind(of: question) else { return }
      entries.append(ReviewEntry(question: kind, text: text, line: answerLine))
    }
  }

  private func kind(of question: ReviewForm.Question) -> ReviewEntry.Question? {
    switch question.label {
    case ReviewForm.author.label: return .author
    case ReviewForm.relation.label: return .relation
    case ReviewForm.day.label: return .day
    case ReviewForm.shared.label: return .shared
    case ReviewForm.hours.label: return .hours
    case ReviewForm.hoursReason.label: return .hoursReason
    case ReviewForm.additionTitle.label: return .additionTitle
    case ReviewForm.additionHours.label: return .additionHours
    case ReviewForm.additionReason.label: return .additionReason
    default: break
    }
    guard let subject = part?.subject else { return nil }
    switch question.label {
    case ReviewForm.comment.label: return .comment(subject)
    case ReviewForm.shown.label: return .shown(subject)
    case ReviewForm.rating.label: return .rating(subject)
    case ReviewForm.removal.label:
      guard case .activity(let id, _) = subject else { return nil }
      return .removal(activity: id)
    default: return nil
    }
  }

  private mutating func note(_ line: Int, _ message: String, _ suggestion: String) {
    faults.add(Diagnostic(file: file, line: line, message, suggestion: suggestion))
  }
}
