public import Ontology

/// A resource that the plan uses, or a practice exam.
public struct PlannedActivity: Sendable, Hashable {
  /// A skill that it raises.
  public struct Raise: Sendable, Hashable {
    /// The skill's id.
    public var skill: String
    /// The skill's name.
    public var title: String
    /// The level before.
    public var from: Int
    /// The level afterwards.
    public var to: Int
    /// What the level lets one do, where the activity is to recall that; else empty.
    public var statement: String

    /// Creates a raise.
    public init(skill: String, title: String, from: Int, to: Int, statement: String = "") {
      self.skill = skill
      self.title = title
      self.from = from
      self.to = to
      self.statement = statement
    }
  }

  /// The resource's id.
  public var id: String
  /// Its name.
  public var name: ActivityName
  /// What it is.
  public var kind: Resource.Kind
  /// The name of its area; empty for what belongs to none, such as practice exams and check-ups.
  public var area: String
  /// Its address, if any.
  public var url: String?
  /// What it covers, or for labs and projects what to build, in the library's words; empty for what plans make
  /// themselves.
  public var task: String
  /// How long it takes, in quarter-hours.
  public var duration: Resource.Duration
  /// Who says so: `provider`, `third-party` or `estimate`.
  public var durationSource: String
  /// `free`, `free-with-account` or `credits`.
  public var cost: String
  /// Why it is in the plan.
  public var why: ActivityReason
  /// Readiness that it and what builds on it bring, in tenths of a point; 0 for practice exams.
  public var worth: Int
  /// Whether a skill of it is so uncertain that a short check should come first.
  public var needsCheckUp: Bool
  /// Whether it was last checked more than a year before the plan's start.
  public var isStale: Bool
  /// What it raises.
  public var raises: [Raise]
  /// What a check-up asks about; empty for everything else.
  public var checks: [SkillCheck]
  /// The goals that it serves, in a plan with several.
  public var serves: [GoalWorth]
  /// What has to be asked for days before it is begun.
  public var requests: [Resource.Request]

  /// Creates an activity.
  public init(
    id: String, name: ActivityName, kind: Resource.Kind, area: String, duration: Resource.Duration,
    durationSource: String, url: String?, task: String, cost: String, why: ActivityReason, worth: Int,
    needsCheckUp: Bool, isStale: Bool, raises: [Raise], checks: [SkillCheck] = [], serves: [GoalWorth] = [],
    requests: [Resource.Request] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.area = area
    self.url = url
    self.task = task
    self.duration = duration
    self.durationSource = durationSource
    self.cost = cost
    self.why = why
    self.worth = worth
    self.needsCheckUp = needsCheckUp
    self.isStale = isStale
    self.raises = raises
    self.checks = checks
    self.serves = serves
    self.requests = requests
  }
}

/// Seven days of a plan, counted from its start.
public struct PlanWeek: Sendable, Hashable {
  /// A part of an activity, done in one week.
  public struct Session: Sendable, Hashable {
    /// The activity's id.
    public var activity: String
    /// Quarter-hours.
    public var quarters: Int
    /// Part of the activity, from 1, and the number of its parts.
    public var part: Int
    /// The number of parts of the activity.
    public var parts: Int
    /// The day; `nil` in a week of which only the hours are known.
    public var day: Day?
    /// The time at which it begins, in minutes after midnight; `nil` without a time.
    public var minute: Int?
    /// The number by which it is entered, where that is not its place in the week; ``PlanWeek/number(at:)`` says it.
    public var number: Int?

    /// Creates a session.
    public init(
      activity: String, quarters: Int, part: Int, parts: Int, day: Day? = nil, minute: Int? = nil,
      number: Int? = nil
    ) {
      self.activity = activity
      self.quarters = quarters
      self.part = part
      self.parts = parts
      self.day = day
      self.minute = minute
      self.number = number
    }
  }

  /// A number of the week's list whose session, or review, a replan has moved to another week or dropped.
  public struct Moved: Sendable, Hashable {
    /// The number, which nothing else of the week gets.
    public var number: Int
    /// The activity's id, or that of reviews.
    public var activity: String

    /// Creates an entry.
    public init(number: Int, activity: String) {
      self.number = number
      self.activity = activity
    }
  }

  /// 1 for the first week.
  public var number: Int
  /// The first day.
  public var start: Day
  /// The last day; the exam is on the day after the last week at the earliest.
  public var end: Day
  /// Quarter-hours available.
  public var capacity: Int
  /// What it is about, the area with most hours first; empty in a week without study.
  public var themes: [WeekTheme]
  /// Study sessions and practice exams, in the order in which they are done.
  public var sessions: [Session]
  /// Quarter-hours of spaced review.
  public var review: Int
  /// Expected readiness at the end of the week: some steps may not take, take longer, or fade.
  public var readiness: Score
  /// What is reviewed when, in the order of the days; empty where only the hours of review are known.
  public var reviews: [PlannedReview]
  /// The numbers of the week's list that stand for nothing in the week any more.
  public var moved: [Moved]

  /// Creates a week.
  public init(
    number: Int, start: Day, end: Day, capacity: Int, themes: [WeekTheme] = [], sessions: [Session],
    review: Int, readiness: Score, reviews: [PlannedReview] = [], moved: [Moved] = []
  ) {
    self.number = number
    self.start = start
    self.end = end
    self.capacity = capacity
    self.themes = themes
    self.sessions = sessions
    self.review = review
    self.readiness = readiness
    self.reviews = reviews
    self.moved = moved
  }

  /// Quarter-hours that are planned.
  public var load: Int { sessions.map(\.quarters).reduce(review, +) }
}
