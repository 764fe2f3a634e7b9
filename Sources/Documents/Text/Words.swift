package import Ontology
import Planning
import Wording

/// How pages say what a plan holds as numbers and keys.
package enum Words {
  /// A level of proficiency in a word.
  static func level(_ level: Int) -> String {
    switch level {
    case ..<1: worded("none yet")
    case 1: worded("aware")
    case 2: worded("assisted")
    case 3: worded("independent")
    default: worded("leading")
    }
  }

  /// A level with what it means.
  static func levelMeaning(_ level: Int) -> String {
    switch level {
    case ..<1: worded("has not met it")
    case 1: worded("explains it")
    case 2: worded("does it with help")
    case 3: worded("does it alone in production")
    default: worded("designs it and teaches it")
    }
  }

  /// Hours such as `1.25 h`.
  static func hours(_ quarters: Int) -> String {
    worded("\(Language.decimal(DecimalText.hours(quarters))) h")
  }

  /// A sitting as people say it: minutes under an hour, else hours.
  static func time(_ quarters: Int) -> String {
    quarters < 4 ? worded("\(quarters * 15) min") : hours(quarters)
  }

  /// The day of a session and the time at which it begins, such as `Tue 5 Jan, 19:00`; empty without a day.
  static func when(_ session: PlanWeek.Session) -> String { when(day: session.day, minute: session.minute) }

  /// A day and a time, likewise.
  package static func when(day: Day?, minute: Int?) -> String {
    guard let day else { return "" }
    return day.spokenInWeek + (minute.map { ", \(ClockTime.text($0))" } ?? "")
  }

  /// Tenths of a readiness point, such as `6.4 points`.
  static func points(_ tenths: Int) -> String {
    tenths == 10 ? worded("1 point") : worded("\(Language.decimal(decimal(tenths, places: 1))) points")
  }

  /// A decimal number without needless zeros, for documents.
  static func decimal(_ value: Int, places: Int) -> String {
    var text = DecimalText.text(value, places: places)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// A number of things, such as `1 week` or `4 weeks`.
  static func count(_ number: Int, _ thing: String, _ things: String? = nil) -> String {
    Counted.text(number, thing, things)
  }

  /// Per mille as percent, to the nearest whole.
  static func percent(_ perMille: Int) -> Int { (perMille + 5) / 10 }

  /// The readiness that a plan aims at: chosen, not estimated, so it has no interval.
  static func aim(_ plan: Plan) -> String { worded("\(percent(plan.conditions.target))\u{A0}%") }

  /// Things in a row: `a`, `a and b`, `a, b and c`.
  static func list(_ things: [String]) -> String {
    guard let last = things.last, things.count > 1 else { return things.first ?? "" }
    return things.dropLast().joined(separator: ", ") + worded(" and ") + last
  }

  /// A text of at most so many characters, with an ellipsis where something is left out.
  static func short(_ text: String, _ most: Int) -> String {
    text.count <= most ? text : text.prefix(most - 1).trimmed + "…"
  }

  /// What an activity is.
  package static func kind(_ kind: Resource.Kind) -> String {
    switch kind {
    case .lesson: worded("Lesson")
    case .reading: worded("Reading")
    case .lab: worded("Lab")
    case .project: worded("Project")
    case .practiceExam: worded("Practice exam")
    case .checkUp: worded("Check-up")
    case .review: worded("Review")
    }
  }

  /// What an activity costs beyond time; empty when it is free.
  static func cost(_ cost: String) -> String {
    switch cost {
    case "free": ""
    case "free-with-account": worded("needs a free account")
    case "credits": worded("needs paid credits")
    default: cost
    }
  }

  /// Who says how long an activity takes.
  static func durationSource(_ source: String) -> String {
    switch source {
    case "provider": worded("the provider's time")
    case "third-party": worded("a third party's time")
    default: worded("our estimate")
    }
  }
}

extension Score {
  /// The readiness with its 90 % interval, such as `47 % (33–62 %)`; it is never shown without.
  var spoken: String {
    worded("\(Words.percent(mean)) % (\(Words.percent(low))–\(Words.percent(high)) %)")
  }

  /// What the readiness means in words, by the rule of the verdict.
  var standing: String {
    if high - low > 450 { return worded("too uncertain to say") }
    if low >= 700 { return worded("ready") }
    if mean >= 650 { return worded("nearly there") }
    return mean < 350 ? worded("at the beginning") : worded("building")
  }
}

extension StringProtocol {
  /// The text without spaces at its end.
  fileprivate var trimmed: String {
    var text = String(self)
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
