public import Ontology
public import Planning
import Wording

/// A week of a plan as a text, a page or a mail: this week, what was done, what is next, and the one thing to decide.
///
/// It has no note and no answer in it. Its first line and its title stay the same from week to week, so that one file
/// can take the place of the last.
public struct WeeklyDigest: Sendable {
  private let outline: Outline
  private let plan: String
  private let week: Int?

  /// The digest of a plan as it stands on a day.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - day: The day.
  ///   - isPlanBehind: Whether the plan was made from other answers than there are now.
  /// - Complexity: O(size of the plan).
  public init(_ plan: Plan, on day: Day, isPlanBehind: Bool = false) {
    outline = Outline(digestOf: plan, on: day, isPlanBehind: isPlanBehind)
    self.plan = plan.id
    week = plan.weekIndex(of: day).map { plan.weeks[$0].number }
  }

  /// As plain text in lines of at most 74 columns; only an address may be longer.
  public var text: String { OutlineText.text(of: outline) }

  /// As a page without scripts, pictures and style sheets.
  public var page: String { OutlinePage.html(of: outline, title: outline.title) }

  /// As a mail with both.
  ///
  /// - Parameters:
  ///   - sender: Who sends it; `nil` where the mail program knows.
  ///   - recipients: Whom it is for; nobody where the sender fills them in.
  public func message(from sender: MailAddress? = nil, to recipients: [MailAddress] = []) -> MailMessage {
    MailMessage(
      mark: "digest \(plan)", subject: (week.map { worded("Week \($0). ") } ?? "") + outline.title,
      sender: sender,
      recipients: recipients, text: text, page: page)
  }
}

extension MailMessage {
  /// What the page of an audience says, as a mail.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - audience: Whom it is for, which decides what it leaves out.
  ///   - guidance: How activities are begun and judged, and what they cost.
  ///   - sender: Who sends it; `nil` where the mail program knows.
  ///   - recipients: Whom it is for; nobody where the sender fills them in.
  /// - Complexity: O(n) in the size of the plan.
  public init(
    _ plan: Plan, for audience: Audience, guidance: PlanGuidance = PlanGuidance(),
    from sender: MailAddress? = nil,
    to recipients: [MailAddress] = []
  ) {
    let outline = Outline(plan, for: audience, guidance: guidance)
    self.init(
      mark: "\(audience.rawValue) \(plan.id)", subject: outline.title, sender: sender, recipients: recipients,
      text: OutlineText.text(of: outline), page: OutlinePage.html(of: outline, title: outline.title))
  }
}

extension Outline {
  /// The heading of the whole.
  fileprivate var title: String {
    for case .heading(1, let text) in blocks { return text }
    return ""
  }
}
