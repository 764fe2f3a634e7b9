import Assessment
import Ontology
import XML

extension Element {
  /// A drill as an element of a profile.
  init(_ drill: Profile.Drill) {
    var attributes: [Attribute] = [
      .day("begun", drill.begun), .whole("questions", drill.questions), .line("focus", drill.focus),
    ]
    if drill.takesReserve { attributes.append(.flag("takes-reserve", true)) }
    if drill.seed != 0 { attributes.append(.whole("seed", drill.seed)) }
    self = .group("practice", attributes, drill.answers.map { Element($0) })
  }

  private init(_ answered: Profile.Drill.Answered) {
    let response = answered.response
    var attributes: [Attribute] = [
      .line("item", response.item.text), .answer(response.answer), .flag("right", answered.isRight),
      .day("day", response.day),
    ]
    if let tenths = response.tenths { attributes.append(.tenths("seconds", tenths)) }
    self.init("answer", attributes)
  }

  /// A mock exam as an element of a profile.
  init(_ mock: Profile.MockExam) {
    var attributes: [Attribute] = [
      .day("begun", mock.begun), .whole("minutes", mock.minutes), .line("state", mock.state.rawValue),
    ]
    if let finished = mock.finished { attributes.append(.day("finished", finished)) }
    if let current = mock.current { attributes.append(.whole("current", current + 1)) }
    attributes += [
      .tenths("seconds", mock.tenths), .whole("pauses", mock.pauses),
      .whole("interruptions", mock.interruptions), .whole("away", mock.secondsAway),
    ]
    if let saved = mock.saved { attributes.append(.line("saved", Moment.text(saved))) }
    self = .group("mock", attributes, mock.questions.map { Element($0) })
  }

  private init(_ question: Profile.MockExam.Question) {
    var attributes: [Attribute] = [.line("item", question.item.text)]
    if question.isMet { attributes.append(.flag("met", true)) }
    if question.isFlagged { attributes.append(.flag("flagged", true)) }
    if let answer = question.answer { attributes.append(.answer(answer)) }
    if let isRight = question.isRight { attributes.append(.flag("right", isRight)) }
    if let day = question.day { attributes.append(.day("day", day)) }
    if let tenths = question.tenths { attributes.append(.tenths("seconds", tenths)) }
    self.init("question", attributes)
  }
}

extension Element.Attribute {
  /// A truth value.
  fileprivate static func flag(_ name: String, _ value: Bool) -> Self {
    .line(name, value ? "true" : "false")
  }
}

extension Profile.Drill {
  /// Reads a `<practice>` that the schema and the rules have checked.
  init(_ element: Element) {
    self.init(
      begun: element.day("begun") ?? Day(number: 0), questions: element.whole("questions") ?? 0,
      focus: element.line(of: "focus") ?? PracticeFocus.weakest.key,
      takesReserve: element.flag("takes-reserve"), seed: element.whole("seed") ?? 0,
      answers: element.elements(named: "answer").map {
        Answered(Profile.Response($0), isRight: $0.flag("right"))
      })
  }
}

extension Profile.MockExam {
  /// Reads a `<mock>` that the schema and the rules have checked.
  init(_ element: Element) {
    self.init(
      begun: element.day("begun") ?? Day(number: 0), minutes: element.whole("minutes") ?? 0,
      questions: element.elements(named: "question").map { Question($0) })
    state = element.line(of: "state").flatMap(State.init(rawValue:)) ?? .finished
    finished = element.day("finished")
    current = element.whole("current").map { $0 - 1 }
    tenths = element.tenths("seconds") ?? 0
    pauses = element.whole("pauses") ?? 0
    interruptions = element.whole("interruptions") ?? 0
    secondsAway = element.line(of: "away").flatMap { Int($0) } ?? 0
    saved = element.line(of: "saved").flatMap(Moment.seconds)
  }
}

extension Profile.MockExam.Question {
  fileprivate init(_ element: Element) {
    self.init(item: Item.ID(element.line(of: "item") ?? ""), isMet: element.flag("met"))
    isFlagged = element.flag("flagged")
    answer = element.answer
    isRight = element["right"].map { _ in element.flag("right") }
    day = element.day("day")
    tenths = element.tenths("seconds")
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
