import Ontology
import Planning
import XML

extension Element {
  /// A wish as an element of a plan.
  init(_ wish: Wish) {
    let (kind, attributes, children) = Self.parts(of: wish.content)
    var all: [Attribute] = [.line("kind", kind), .day("made", wish.made)]
    if let author = wish.author { all.append(.line("author", author)) }
    if let withdrawn = wish.withdrawn { all.append(.day("withdrawn", withdrawn)) }
    self = .group("wish", all + attributes, children)
  }

  private static func parts(
    of content: Wish.Content
  ) -> (kind: String, attributes: [Attribute], children: [Element]) {
    switch content {
    case .pin(let activity, let day, let isWholeWeek):
      return (
        "pin",
        attributes(of: .activity(activity)) + [.day("day", day)]
          + (isWholeWeek ? [.line("whole-week", "true")] : []), []
      )
    case .exclusion(let subject): return ("exclude", attributes(of: subject), [])
    case .priority(let subject): return ("first", attributes(of: subject), [])
    case .swap(let former, let other):
      return (
        "swap",
        attributes(of: .activity(former)) + [
          .line("instead", other.id), .line("instead-title", other.title),
        ],
        []
      )
    case .addition(let own):
      let price: [Attribute] = own.price.map { [.line("price", $0)] } ?? []
      return (
        "add",
        [.line("activity", own.id), .line("title", own.title), .hours("hours", own.quarters)] + price,
        (own.url.map { [.text("address", $0)] } ?? [])
          + own.steps.map {
            Element(
              "leads",
              [.line("skill", $0.skill.id), .line("title", $0.skill.title), .whole("level", $0.level)])
          }
      )
    case .sessionLength(let least, let most):
      return (
        "session",
        (least.map { [.hours("least-session", $0)] } ?? [])
          + (most.map { [.hours("most-session", $0)] } ?? []),
        []
      )
    case .hours(let quarters, let from):
      return ("hours", [.day("from-day", from), .hours("hours-per-week", quarters)], [])
    case .times(let times, let from):
      return ("weekly", [.day("from-day", from)], times.map { Element($0) })
    case .away(let days):
      return ("away", [.day("first", days.lowerBound), .day("last", days.upperBound)], [])
    case .start(let day, let former): return ("start", [.day("day", day), .day("former", former)], [])
    case .examDate(let day, let former):
      return ("exam-date", [.day("day", day)] + (former.map { [.day("former", $0)] } ?? []), [])
    }
  }

  private static func attributes(of subject: Wish.Subject) -> [Attribute] {
    let name =
      switch subject {
      case .activity: "activity"
      case .skill: "skill"
      case .area: "area"
      }
    return [.line(name, subject.named.id), .line("title", subject.named.title)]
  }
}

extension Wish {
  /// Reads a `<wish>`; `nil` for one without what its kind needs, which the rules report.
  init?(_ element: Element) {
    guard let content = Content(element) else { return nil }
    self.init(
      content, made: element.day("made") ?? Day(number: 0), author: element.line(of: "author"),
      withdrawn: element.day("withdrawn"))
  }
}

extension Wish.Content {
  /// Reads what a `<wish>` asks for.
  init?(_ element: Element) {
    let title = element.line(of: "title") ?? ""
    func named(_ attribute: String) -> Wish.Named? {
      element.line(of: attribute).map { Wish.Named(id: $0, title: title) }
    }
    let (activity, area, skill) = (named("activity"), named("area"), named("skill"))
    switch element.line(of: "kind") {
    case "pin":
      guard let activity, let day = element.day("day") else { return nil }
      self = .pin(activity, on: day, isWholeWeek: element.flag("whole-week"))
    case "exclude":
      guard let subject = activity.map(Wish.Subject.activity) ?? area.map(Wish.Subject.area) else {
        return nil
      }
      self = .exclusion(subject)
    case "first":
      guard let subject = skill.map(Wish.Subject.skill) ?? area.map(Wish.Subject.area) else { return nil }
      self = .priority(subject)
    case "swap":
      guard let activity, let other = element.line(of: "instead") else { return nil }
      self = .swap(activity, for: Wish.Named(id: other, title: element.line(of: "instead-title") ?? ""))
    case "add":
      guard let activity, let quarters = element.quarters("hours") else { return nil }
      self = .addition(
        OwnActivity(
          id: activity.id, title: activity.title, url: element.first("address")?.text.plain,
          quarters: quarters, price: element.line(of: "price"),
          steps: element.elements(named: "leads").map {
            OwnActivity.Step(
              skill: Wish.Named(id: $0.line(of: "skill") ?? "", title: $0.line(of: "title") ?? ""),
              level: $0.whole("level") ?? 0)
          }))
    case "session":
      let (least, most) = (element.quarters("least-session"), element.quarters("most-session"))
      guard least != nil || most != nil else { return nil }
      self = .sessionLength(least: least, most: most)
    case "hours":
      guard let from = element.day("from-day"), let quarters = element.quarters("hours-per-week") else {
        return nil
      }
      self = .hours(weeklyQuarters: quarters, from: from)
    case "weekly":
      guard let from = element.day("from-day") else { return nil }
      self = .times(element.elements(named: "time").map { Plan.WeeklyTime($0) }, from: from)
    case "away":
      guard let first = element.day("first"), let last = element.day("last"), first <= last else {
        return nil
      }
      self = .away(first...last)
    case "start":
      guard let day = element.day("day"), let former = element.day("former") else { return nil }
      self = .start(day, former: former)
    case "exam-date":
      guard let day = element.day("day") else { return nil }
      self = .examDate(day, former: element.day("former"))
    default: return nil
    }
  }
}

/// The rules about wishes.
extension PlanRules {
  /// A wish has what its kind needs, and nothing of another kind.
  func wishesAreWhole(_ faults: inout Faults) {
    for wish in root.elements(named: "wish") {
      guard let kind = wish.line(of: "kind"), let needed = Self.wishParts[kind] else { continue }
      guard let content = Wish.Content(wish) else {
        faults.add(wish, "the wish of the kind \(wish.quoted("kind")) lacks a part", "give \(needed)")
        continue
      }
      let own = Element(Wish(content, made: Day(number: 0)))
      let names = Set(own.attributes.map(\.name)).union(["author", "withdrawn"])
      for attribute in wish.attributes where !names.contains(attribute.name) && attribute.name != "whole-week"
      {
        faults.add(
          wish, "a wish of the kind \(wish.quoted("kind")) has no \(Faults.quoted(attribute.name))",
          "remove it")
      }
      if wish.elements.count != own.elements.count {
        faults.add(wish, "a wish of the kind \(wish.quoted("kind")) has other parts", "give \(needed)")
      }
    }
  }

  private static let wishParts = [
    "pin": "activity, title and day", "exclude": "an activity or an area, with its title",
    "first": "a skill or an area, with its title",
    "swap": "activity, title, instead and instead-title",
    "add": "activity, title and hours", "session": "least-session or most-session",
    "hours": "from-day and hours-per-week", "weekly": "from-day and times",
    "away": "first and last, in order", "start": "day and former", "exam-date": "day",
  ]
}
