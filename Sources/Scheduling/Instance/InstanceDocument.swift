/// A study problem in the JSON format `study-plan-instance/1`, with ids where `StudyProblem` has indices.
///
/// Any program can read it, solve it and check a plan for it. Amounts of time are quarter-hours, weeks count
/// from 0. The fields are those of the format; `topics`, `topicOrder`, `lastOpening` and the two moments of a skill are
/// additions that other readers may pass over.
public struct InstanceDocument: Codable, Sendable, Hashable {
  /// The only format that can be read.
  public static let format = "study-plan-instance/1"

  public var format = Self.format
  /// What the instance is called; plans refer to it.
  public var name: String
  public var unit = "quarter-hour"
  public var weeks: [Week]
  public var maxTopicsPerWeek: Int?
  public var handsOnPercent: Int
  public var review: Review
  /// Every topic by its index; without it topics are numbered as skills and activities name them.
  public var topics: [String]?
  /// The place of each topic in the order of the work itself, by its index; without it none is asked for.
  public var topicOrder: [Int]?
  /// The last week in which a skill may be taken up of which nothing is held; any without it.
  public var lastOpening: Int?
  public var skills: [Skill]
  public var activities: [Activity]
  public var exams: [Exam]
  public var targets: [Target]
  public var baseValue: Int
  /// A typical week, to be added when the exam is later.
  public var `extension`: Week?

  /// Quarter-hours of one week.
  public struct Week: Codable, Sendable, Hashable {
    public var capacity: Int
    public var learnMax: Int
  }

  /// The rules for spaced reviews: weeks from completion, and how many active weeks they may be late.
  public struct Review: Codable, Sendable, Hashable {
    public var offsets: [Int]
    public var slack: Int
  }

  /// A skill with the level from which planning starts.
  public struct Skill: Codable, Sendable, Hashable {
    public var id: String
    public var topic: String
    public var initial: Int
    /// What is believed of the level, 0 to 5: its mean.
    public var mean: Double?
    /// The standard deviation of that belief.
    public var deviation: Double?
  }

  /// A list such as `["s00", 1, 2]`: a skill, then levels.
  public struct Levels: Codable, Sendable, Hashable {
    public var skill: String
    public var levels: [Int]

    init(_ skill: String, _ levels: Int...) {
      self.skill = skill
      self.levels = levels
    }

    public init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      skill = try list.decode(String.self)
      levels = []
      while !list.isAtEnd { levels.append(try list.decode(Int.self)) }
    }

    public func encode(to encoder: any Encoder) throws {
      var list = encoder.unkeyedContainer()
      try list.encode(skill)
      for level in levels { try list.encode(level) }
    }
  }

  /// Something that can be studied; `kind` is for people.
  public struct Activity: Codable, Sendable, Hashable {
    public var id: String
    public var kind: String
    public var topic: String
    public var duration: Int
    public var minSession: Int
    public var handsOn: Bool
    public var handsOnScope: Bool
    public var review: Int
    public var requires: [Levels]
    public var raises: [Levels]
  }

  /// A practice exam and the weeks in which it may be taken.
  public struct Exam: Codable, Sendable, Hashable {
    public var id: String
    public var duration: Int
    public var earliest: Int
    public var latest: Int
  }

  /// What is worth points once all of its needs are reached.
  public struct Target: Codable, Sendable, Hashable {
    public var id: String
    public var needs: [Levels]
    public var value: Int
  }
}
