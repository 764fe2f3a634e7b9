/// Who a page is written for; each has a template of its own and is shown only what it needs.
public enum Audience: String, Sendable, Hashable, CaseIterable {
  /// The person who studies: everything that the plan knows.
  case learner
  /// The person who gives time and money: one sheet, no answers, nothing about single skills.
  case manager
  /// The person who looks at the work: weak competencies, each week's steps, boxes to tick, room to comment.
  case mentor

  /// The path of the template that is built in.
  public var templatePath: String { "Templates/\(rawValue).html" }

  /// Whether the page carries the plan, so that it can be read back.
  public var carriesPlan: Bool { self != .manager }
}
