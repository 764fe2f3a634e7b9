import ArgumentParser
import Assessment
import Host
import Ontology

/// What a new questionnaire needs to know.
struct AssessmentOptions: ParsableArguments {
  @Option(help: "The role that you start from; 'readiness roles' lists them.")
  var role: String?

  @Option(help: "The exam; 'readiness exams' lists them.")
  var exam: String?

  @Option(help: "Your name, as the pages show it.")
  var name: String?

  @Option(help: "Number of questions, 5 to 600.")
  var questions: Int = 40

  @Option(help: "Stop early when the 90 % interval is narrower than this many points.")
  var width: Double?

  @Option(help: "Draw questions by this number, 0 to 999999, for runs that are to repeat.")
  var seed: Int?

  /// Begins a profile.
  ///
  /// - Parameter isAsked: Whether questions will be drawn for it, so that it needs a seed.
  func newProfile(_ workspace: Workspace, isAsked: Bool = true) throws -> Profile {
    guard let role else {
      throw Failure(
        "readiness: a new profile needs the role that you start from; give --role, 'readiness roles' lists them",
        status: Failure.usage)
    }
    let questions = try checkedQuestions()
    let exam = try workspace.exam(exam ?? workspace.library.exams.first?.id.text ?? "")
    if let seed, !(0...Profile.greatestSeed).contains(seed) {
      throw Failure(
        "readiness: \(seed) is no seed; give --seed 0 to \(Profile.greatestSeed)", status: Failure.usage)
    }
    var profile = Profile(
      name: try name.map(EntryLimits.name) ?? Self.usualName, role: try workspace.role(role).id,
      exam: exam.id,
      edition: exam.edition, created: .today, questions: questions)
    profile.seed = seed ?? (isAsked ? Int.random(in: 0...Profile.greatestSeed) : nil)
    return profile
  }

  /// The name of whoever is at the machine.
  static var usualName: String {
    Host.userName.flatMap { try? EntryLimits.name($0) } ?? "Learner"
  }

  /// The number of questions, if that many can be asked.
  func checkedQuestions() throws -> Int {
    guard (5...600).contains(questions) else {
      throw Failure(
        "readiness: \(questions) questions cannot be asked; give --questions 5 to 600", status: Failure.usage)
    }
    return questions
  }

  /// Refuses to go on with a profile that belongs to another role or exam.
  func checkAgrees(with profile: Profile) throws {
    if let role, role != profile.role.text {
      throw Failure(
        "readiness: the profile is for the role '\(profile.role)'; leave --role out, or name another file",
        status: Failure.usage)
    }
    if let exam, exam != profile.exam.text {
      throw Failure(
        "readiness: the profile is for the exam '\(profile.exam)'; leave --exam out, or name another file",
        status: Failure.usage)
    }
  }

  /// The width to stop at, if one was given and the bank of items can reach it.
  func targetWidth(_ model: AssessmentModel) throws -> Double? {
    guard let width else { return nil }
    let floor = (model.examMeasure.bankFloor(model.prior, items: model.parameters) * 100).rounded(.up)
    guard width >= floor, width <= 100 else {
      throw Failure(
        "readiness: an interval of \(width) points cannot be reached; with every question answered it would be about "
          + "\(Int(floor)) points wide; give --width \(Int(floor)) to 100",
        status: Failure.usage)
    }
    return width
  }
}
