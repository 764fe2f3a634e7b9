public import Ontology
import Wording

/// A short sitting in which skills that were learned before are recalled.
public struct PlannedReview: Sendable, Hashable {
  /// A skill to recall.
  public struct Item: Sendable, Hashable {
    /// The skill's id.
    public var skill: String
    /// The skill's name.
    public var title: String
    /// The chance of recall just before the review, in percent.
    public var retention: Int
    /// How to review it.
    public var task: RecallTask
    /// How many scenario questions on it practice is asked for, within the minutes of the review; 0 for none, at most
    /// ``mostScenarios``.
    public var scenarios: Int

    /// The most scenarios that are asked of one skill in a review.
    public static let mostScenarios = 20

    /// Creates an item.
    public init(skill: String, title: String, retention: Int, task: RecallTask, scenarios: Int = 0) {
      self.skill = skill
      self.title = title
      self.retention = retention
      self.task = task
      self.scenarios = scenarios
    }

    /// Why the review comes now, such as `beginning to fade, about 84 % is still there`.
    public var reason: String {
      let state =
        switch retention {
        case 90...: worded("still firm")
        case 80..<90: worded("beginning to fade")
        case 65..<80: worded("fading")
        default: worded("fading fast")
        }
      return worded("\(state), about \(retention) % is still there")
    }
  }

  /// What records and calendars call reviews in place of an activity's id.
  public static let activity = "spaced-review"
  /// The least and the most minutes of a review.
  public static let length = 10...30

  /// The number through the plan, by which it is entered; a replan goes on after what is behind and what the current
  /// week has had, and a review of that week that recalls the same keeps its own.
  public var number: Int
  /// How long it takes.
  public var minutes: Int
  /// The day; `nil` in a week without a free one.
  public var day: Day?
  /// The time at which it begins, in minutes after midnight; `nil` without a time.
  public var minute: Int?
  /// What to recall, in this order: topics take turns.
  public var items: [Item]

  /// Creates a review.
  public init(number: Int, minutes: Int, day: Day? = nil, minute: Int? = nil, items: [Item]) {
    self.number = number
    self.minutes = minutes
    self.day = day
    self.minute = minute
    self.items = items
  }

  /// Whole quarter-hours of a week that it takes.
  public var quarters: Int { (minutes + 14) / 15 }
}

/// How much of what the plan teaches is still there on its last day.
public struct PlanRetention: Sendable, Hashable {
  /// A skill that the plan teaches.
  public struct Skill: Sendable, Hashable {
    /// Why no further review brings the target.
    public enum Obstacle: String, Sendable, Hashable, CaseIterable {
      /// No day after it is learned is late or early enough.
      case learnedLate = "learned-late"
      /// The weeks in which a review would help are full.
      case weeksAreFull = "weeks-full"
      /// Only the last week would do, and it has its share of reviews.
      case lastWeekIsFull = "last-week-full"

      /// What it is, in words.
      public var reason: String {
        switch self {
        case .learnedLate: worded("it is learned too late")
        case .weeksAreFull: worded("the weeks after it are full")
        case .lastWeekIsFull: worded("the last week has its share of reviews")
        }
      }
    }

    /// The skill's id.
    public var skill: String
    /// The skill's name.
    public var title: String
    /// The chance of recall on the day after the plan, per mille.
    public var retention: Int
    /// Why it is below the target; `nil` where it is not.
    public var obstacle: Obstacle?

    /// Creates a skill's retention.
    public init(skill: String, title: String, retention: Int, obstacle: Obstacle?) {
      self.skill = skill
      self.title = title
      self.retention = retention
      self.obstacle = obstacle
    }
  }

  /// The greatest number that a review of any revision had.
  public var lastNumber: Int
  /// What the plan teaches, in the order of the activities.
  public var skills: [Skill]

  /// Creates a retention.
  public init(lastNumber: Int, skills: [Skill]) {
    self.lastNumber = lastNumber
    self.skills = skills
  }

  /// The mean over the skills, per mille; `nil` when there are none.
  public var mean: Int? {
    guard !skills.isEmpty else { return nil }
    return (skills.map(\.retention).reduce(0, +) + skills.count / 2) / skills.count
  }

  /// What stays below the target.
  public var missed: [Skill] { skills.filter { $0.obstacle != nil } }
}
