/// What a learner could study, by when, and what it is worth: the input of `Planner`.
///
/// Every amount of time is a whole number of quarter-hours, every week, skill, activity and target an index
/// from 0, and every value a whole number of points, so that plans compare exactly on every platform. The ids
/// only name things for people. The last week ends with the exam.
///
/// It joins a maximum-value closure of prerequisites with alternatives under a knapsack (what to choose) and
/// 1|prec|ΣwC with weekly buckets (when to do it).
public struct StudyProblem: Sendable, Hashable {
  /// The weeks from now to the exam, in order; may be empty.
  public var weeks: [Week]
  /// The skills, each with the level from which the learner starts.
  public var skills: [Skill]
  /// All that could be studied; the planner chooses among it.
  public var activities: [Activity]
  /// The practice exams, each to be taken exactly once.
  public var sittings: [Sitting]
  /// What is worth points once it is reached.
  public var targets: [Target]
  /// Points that are already held: readiness before the first session.
  public var baseValue: Int
  /// The most topics to be learned in one week, or `nil` for any number.
  public var maximumTopicsPerWeek: Int?
  /// The place of each topic in the order of the work itself, by its index; empty where no order is asked for.
  public var topicOrder: [Int]
  /// The least share of hands-on time among activities that count for it, 0 to 100 %.
  public var handsOnPercent: Int
  /// Weeks from the completion of an activity to each of its reviews, ascending.
  public var reviewOffsets: [Int]
  /// How many weeks with capacity a review may be late.
  public var reviewSlack: Int
  /// The last week in which a skill may be taken up of which nothing is held at the start; `nil` for any week. After a
  /// practice exam that decides, what was met before it goes on, and nothing is met for the first time.
  public var lastOpening: Int?

  /// Creates a problem from its parts.
  public init(
    weeks: [Week], skills: [Skill], activities: [Activity], sittings: [Sitting] = [], targets: [Target],
    baseValue: Int = 0, maximumTopicsPerWeek: Int? = nil, topicOrder: [Int] = [],
    handsOnPercent: Int = 50,
    reviewOffsets: [Int] = [1, 3, 8], reviewSlack: Int = 1
  ) {
    self.weeks = weeks
    self.skills = skills
    self.activities = activities
    self.sittings = sittings
    self.targets = targets
    self.baseValue = baseValue
    self.maximumTopicsPerWeek = maximumTopicsPerWeek
    self.topicOrder = topicOrder
    self.handsOnPercent = handsOnPercent
    self.reviewOffsets = reviewOffsets
    self.reviewSlack = reviewSlack
  }
}

extension StudyProblem {
  /// How much time one week offers.
  public struct Week: Sendable, Hashable {
    /// Quarter-hours for learning, reviews and practice exams together; 0 for a holiday.
    public var capacity: Int
    /// The most quarter-hours of learning, at most `capacity`; less than that in a lighter last week.
    public var learningLimit: Int

    /// Creates a week; without a limit all of its capacity may be used for learning.
    public init(capacity: Int, learningLimit: Int? = nil) {
      self.capacity = capacity
      self.learningLimit = learningLimit ?? capacity
    }
  }

  /// Something the learner can become better at.
  public struct Skill: Sendable, Hashable {
    /// Its name for people; the planner does not look at it.
    public var id: String
    /// The index of the topic that the skill belongs to.
    public var topic: Int
    /// The level that the learner already has, 0 to 4.
    public var initialLevel: Int

    /// Creates a skill from its parts.
    public init(id: String, topic: Int, initialLevel: Int) {
      self.id = id
      self.topic = topic
      self.initialLevel = initialLevel
    }
  }

  /// "This skill at this level": what activities require and targets need.
  public struct Node: Sendable, Hashable {
    /// The index of the skill.
    public var skill: Int
    /// The level, 1 to 4.
    public var level: Int

    /// Creates a node from its parts.
    public init(skill: Int, level: Int) {
      self.skill = skill
      self.level = level
    }
  }

  /// What an activity does to a skill: whoever has level `from` or more has at least level `to` afterwards.
  public struct Raise: Sendable, Hashable {
    /// The index of the skill.
    public var skill: Int
    /// The level that is required to begin.
    public var from: Int
    /// The level at the end, above `from`.
    public var to: Int

    /// The levels that it leads to, each with the one below it reached before; none where it leads nowhere.
    public var levels: Range<Int> { from + 1..<max(from, to) + 1 }

    /// Creates a raise from its parts.
    public init(skill: Int, from: Int, to: Int) {
      self.skill = skill
      self.from = from
      self.to = to
    }
  }

  /// A lesson, reading, lab, project or course; done completely or not at all.
  public struct Activity: Sendable, Hashable {
    /// Its name for people; the planner does not look at it.
    public var id: String
    /// The index of the topic.
    public var topic: Int
    /// Quarter-hours in all, at least 1.
    public var duration: Int
    /// The fewest quarter-hours in a week that has a session of it; a shorter activity is done in one
    /// session.
    public var minimumSession: Int
    /// Whether it is a lab or a project.
    public var isHandsOn: Bool
    /// Whether its duration counts when the hands-on share is computed: true for hands-on activities, and for
    /// others that teach a step which could also be learned in a lab.
    public var countsForHandsOnShare: Bool
    /// Quarter-hours of each of its reviews; 0 for none.
    public var review: Int
    /// What must be reached before its first session, besides the level that each raise starts from.
    public var requires: [Node]
    /// What it teaches.
    public var raises: [Raise]
    /// The first week in which it may begin.
    public var earliest = 0

    /// Creates an activity from its parts.
    public init(
      id: String, topic: Int, duration: Int, minimumSession: Int, isHandsOn: Bool,
      countsForHandsOnShare: Bool, review: Int, requires: [Node], raises: [Raise]
    ) {
      self.id = id
      self.topic = topic
      self.duration = duration
      self.minimumSession = minimumSession
      self.isHandsOn = isHandsOn
      self.countsForHandsOnShare = countsForHandsOnShare
      self.review = review
      self.requires = requires
      self.raises = raises
    }
  }

  /// A practice exam: taken in one go, in one of the weeks `earliest` to `latest`.
  public struct Sitting: Sendable, Hashable {
    /// Its name for people; the planner does not look at it.
    public var id: String
    /// Quarter-hours.
    public var duration: Int
    /// The first week in which it may be taken.
    public var earliest: Int
    /// The last week in which it may be taken.
    public var latest: Int

    /// Creates a practice exam from its parts.
    public init(id: String, duration: Int, earliest: Int, latest: Int) {
      self.id = id
      self.duration = duration
      self.earliest = earliest
      self.latest = latest
    }
  }

  /// Something that is worth points as soon as all of its nodes are reached.
  public struct Target: Sendable, Hashable {
    /// Its name for people; the planner does not look at it.
    public var id: String
    /// What it takes; all of it.
    public var needs: [Node]
    /// Points: thousandths of a percent of readiness.
    public var value: Int

    /// Creates a target from its parts.
    public init(id: String, needs: [Node], value: Int) {
      self.id = id
      self.needs = needs
      self.value = value
    }
  }
}
