import ArgumentParser
import Assessment
import Catalogue
import Host
import Ontology
import Terminal
import UseCases
import Wording

/// `readiness assess`: the questionnaire.
struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: worded("Answer the questionnaire, or go on with one."),
    usage: "readiness assess [<profile>] [<options>]",
    discussion: paragraphs(
      """
      Every answer is saved at once. With --answers the program reads a file with an
      item and an answer on each line and asks nothing. With --again another
      assessment begins, which builds on the earlier ones; questions that were not
      asked before come first.

      With --json-lines it writes one JSON object a line, {"ask": …} or {"done": …},
      and reads {"response": {"item": …, "answer": …}}, {"back": true}, {"stop": true}
      for the result at once, or
      {"evidence": {"kind": "certificate", "title": …, "day": "2025-03",
      "shows": [{"skill": …, "level": 2}]}}. Where "choose" is 2, the answer is a list
      such as ["a", "c"]. A response may add "seconds", the time that it took. The
      other kinds of evidence are project, claim, experience with "months", rating
      with "relation", and practice-exam with
      "scores": [{"section": "1", "percent": 55, "questions": 9}] for "shows".
      {"error": …} says why a line was not taken, and the question is asked again.

      EXAMPLE
        readiness assess profile.xml --role data-scientist
        readiness assess profile.xml --role data-scientist --answers answers.txt
        readiness assess profile.xml --again
      """))

  @Argument(help: .worded("The profile: read if it exists, written after every answer."))
  var profile: String = "profile.xml"

  @OptionGroup var options: AssessmentOptions

  @Option(
    help:
      .worded(
        "A file of answers: on each line an item's id and no, with-help, on-my-own, could-teach, not-sure or an option, or two such as 'a c' where two are to be chosen."
      )
  )
  var answers: String?

  @Flag(help: .worded("Begin another assessment, which builds on the earlier ones."))
  var again = false

  @Flag(help: .worded("Speak JSON, one object a line, with another program."))
  var jsonLines = false

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let workspace = try Workspace(library)
    var entry = options.entry
    // Nothing is drawn for answers that are given, so that the same file makes the same profile.
    if answers != nil { entry.seed = options.seed }
    var run = try AssessmentRun(
      entry, in: profile, workspace: workspace, isAgain: again, goesOn: answers == nil, on: .today)
    EditionNotice(model: run.model).say(to: run.opened)
    let remark = AssessmentRemark(run.standing, path: profile).text
    if let answers {
      if run.isOver { throw Failure("readiness: " + (remark ?? ""), status: Failure.usage) }
      try run.answer(from: try InputFiles.read(answers, limit: AnswerFile.sizeLimit), on: .today)
      return Console.say(
        worded(
          "\(Counted.text(run.profile.responses.count, "answer is", "answers are")) in \(profile)."
        )
      )
    }
    if let remark { Console.say(TextLayout.wrapped(remark)) }
    if jsonLines {
      var lines = JSONLines(run: run)
      return try lines.speak()
    }
    let pauses = try run.isNew && EvidenceInterview.pauses(&run)
    let model = run.model
    let outcome =
      try pauses
      ? .paused : QuestionnaireRun(path: profile, day: .today).ask(run.interview) { try run.take($0) }
    switch outcome {
    case .paused:
      let paused = run.profile
      let hasNothingNew = again && paused.responses.isEmpty
      Console.say(
        worded(
          "Paused after \(Counted.text(paused.responses.count, "answer")). Go on with: readiness assess \(profile)"
        )
          + (hasNothingNew ? " --again" : ""))
    case .finished:
      let finished = run.profile
      let report = ReadinessReport(finished, belief: model.belief(for: finished), model: model)
      try Console.show(
        "\n"
          + ReportText(
            report, answers: AnswerReport(finished, model: model), model: model,
            style: Style(colour: Console.allowsColour)
          ).text)
      Console.say(worded("The reasons: readiness review \(profile)"))
      Console.say(worded("Next: readiness plan \(profile) --exam-date YEAR-MONTH-DAY --hours 8"))
    }
  }
}
