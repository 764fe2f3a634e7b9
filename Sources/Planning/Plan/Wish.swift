public import Ontology

/// What the learner asks of their plan beyond hours and a date, or what they agreed to of what a mentor proposed.
///
/// A plan lists its wishes in the order in which they were made; the number of a wish is its place from 1, and stays
/// when others are withdrawn. Every replan honours those that hold.
public struct Wish: Sendable, Hashable {
  /// Something with an id and the name that it had when the wish was made.
  public struct Named: Sendable, Hashable {
    /// The id.
    public var id: String
    /// The name.
    public var title: String

    /// Names something.
    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// What a wish is about.
  public enum Subject: Sendable, Hashable {
    /// An activity of the plan or a resource of the library.
    case activity(Named)
    /// A skill.
    case skill(Named)
    /// An area with all that is in it.
    case area(Named)

    /// The name and the id.
    public var named: Named {
      switch self {
      case .activity(let named), .skill(let named), .area(let named): named
      }
    }
  }

  /// What is wished for.
  public enum Content: Sendable, Hashable {
    /// The next session of an activity is on a day, or somewhere in the week that holds the day.
    case pin(Named, on: Day, isWholeWeek: Bool)
    /// An activity, or all of an area, is not studied any more.
    case exclusion(Subject)
    /// A skill, or what the plan has of an area, is studied before all else, as far as prerequisites let it.
    case priority(Subject)
    /// One activity is done in place of another.
    case swap(Named, for: Named)
    /// Something that the library does not have is in the plan.
    case addition(OwnActivity)
    /// No session is shorter or longer, in quarter-hours; `nil` where there is no limit.
    case sessionLength(least: Int?, most: Int?)
    /// Other hours a week from a day on, in quarter-hours.
    case hours(weeklyQuarters: Int, from: Day)
    /// Other times of the week from a day on.
    case times([Plan.WeeklyTime], from: Day)
    /// Days without study.
    case away(ClosedRange<Day>)
    /// Another first day of a plan that has not begun.
    case start(Day, former: Day)
    /// Another day of the exam.
    case examDate(Day, former: Day?)
  }

  /// What is wished for.
  public var content: Content
  /// The day on which it was made.
  public var made: Day
  /// Who proposed it, if it was not the learner.
  public var author: String?
  /// The day on which it was withdrawn; `nil` while it holds.
  public var withdrawn: Day?

  /// Creates a wish.
  public init(_ content: Content, made: Day, author: String? = nil, withdrawn: Day? = nil) {
    self.content = content
    self.made = made
    self.author = author
    self.withdrawn = withdrawn
  }

  /// Whether it was not withdrawn.
  public var holds: Bool { withdrawn == nil }
}

/// An activity that the learner brings along: a course, a book, a project at work.
public struct OwnActivity: Sendable, Hashable {
  /// A level that it leads to, whatever the level before.
  public struct Step: Sendable, Hashable {
    /// The skill.
    public var skill: Wish.Named
    /// The level, 1 to 4.
    public var level: Int

    /// Creates a step.
    public init(skill: Wish.Named, level: Int) {
      self.skill = skill
      self.level = level
    }
  }

  /// The least and the most quarter-hours that can be added: a quarter-hour to 100 hours.
  public static let range = 1...400
  /// The most Unicode scalars of a title, and of a price.
  public static let longestTitle = 300
  /// The most skills of one activity.
  public static let mostSteps = 20

  /// Its id, such as `own.3`.
  public var id: String
  /// Its name.
  public var title: String
  /// Its address, if it has one.
  public var url: String?
  /// Its likely duration in quarter-hours.
  public var quarters: Int
  /// What it costs, in the learner's words; `nil` for nothing.
  public var price: String?
  /// What it leads to.
  public var steps: [Step]

  /// Creates an activity.
  public init(
    id: String, title: String, url: String?, quarters: Int, price: String?, steps: [Step]
  ) {
    self.id = id
    self.title = title
    self.url = url
    self.quarters = quarters
    self.price = price
    self.steps = steps
  }
}
