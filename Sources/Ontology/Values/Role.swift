/// A job: what a person in it usually knows, and what it expects.
public struct Role: Sendable, Hashable {
  /// The key of a role.
  public typealias ID = Identifier<Role>

  /// What is usual and what is expected for a skill or an area.
  public struct Expectation: Sendable, Hashable {
    /// Mean proficiency of people in the role, in levels.
    public var mean: Double
    /// Standard deviation between people, in levels; `nil` for the role's own.
    public var spread: Double?
    /// The level that the job expects, 0 for none.
    public var expectedLevel: Int
    /// Its weight in the readiness for the role.
    public var importance: Double
    /// Where it is written.
    public var place: Place
  }

  /// The key.
  public var id: ID
  /// Its name.
  public var title: String
  /// Standard deviation of proficiency between people in the role, in levels.
  public var spread: Double
  /// One sentence on what it is.
  public var summary: String
  /// Other names.
  public var aliases: [String]
  /// Codes in other classifications; a role of our own never matches one exactly.
  public var codes: [ClassificationCode]
  /// Exams that suit the role.
  public var exams: [Exam.ID]
  /// Expectations by area.
  public var areas: [Area.ID: Expectation]
  /// Expectations of single skills, which override their area's.
  public var skills: [Skill.ID: Expectation]
  /// Where it is written.
  public var place: Place

  /// What is usual and expected for a skill.
  public func expectation(of skill: Skill) -> Expectation? { skills[skill.id] ?? areas[skill.area] }
}

/// A made-up person on whom the program can be tried; their answers are drawn from the response model.
public struct SamplePerson: Sendable, Hashable {
  /// The key, which is that of the role.
  public var role: Role.ID
  /// A made-up name.
  public var name: String
  /// Who they are, in a sentence.
  public var story: String
  /// Proficiency by area, in levels.
  public var areas: [Area.ID: Double]
  /// Proficiency of single skills, which overrides their area's.
  public var skills: [Skill.ID: Double]
  /// How much they over-rate themselves, in levels.
  public var overclaiming: Double
  /// Seed of the generator that draws their answers.
  public var seed: UInt64
  /// Hours a week that they have.
  public var hours: Double
  /// Where it is written.
  public var place: Place
}
