import Assessment
import Ontology
import Planning
import XML

extension Element {
  /// A review as an element of a plan.
  init(_ review: PlanReview) {
    var attributes: [Attribute] = [
      .line("author", review.author), .line("relation", review.relation.rawValue), .day("day", review.day),
      .whole("revision", review.revision),
    ]
    if review.isShared { attributes.append(.line("shared", "true")) }
    self = .group("review", attributes, review.remarks.map { Element($0) })
  }

  private init(_ remark: PlanReview.Remark) {
    let state: [Attribute] = remark.state == .open ? [] : [.line("state", remark.state.rawValue)]
    switch remark.content {
    case .shown(let subject): self.init("shown", Self.attributes(of: subject) + state)
    case .comment(let subject, let text):
      self = .lines("comment", text, Self.attributes(of: subject) + state)
    case .rating(let subject, let level):
      self.init("rating", Self.attributes(of: subject) + [.whole("level", level)] + state)
    case .hours(let quarters, let reason):
      self = .lines("propose-hours", reason, [.hours("hours-per-week", quarters)] + state)
    case .addition(let title, let quarters, let reason):
      let hours: [Attribute] = quarters.map { [.hours("hours", $0)] } ?? []
      self = .lines("propose-activity", reason, [.line("title", title)] + hours + state)
    case .removal(let activity): self.init("propose-removal", [.line("activity", activity)] + state)
    }
  }

  private static func attributes(of subject: PlanReview.Subject) -> [Attribute] {
    switch subject {
    case .plan: []
    case .competency(let id): [.line("competency", id)]
    case .skill(let id): [.line("skill", id)]
    case .activity(let id, let part):
      [.line("activity", id)] + (part.map { [.whole("part", $0)] } ?? [])
    }
  }

  /// An element that holds a text whose line breaks matter.
  private static func lines(_ name: String, _ text: String, _ attributes: [Attribute]) -> Element {
    let lines = text.plainLines
    return Element(name, attributes, children: lines.isEmpty ? [] : [.text(lines)])
  }
}

/// Reads what the schema and the rules have checked; what is missing all the same reads as its neutral value.
extension PlanReview {
  /// Reads a `<review>`.
  init(_ element: Element) {
    self.init(
      author: element.line(of: "author") ?? "",
      relation: element.line(of: "relation").flatMap { Evidence.Relation(rawValue: $0) } ?? .peer,
      day: element.day("day") ?? Day(number: 0), revision: element.whole("revision") ?? 1,
      isShared: element.flag("shared"), remarks: element.elements.compactMap { Remark($0) })
  }
}

extension PlanReview.Remark {
  fileprivate init?(_ element: Element) {
    let content: PlanReview.Content
    let subject = PlanReview.Subject(element)
    switch element.name {
    case "shown": content = .shown(subject)
    case "comment": content = .comment(subject, element.text.plainLines)
    case "rating": content = .rating(subject, level: element.whole("level") ?? 0)
    case "propose-hours":
      content = .hours(
        weeklyQuarters: element.quarters("hours-per-week") ?? 0, reason: element.text.plainLines)
    case "propose-activity":
      content = .addition(
        title: element.line(of: "title") ?? "", quarters: element.quarters("hours"),
        reason: element.text.plainLines)
    case "propose-removal": content = .removal(activity: element.line(of: "activity") ?? "")
    default: return nil
    }
    self.init(content, state: element.line(of: "state").flatMap { PlanReview.State(rawValue: $0) } ?? .open)
  }
}

extension PlanReview.Subject {
  /// What an element is about, by whichever of its attributes names it.
  fileprivate init(_ element: Element) {
    if let id = element.line(of: "competency") {
      self = .competency(id)
    } else if let id = element.line(of: "skill") {
      self = .skill(id)
    } else if let id = element.line(of: "activity") {
      self = .activity(id, part: element.whole("part"))
    } else {
      self = .plan
    }
  }
}
