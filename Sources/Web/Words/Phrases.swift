import Assessment
import Documents
import Ontology
import Planning
import UseCases

/// How pages say numbers and times.
enum Phrases {
  /// Seconds as people say them: `about 12 minutes`.
  static func about(seconds: Double) -> String {
    let minutes = max(1, Int((seconds / 60).rounded()))
    return minutes == 1 ? "about a minute" : "about \(minutes) minutes"
  }

  /// Quarter-hours such as `1.25 h`, under an hour as minutes.
  static func time(_ quarters: Int) -> String { quarters < 4 ? "\(quarters * 15) min" : hours(quarters) }

  /// Quarter-hours such as `1.25 h`.
  static func hours(_ quarters: Int) -> String { decimal(Double(quarters) / 4) + "\u{A0}h" }

  /// A number with at most two decimals and no needless zeros.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    var text = "\(abs(hundredths) / 100).\(abs(hundredths) % 100 < 10 ? "0" : "")\(abs(hundredths) % 100)"
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return (hundredths < 0 ? "−" : "") + text
  }

  /// A readiness with its 90 % interval, such as `47 % (33–62 %)`; it is never shown without.
  static func readiness(_ estimate: Estimate) -> String {
    let range = estimate.interval90
    return "\(percent(estimate.mean)) % (\(percent(range.lowerBound))–\(percent(range.upperBound)) %)"
  }

  /// The same of a plan.
  static func readiness(_ score: Score) -> String {
    "\((score.mean + 5) / 10) % (\((score.low + 5) / 10)–\((score.high + 5) / 10) %)"
  }

  /// A share as whole percent.
  static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

  /// A number of things, such as `1 week` or `4 weeks`.
  static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }

  /// The day of a session and the time at which it begins, such as `Tue 5 Jan, 19:00`; `nil` without a day.
  static func when(_ day: Day?, _ minute: Int?) -> String? {
    day.map { $0.spokenInWeek + (minute.map { ", \(ClockTime.text($0))" } ?? "") }
  }

  /// What an activity is.
  static func kind(_ kind: Resource.Kind) -> String {
    switch kind {
    case .lesson: "Lesson"
    case .reading: "Reading"
    case .lab: "Lab"
    case .project: "Project"
    case .practiceExam: "Practice exam"
    case .checkUp: "Check-up"
    case .review: "Review"
    }
  }

  /// The four ratings of a statement, the lowest first.
  static let ratings = ["No", "With help", "On my own", "I could teach it"]

  /// The four levels of a skill, the lowest first.
  static let levels = ["aware", "assisted", "independent", "leading"]

  /// What an answer said.
  static func answer(_ answer: Profile.Answer, to item: Item) -> String {
    func text(_ id: String) -> String { item.options.first { $0.id == id }?.text ?? id }
    switch answer {
    case .rating(let rating): return ratings.indices.contains(rating) ? ratings[rating] : "\(rating)"
    case .option(let id): return text(id)
    case .options(let ids):
      return item.options.filter { ids.contains($0.id) }.map(\.text).joined(separator: "; ")
    case .notSure: return "I am not sure"
    }
  }

  /// What an item asks, in a line.
  static func question(_ item: Item) -> String {
    switch item.content {
    case .canDo(let statement): statement
    case .check(_, let ask, _): ask
    }
  }
}

extension Failure {
  /// The sentence as a page says it: without the clauses that name options and commands.
  var pageSentence: String {
    let clauses = sentence.split(separator: "; ").filter { !$0.contains("--") && !$0.contains("'readiness ") }
    let kept = clauses.isEmpty ? ["that cannot be done"] : clauses
    let text = kept.joined(separator: "; ")
    return text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
  }
}
