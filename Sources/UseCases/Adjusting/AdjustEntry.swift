/// What a person asks of their plan, as they enter it.
public struct AdjustEntry: Sendable {
  /// Sessions and when they are to be, as `SESSION=WEEK` or `SESSION=DAY`: a session is its number in this week's
  /// list or the id of its activity.
  public var pins: [String] = []
  /// Activities and areas that are to be left out.
  public var excluded: [String] = []
  /// Skills and areas that are to come first.
  public var first: [String] = []
  /// Activities and what is to be done instead, as `ID=ID`.
  public var swaps: [String] = []
  /// What is brought along.
  public var addition: AdditionEntry?
  /// The least and the greatest length of a session in hours, such as `0.5-2`.
  public var session: String?
  /// Hours a week, 0.5 to 60.
  public var hours: Double?
  /// Times of the week, such as `Tue 19:00-21:00`.
  public var weekly: String?
  /// Days without study, such as `2027-02-08..2027-02-14`.
  public var away: [String] = []
  /// The first day of a plan that has not begun.
  public var start: String?
  /// Another day of the exam.
  public var examDate: String?
  /// The numbers of wishes that are withdrawn.
  public var withdrawn: [Int] = []

  /// Creates an entry that asks for nothing.
  public init() {}

  /// Whether anything is asked for.
  public var isEmpty: Bool {
    pins.isEmpty && excluded.isEmpty && first.isEmpty && swaps.isEmpty && addition == nil && session == nil
      && hours == nil && weekly == nil && away.isEmpty && start == nil && examDate == nil && withdrawn.isEmpty
  }
}

/// An activity that a person brings along, as they enter it.
public struct AdditionEntry: Sendable {
  /// Its name.
  public var title: String
  /// Its address.
  public var url: String?
  /// How long it takes, in hours.
  public var hours: Double?
  /// What it leads to, as `SKILL=LEVEL`.
  public var skills: [String]
  /// What it costs; nothing if `nil`.
  public var price: String?
  /// Who proposed it, if somebody else did.
  public var author: String?

  /// Creates an addition.
  public init(
    title: String, url: String? = nil, hours: Double? = nil, skills: [String] = [], price: String? = nil,
    author: String? = nil
  ) {
    self.title = title
    self.url = url
    self.hours = hours
    self.skills = skills
    self.price = price
    self.author = author
  }
}
