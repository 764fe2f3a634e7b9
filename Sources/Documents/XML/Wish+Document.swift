import Ontology
import Planning
import Wording
import XML

extension Wish {
  static let form = Form<Wish>(
    { (made: Day, author: String?, withdrawn: Day?, content: Content) throws(Misreading) -> Wish in
      Wish(content, made: made, author: author, withdrawn: withdrawn)
    }, .attribute("made", \.made, .day), .optional("author", \.author, .line("author")),
    .optional("withdrawn", \.withdrawn, .day), .part(\.content, Content.form))
}

extension Wish.Named {
  /// Something that an attribute names, with its title.
  fileprivate static func form(_ attribute: String, _ title: String = "title") -> Form<Wish.Named> {
    Form(Wish.Named.init(id:title:), .attribute(attribute, \.id, .id), .attribute(title, \.title, .title))
  }
}

extension Wish.Subject {
  private static let activity = FormCase<Wish.Subject>(
    "activity", { if case .activity(let named) = $0 { named } else { nil } }, Wish.Subject.activity,
    .part(Wish.Named.form("activity")))
  private static let skill = FormCase<Wish.Subject>(
    "skill", { if case .skill(let named) = $0 { named } else { nil } }, Wish.Subject.skill,
    .part(Wish.Named.form("skill")))
  private static let area = FormCase<Wish.Subject>(
    "area", { if case .area(let named) = $0 { named } else { nil } }, Wish.Subject.area,
    .part(Wish.Named.form("area")))

  /// What is left out, and what comes first.
  fileprivate static let leftOut = Form<Wish.Subject>(byFirst: [activity, area])
  fileprivate static let first = Form<Wish.Subject>(byFirst: [skill, area])
}

extension OwnActivity {
  fileprivate static let form = Form<OwnActivity>(
    {
      (name: Wish.Named, quarters: Int, price: String?, url: String?, steps: [Step]) throws(Misreading)
        -> OwnActivity in
      OwnActivity(id: name.id, title: name.title, url: url, quarters: quarters, price: price, steps: steps)
    }, .part({ @Sendable in Wish.Named(id: $0.id, title: $0.title) }, Wish.Named.form("activity")),
    .attribute("hours", \.quarters, .hours("activity-hours")),
    .optional("price", \.price, .line("remark-title")), .optionalChild("address", \.url, .text("address")),
    .children("leads", \.steps, Step.form))
}

extension OwnActivity.Step {
  fileprivate static let form = Form(
    OwnActivity.Step.init(skill:level:), .part(\.skill, Wish.Named.form("skill")),
    .attribute("level", \.level, .whole("level")))
}

