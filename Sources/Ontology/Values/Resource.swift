import Wording

/// Something to study or do that raises skills.
public struct Resource: Sendable, Hashable {
  /// The key of a resource.
  public typealias ID = Identifier<Resource>

  /// The kinds of resources.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case lesson, reading, lab, project
    case practiceExam = "practice-exam"
    /// A few questions about skills; plans make them, a library has none.
    case checkUp = "check-up"
    /// What is held recalled, so that it stays; plans make them, a library has none.
    case review

    /// Whether something is built or done.
    public var isHandsOn: Bool { self == .lab || self == .project }
  }

  /// A skill raised from one level to another; the first is a condition of entry.
  public struct Raise: Sendable, Hashable {
    /// The skill.
    public var skill: Skill.ID
    /// The level that is needed to start.
    public var from: Int
    /// The level afterwards.
    public var to: Int
    /// Where it is written.
    public var place: Place
  }

  /// A level of another skill that is needed to start.
  public struct Requirement: Sendable, Hashable {
    /// The skill.
    public var skill: Skill.ID
    /// The level.
    public var level: Int
    /// Where it is written.
    public var place: Place
  }

  /// What has to be asked for days before something is begun, since others answer.
  public enum Request: String, Sendable, Hashable, CaseIterable {
    /// A quota of GPUs or TPUs.
    case acceleratorQuota = "accelerator-quota"
    /// The licence of a model, accepted for an account.
    case modelLicence = "model-licence"
  }

  /// How long it takes, in quarter-hours.
  public struct Duration: Sendable, Hashable {
    /// One in ten people is faster.
    public var low: Int
    /// What is planned with.
    public var likely: Int
    /// One in ten people is slower.
    public var high: Int

    /// Creates a duration.
    public init(low: Int, likely: Int, high: Int) {
      self.low = low
      self.likely = likely
      self.high = high
    }
  }

  /// The key.
  public var id: ID
  /// Its name.
  public var title: String
  /// What it is.
  public var kind: Kind
  /// The area whose file describes it.
  public var area: Area.ID
  /// What it covers.
  public var description: String
  /// What to build and how to know that it is done, for labs and projects.
  public var task: String?
  /// How long it takes.
  public var duration: Duration
  /// Who says so: `provider`, `third-party` or `estimate`.
  public var durationSource: String
  /// `free`, `free-with-account` or `credits`.
  public var cost: String
  /// Its address, if it has one.
  public var url: String?
  /// Which part of the page to read, where other resources have the same address; `nil` for all of it.
  public var part: String?
  /// The exam that a practice exam belongs to.
  public var exam: Exam.ID?
  /// The day on which somebody last looked: whether its page is still there, or, without one, whether its task holds.
  public var checked: Day
  /// What it raises.
  public var raises: [Raise]
  /// What else is needed to start.
  public var requires: [Requirement]
  /// How it is begun, paid, cleared away and judged.
  public var guidance: Guidance
  /// Where it is written.
  public var place: Place
  /// Whether it is better done in one go, as of what has to be paid for while it waits.
  public var isUndivided = false
  /// What has to be asked for days before, each once.
  public var requests: [Request] = []

  /// What to do with it, in a text: the part of the page that is meant, then its task or what it covers.
  public var instructions: String {
    (part.map { worded("Part of the page: \($0). ") } ?? "") + (task ?? description)
  }

  /// Whether it was last checked more than 365 days before a day.
  public func isStale(on day: Day) -> Bool { day.number - checked.number > 365 }
}
