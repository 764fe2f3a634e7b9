public import Ontology

/// The certificate that the learner of a plan holds, and what its upkeep comes to.
public struct Certification: Sendable, Hashable {
  /// The day of the exam that was passed.
  public var passed: Day
  /// The first day on which the certificate can be renewed.
  public var renewalOpens: Day
  /// The day on which it ends.
  public var ends: Day
  /// Readiness on the day on which renewal opens, if the plan is kept to.
  public var kept: Score
  /// Readiness on that day, if nothing is done.
  public var neglected: Score

  /// Creates a certification.
  public init(passed: Day, renewalOpens: Day, ends: Day, kept: Score, neglected: Score) {
    self.passed = passed
    self.renewalOpens = renewalOpens
    self.ends = ends
    self.kept = kept
    self.neglected = neglected
  }
}

/// A skill that finished study taught and that is believed lower now, since answers that came later say so.
public struct Setback: Sendable, Hashable {
  /// The skill's id.
  public var skill: String
  /// The skill's name.
  public var title: String
  /// The level that was learned.
  public var level: Int
  /// Believed proficiency now, in hundredths of a level.
  public var proficiency: Int
  /// Standard deviation of that belief, in hundredths of a level.
  public var spread: Int
  /// The day of the answers.
  public var asked: Day
  /// Quarter-hours that the shortest way back takes; 0 where no resource leads there.
  public var quarters: Int

  /// Creates a setback.
  public init(
    skill: String, title: String, level: Int, proficiency: Int, spread: Int, asked: Day, quarters: Int
  ) {
    self.skill = skill
    self.title = title
    self.level = level
    self.proficiency = proficiency
    self.spread = spread
    self.asked = asked
    self.quarters = quarters
  }
}

/// A session that an earlier revision had and none has now, for calendars that still show it.
public struct CancelledSession: Sendable, Hashable {
  /// The most that a plan remembers; the oldest are forgotten first.
  public static let limit = 2_000

  /// The activity's id.
  public var activity: String
  /// The part of the activity, from 1.
  public var part: Int
  /// The activity's name.
  public var name: ActivityName

  /// Creates a cancelled session.
  public init(activity: String, part: Int, name: ActivityName) {
    self.activity = activity
    self.part = part
    self.name = name
  }
}
