import Assessment
import Documents
import Ontology
import Planning
import UseCases
import Wording

/// How pages say numbers and times.
enum Phrases {
  /// Seconds as people say them: `about 12 minutes`.
  static func about(seconds: Double) -> String {
    let minutes = max(1, Int((seconds / 60).rounded()))
    return minutes == 1 ? worded("about a minute") : worded("about \(minutes) minutes")
  }

  /// Quarter-hours such as `1.25 h`, under an hour as minutes.
  static func time(_ quarters: Int) -> String {
    quarters < 4 ? worded("\(quarters * 15) min") : hours(quarters)
  }

  /// Quarter-hours such as `1.25 h`.
  static func hours(_ quarters: Int) -> String {
    worded("\(Language.decimal(DecimalText.hours(quarters)))\u{A0}h")
  }

  /// A number with at most two decimals and no needless zeros.
  static func decimal(_ value: Double) -> String { Language.decimal(typed(value)) }

  /// The same as it is typed into a field.
  static func typed(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    var text = "\(abs(hundredths) / 100).\(abs(hundredths) % 100 < 10 ? "0" : "")\(abs(hundredths) % 100)"
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return (hundredths < 0 ? "−" : "") + text
  }

  /// A readiness with its 90 % interval, such as `47 % (33–62 %)`; it is never shown without.
  static func readiness(_ estimate: Estimate) -> String {
    let range = estimate.interval90
    return worded("\(percent(estimate.mean)) % (\(percent(range.lowerBound))–\(percent(range.upperBound)) %)")
  }

  /// The same of a plan.
  static func readiness(_ score: Score) -> String {
    worded("\((score.mean + 5) / 10) % (\((score.low + 5) / 10)–\((score.high + 5) / 10) %)")
  }

  /// A share as whole percent, rounded from per mille as a plan carries it, so that both show the same.
  static func percent(_ share: Double) -> Int { (Int((share * 1000).rounded()) + 5) / 10 }

  /// The day of a session and the time at which it begins, such as `Tue 5 Jan, 19:00`; `nil` without a day.
  static func when(_ day: Day?, _ minute: Int?) -> String? {
    day.map { Words.when(day: $0, minute: minute) }
  }

  /// The four ratings of a statement, the lowest first.
  static var ratings: [String] {
    [worded("No"), worded("With help"), worded("On my own"), worded("I could teach it")]
  }

  /// The four levels of a skill, the lowest first.
  static var levels: [String] {
    [worded("aware"), worded("assisted"), worded("independent"), worded("leading")]
  }

  /// What an answer said.
  static func answer(_ answer: Profile.Answer, to item: Item) -> String {
    func text(_ id: String) -> String { item.options.first { $0.id == id }?.text ?? id }
    switch answer {
    case .rating(let rating): return ratings.indices.contains(rating) ? ratings[rating] : "\(rating)"
    case .option(let id): return text(id)
    case .options(let ids):
      return item.options.filter { ids.contains($0.id) }.map(\.text).joined(separator: "; ")
    case .notSure: return worded("I am not sure")
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
  /// The sentence as a page says it: without the clauses that name options and commands, and with the reasons that
  /// stand on lines of their own.
  var pageSentence: String {
    let lines = sentence.split(separator: "\n")
    let clauses = (lines.first ?? "").split(separator: "; ").filter {
      !$0.contains("--") && !$0.contains("'readiness ")
    }
    let kept = clauses.isEmpty ? [Substring(worded("that cannot be done"))] : clauses
    let reasons = lines.dropFirst().map { $0.hasPrefix("- ") ? $0.dropFirst(2) : $0 }
    return ([Substring(kept.joined(separator: "; "))] + reasons).map { text in
      text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") || text.hasSuffix("?") ? "" : ".")
    }.joined(separator: " ")
  }
}