extension Wish.Content {
  /// What is wished for, by the kind.
  fileprivate static let form = Form<Wish.Content>(
    by: "kind", "wish-kind",
    [
      FormCase(
        "pin",
        {
          if case .pin(let activity, let day, let isWholeWeek) = $0 {
            (activity, day, isWholeWeek)
          } else {
            nil
          }
        },
        { (activity: Wish.Named, day: Day, isWholeWeek: Bool) throws(Misreading) -> Self in
          .pin(activity, on: day, isWholeWeek: isWholeWeek)
        }, .part({ @Sendable in $0.0 }, Wish.Named.form("activity")),
        .attribute("day", { @Sendable in $0.1 }, .day), .flag("whole-week", { @Sendable in $0.2 })),
      FormCase(
        "exclude", { if case .exclusion(let subject) = $0 { subject } else { nil } }, Wish.Content.exclusion,
        .part(Wish.Subject.leftOut)),
      FormCase(
        "first", { if case .priority(let subject) = $0 { subject } else { nil } }, Wish.Content.priority,
        .part(Wish.Subject.first)),
      FormCase(
        "swap", { if case .swap(let former, let other) = $0 { (former, other) } else { nil } },
        { (former: Wish.Named, other: Wish.Named) throws(Misreading) -> Self in .swap(former, for: other) },
        .part({ @Sendable in $0.0 }, Wish.Named.form("activity")),
        .part({ @Sendable in $0.1 }, Wish.Named.form("instead", "instead-title"))),
      FormCase(
        "add", { if case .addition(let own) = $0 { own } else { nil } }, Wish.Content.addition,
        .part(OwnActivity.form)),
      FormCase(
        "session", { if case .sessionLength(let least, let most) = $0 { (least, most) } else { nil } },
        { (least: Int?, most: Int?) throws(Misreading) -> Self in
          guard least != nil || most != nil else {
            throw Misreading(
              worded("the wish limits no length"), worded("give least-session or most-session"))
          }
          return .sessionLength(least: least, most: most)
        }, .optional("least-session", { @Sendable in $0.0 }, .hours("activity-hours")),
        .optional("most-session", { @Sendable in $0.1 }, .hours("activity-hours"))),
      FormCase(
        "hours", { if case .hours(let quarters, let from) = $0 { (from, quarters) } else { nil } },
        { (from: Day, quarters: Int) throws(Misreading) -> Self in
          .hours(weeklyQuarters: quarters, from: from)
        },
        .attribute("from-day", { @Sendable in $0.0 }, .day),
        .attribute("hours-per-week", { @Sendable in $0.1 }, .hours("week-hours"))),
      FormCase(
        "weekly", { if case .times(let times, let from) = $0 { (from, times) } else { nil } },
        { (from: Day, times: [Plan.WeeklyTime]) throws(Misreading) -> Self in .times(times, from: from) },
        .attribute("from-day", { @Sendable in $0.0 }, .day),
        .children("time", { @Sendable in $0.1 }, Plan.WeeklyTime.form)),
      FormCase(
        "away", { if case .away(let days) = $0 { days } else { nil } }, Wish.Content.away,
        .part(ClosedRange<Day>.form)),
      FormCase(
        "start", { if case .start(let day, let former) = $0 { (day, former) } else { nil } },
        { (day: Day, former: Day) throws(Misreading) -> Self in .start(day, former: former) },
        .attribute("day", { @Sendable in $0.0 }, .day), .attribute("former", { @Sendable in $0.1 }, .day)),
      FormCase(
        "exam-date",
        { if case .examDate(let day, let former, let exam) = $0 { (exam, day, former) } else { nil } },
        { (exam: Goal?, day: Day, former: Day?) throws(Misreading) -> Self in
          .examDate(day, former: former, of: exam)
        }, .optional("goal", { @Sendable in $0.0 }, .goal), .attribute("day", { @Sendable in $0.1 }, .day),
        .optional("former", { @Sendable in $0.2 }, .day)),
    ])
}

/// The rules about wishes.
extension PlanRules {
  /// A wish has what its kind needs, and nothing of another kind.
  func wishesAreWhole(_ faults: inout Faults) {
    for wish in root.elements(named: "wish") {
      guard let kind = wish.line(of: "kind"), let needed = Self.wishParts[kind] else { continue }
      guard let content = try? Wish.Content.form.read(wish) else {
        faults.add(
          wish, worded("the wish of the kind \(wish.quoted("kind")) lacks a part"), worded("give \(needed)"))
        continue
      }
      let own = Wish.form.element(Wish(content, made: Day(number: 0)), named: "wish")
      let names = Set(own.attributes.map(\.name)).union(["author", "withdrawn"])
      for attribute in wish.attributes where !names.contains(attribute.name) && attribute.name != "whole-week"
      {
        faults.add(
          wish, worded("a wish of the kind \(wish.quoted("kind")) has no \(Faults.quoted(attribute.name))"),
          worded("remove it"))
      }
      if wish.elements.count != own.elements.count {
        faults.add(
          wish, worded("a wish of the kind \(wish.quoted("kind")) has other parts"), worded("give \(needed)"))
      }
    }
  }

  private static var wishParts: [String: String] {
    [
      "pin": worded("activity, title and day"), "exclude": worded("an activity or an area, with its title"),
      "first": worded("a skill or an area, with its title"),
      "swap": worded("activity, title, instead and instead-title"),
      "add": worded("activity, title and hours"), "session": worded("least-session or most-session"),
      "hours": worded("from-day and hours-per-week"), "weekly": worded("from-day and times"),
      "away": worded("first and last, in order"), "start": worded("day and former"), "exam-date": "day",
    ]
  }
}
