import Assessment
import Ontology
import XML

// What was practised and examined, written and read.

extension Profile.Drill {
  static let form = Form<Profile.Drill>(
    {
      (
        begun: Day, exam: Exam.ID?, questions: Int, focus: String, takesReserve: Bool, seed: Int,
        answers: [Answered]
      ) throws(Misreading) -> Profile.Drill in
      Profile.Drill(
        begun: begun, exam: exam, questions: questions, focus: focus, takesReserve: takesReserve, seed: seed,
        answers: answers)
    }, .attribute("begun", \.begun, .day), .optional("exam", \.exam, .key()),
    .attribute("questions", \.questions, .whole("count")),
    .attribute("focus", \.focus, .line("focus")), .flag("takes-reserve", \.takesReserve),
    .attribute("seed", \.seed, .whole("count"), unless: 0), .children("answer", \.answers, Answered.form))
}

extension Profile.Drill.Answered {
  fileprivate static let form = Form<Profile.Drill.Answered>(
    {
      (item: Item.ID, answer: Profile.Answer, isRight: Bool, day: Day, tenths: Int?) throws(Misreading)
        -> Self in
      Self(Profile.Response(item: item, answer: answer, day: day, tenths: tenths), isRight: isRight)
    }, .attribute("item", \.response.item, .key("item")), .part(\.response.answer, Profile.Answer.form),
    .attribute("right", \.isRight, .flag), .attribute("day", \.response.day, .day),
    .optional("seconds", \.response.tenths, .tenths("seconds")))
}

extension Profile.MockExam {
  static let form = Form(
    Profile.MockExam.init(
      begun:exam:minutes:questions:state:finished:current:tenths:pauses:interruptions:secondsAway:saved:),
    .attribute("begun", \.begun, .day), .optional("exam", \.exam, .key()),
    .attribute("minutes", \.minutes, .whole("mock-minutes")),
    .children("question", \.questions, Question.form),
    .attribute("state", \.state, .word("mock-state")), .optional("finished", \.finished, .day),
    .optional("current", \.current, .whole("count", from: 1)),
    .attribute("seconds", \.tenths, .tenths("seconds")), .attribute("pauses", \.pauses, .whole("count")),
    .attribute("interruptions", \.interruptions, .whole("count")),
    .attribute("away", \.secondsAway, .whole("away", most: 1_000_000_000)),
    .optional("saved", \.saved, .moment))
}

extension Profile.MockExam.Question {
  fileprivate static let form = Form(
    Profile.MockExam.Question.init(item:isMet:isFlagged:answer:isRight:day:tenths:),
    .attribute("item", \.item, .key("item")), .flag("met", \.isMet), .flag("flagged", \.isFlagged),
    .optionalPart(Profile.Answer.attributes, \.answer, Profile.Answer.form),
    .optional("right", \.isRight, .flag),
    .optional("day", \.day, .day), .optional("seconds", \.tenths, .tenths("seconds")))
}

extension ValueFormat where Value == Int {
  /// A time in universal time, in seconds since 1970.
  fileprivate static var moment: Self {
    Self("moment", read: { Moment.seconds($0.plain) }, write: { Moment.text($0) })
  }
}

/// Times in universal time, such as `2027-03-29T18:30:00Z`, as seconds since 1970.
enum Moment {
  /// The text of a time, from the beginning of 1970 to the end of 2999; others are written as the nearest of these.
  static func text(_ seconds: Int) -> String {
    let bounded = min(max(0, seconds), Self.last)
    let (day, rest) = (Day(number: bounded / 86_400), bounded % 86_400)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(day)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }

  private static let last = 32_503_679_999

  /// Reads a time; `nil` for any other text.
  static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parts[0]), parts[1].utf8.count == 9, parts[1].hasSuffix("Z") else {
      return nil
    }
    let clock = parts[1].dropLast().split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]),
      (0..<60).contains(clock[2])
    else { return nil }
    return ((day.number * 24 + clock[0]) * 60 + clock[1]) * 60 + clock[2]
  }
}
