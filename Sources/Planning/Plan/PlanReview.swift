public import Assessment
public import Ontology

/// What somebody else wrote about a plan: a mentor, a manager or a peer who looked at it.
///
/// Nothing of it changes a level or the plan by itself; the learner decides about each remark.
public struct PlanReview: Sendable, Hashable {
  /// What a remark is about.
  public enum Subject: Sendable, Hashable {
    /// The plan as a whole.
    case plan
    /// A competency of the exam, by its id.
    case competency(String)
    /// A skill, by its id.
    case skill(String)
    /// An activity of the plan, by its id; with a part, that session of it.
    case activity(String, part: Int?)
  }

  /// What a remark says.
  public enum Content: Sendable, Hashable {
    /// The learner has shown it to the author.
    case shown(Subject)
    /// A comment; may have several lines.
    case comment(Subject, String)
    /// The proficiency level, 0 to 4, that the author thinks the learner has in a skill or a competency.
    case rating(Subject, level: Int)
    /// Other hours a week, in quarter-hours, with a reason that may be empty.
    case hours(weeklyQuarters: Int, reason: String)
    /// Something more to do, with quarter-hours if the author names them, and a reason that may be empty.
    case addition(title: String, quarters: Int?, reason: String)
    /// To leave an activity out.
    case removal(activity: String)
  }

  /// What the learner has decided about a remark.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Nothing yet.
    case open
    /// They agree; a proposal is carried out by the next replan.
    case accepted
    /// They do not.
    case declined
    /// A replan has carried the accepted proposal out.
    case done
  }

  /// One thing that the author wrote.
  public struct Remark: Sendable, Hashable {
    /// What it says.
    public var content: Content
    /// What the learner has decided.
    public var state: State

    /// Creates a remark.
    public init(_ content: Content, state: State = .open) {
      self.content = content
      self.state = state
    }
  }

  /// The most reviews of a plan, and the most remarks of a review.
  public static let mostReviews = 200
  public static let mostRemarks = 2000
  /// The most Unicode scalars of an author's name, of a title, and of a comment or reason.
  public static let longestName = 200
  public static let longestTitle = 300
  public static let longestText = 4000
  /// The most quarter-hours of an activity that is proposed.
  public static let mostQuarters = 2000

  /// Who wrote it.
  public var author: String
  /// What they are to the learner.
  public var relation: Evidence.Relation
  /// The day on which they wrote it.
  public var day: Day
  /// The revision of the plan that they looked at.
  public var revision: Int
  /// Whether the author lets others who get the plan (a manager, another mentor) see it; otherwise it stays
  /// between the author and the learner.
  public var isShared: Bool
  /// What they wrote: what was shown, comments, ratings, and proposals of hours, additions and removals, each in
  /// the order of the page.
  public var remarks: [Remark] { didSet { remarks = Self.inOrder(remarks) } }

  /// Creates a review.
  public init(
    author: String, relation: Evidence.Relation, day: Day, revision: Int, isShared: Bool = false,
    remarks: [Remark] = []
  ) {
    self.author = author
    self.relation = relation
    self.day = day
    self.revision = revision
    self.isShared = isShared
    self.remarks = Self.inOrder(remarks)
  }

  private static func inOrder(_ remarks: [Remark]) -> [Remark] {
    remarks.enumerated().sorted {
      ($0.element.content.rank, $0.offset) < ($1.element.content.rank, $1.offset)
    }
    .map(\.element)
  }
}

extension PlanReview.Content {
  /// What it is about; `nil` for hours and for something that the plan does not have yet.
  public var subject: PlanReview.Subject? {
    switch self {
    case .shown(let subject), .comment(let subject, _), .rating(let subject, _): subject
    case .removal(let activity): .activity(activity, part: nil)
    case .hours, .addition: nil
    }
  }

  /// The place of its kind among the remarks of a review.
  fileprivate var rank: Int {
    switch self {
    case .shown: 0
    case .comment: 1
    case .rating: 2
    case .hours: 3
    case .addition: 4
    case .removal: 5
    }
  }

  /// Whether the author proposes to change the plan.
  public var isProposal: Bool {
    switch self {
    case .hours, .addition, .removal: true
    case .shown, .comment, .rating: false
    }
  }
}
