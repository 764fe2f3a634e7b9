import ArgumentParser
import Assessment
import Host
import UseCases
import Wording

/// What a new questionnaire needs to know, as arguments.
struct AssessmentOptions: ParsableArguments {
  @Option(help: .worded("The role that you start from; 'readiness roles' lists them."))
  var role: String?

  @Option(help: .worded("The exam; 'readiness exams' lists them."))
  var exam: String?

  @Option(help: .worded("Your name, as the pages show it."))
  var name: String?

  @Option(help: .worded("Number of questions, 5 to 600."))
  var questions: Int = 40

  @Option(help: .worded("Stop early when the 90 % interval is narrower than this many points."))
  var width: Double?

  @Option(help: .worded("Draw questions by this number, 0 to 999999, for runs that are to repeat."))
  var seed: Int?

  /// What was given, as it is read.
  var entry: AssessmentEntry {
    AssessmentEntry(
      role: role, exam: exam, name: name, systemName: Host.userName, questions: questions, width: width,
      seed: seed ?? Int.random(in: 0...Profile.greatestSeed))
  }
}
