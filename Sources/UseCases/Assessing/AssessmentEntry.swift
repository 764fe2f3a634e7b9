public import Assessment
public import Ontology
import Wording

/// What a questionnaire needs to know, as a person enters it.
public struct AssessmentEntry: Sendable {
  /// The role that the person starts from, by id or name; only a new profile needs it.
  public var role: String?
  /// The exam, by id or name; the usual one for the role if `nil`.
  public var exam: String?
  /// The person's name.
  public var name: String?
  /// The name where none is given, as the system knows the person; `nil` for `Learner`.
  public var systemName: String?
  /// The number of questions, 5 to 600.
  public var questions: Int
  /// The width of the 90 % interval, in points, below which the questionnaire ends early.
  public var width: Double?
  /// What is drawn by lot for a new profile rests on it, 0 to 999999; `nil` where nothing
  /// is drawn, or as before there were seeds.
  public var seed: Int?

  /// Creates an entry.
  public init(
    role: String? = nil, exam: String? = nil, name: String? = nil, systemName: String? = nil,
    questions: Int = 40, width: Double? = nil, seed: Int? = nil
  ) {
    self.role = role
    self.exam = exam
    self.name = name
    self.systemName = systemName
    self.questions = questions
    self.width = width
    self.seed = seed
  }

  /// The name of a person who gives none.
  public var usualName: String { systemName.flatMap { try? EntryLimits.name($0) } ?? "Learner" }

  /// Begins a profile.
  ///
  /// - Parameters:
  ///   - workspace: The library.
  ///   - day: The day on which it begins.
  /// - Throws: `Failure` with status 64 for a role, an exam, a name, a number of questions or a seed that
  ///   cannot be.
  public func newProfile(_ workspace: Workspace, on day: Day) throws -> Profile {
    guard let role else {
      throw Failure(
        "readiness: "
          + worded(
            "a new profile needs the role that you start from; give --role, 'readiness roles' lists them"),
        status: Failure.usage)
    }
    let questions = try checkedQuestions()
    if let seed, !(0...Profile.greatestSeed).contains(seed) {
      throw Failure(
        "readiness: " + worded("\(seed) is no seed; give --seed 0 to \(Profile.greatestSeed)"),
        status: Failure.usage)
    }
    let start = try workspace.role(role)
    let exam = try workspace.openExam(exam ?? workspace.library.usualExam(for: [start])?.id.text)
    var profile = Profile(
      name: try name.map(EntryLimits.name) ?? usualName, role: start.id, exam: exam.id,
      edition: exam.edition, created: day, questions: questions)
    profile.seed = seed
    return profile
  }

  /// The number of questions, if that many can be asked.
  func checkedQuestions() throws -> Int {
    guard (5...600).contains(questions) else {
      throw Failure(
        "readiness: " + worded("\(questions) questions cannot be asked; give --questions 5 to 600"),
        status: Failure.usage)
    }
    return questions
  }

  /// Refuses to go on with a profile that belongs to another role or exam.
  ///
  /// - Throws: `Failure` with status 64.
  public func checkAgrees(with profile: Profile) throws {
    if let role, role != profile.role.text {
      throw Failure(
        "readiness: "
          + worded("the profile is for the role '\(profile.role)'; leave --role out, or name another file"),
        status: Failure.usage)
    }
    if let exam, exam != profile.exam.text {
      throw Failure(
        "readiness: "
          + worded("the profile is for the exam '\(profile.exam)'; leave --exam out, or name another file"),
        status: Failure.usage)
    }
  }

  /// The width to stop at, if one was given and the bank of items can reach it.
  ///
  /// - Throws: `Failure` with status 64 for one that cannot be reached.
  func targetWidth(_ model: AssessmentModel) throws -> Double? {
    guard let width else { return nil }
    let floor = (model.examMeasure.bankFloor(model.prior, items: model.parameters) * 100).rounded(.up)
    guard width >= floor, width <= 100 else {
      throw Failure(
        "readiness: "
          + worded(
            """
            an interval of \(width) points cannot be reached; with every question answered it would be about \
            \(Int(floor)) points wide; give --width \(Int(floor)) to 100
            """),
        status: Failure.usage)
    }
    return width
  }
}
