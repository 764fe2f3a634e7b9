public import ArgumentParser
import Assessment
import Host
import Ontology
public import Planning
import Terminal
import UseCases
import Wording

extension Plan.Priority: ExpressibleByArgument {}

/// `readiness replan`: the rest of a plan anew.
struct ReplanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replan",
    abstract: worded("Plan the rest anew from what was done: what is done stays, the rest moves little."),
    usage: "readiness replan [<plan>] [<options>]",
    discussion: paragraphs(
      """
      What would change is shown first; at a terminal you are asked, elsewhere --yes writes it. With nothing new
      nothing changes. The old file is kept beside the new one, and --undo brings its very bytes back.

      From three timed sessions on the weeks are filled at your own pace; --estimates trusts the estimates again.

      After the exam, --passed plans short reviews until the certificate can be renewed, and --failed plans the
      time until the issuer lets you take it again. Results by section come in with --score; they stay in the
      profile as evidence.

      Where the plan leads to several exams, the one on that day is meant, else the next, unless it is named. Once
      it is passed its certificate stands in the profile as evidence, and the plan goes on to the one after it;
      after the last one all certificates are kept.

      EXAMPLE
        readiness replan plan.xml --profile profile.xml
        readiness replan plan.xml --profile profile.xml --keep scope --yes
        readiness replan plan.xml --exam-date 2027-06-07
        readiness replan plan.xml --passed 2027-03-29 --hours 0.5
        readiness replan plan.xml --failed 2027-03-29 --score 1=55 --score 4=70
        readiness replan plan.xml --exam-date exam:google-pca@2027-07-12
        readiness replan plan.xml --passed exam:google-ace@2027-03-01
        readiness replan plan.xml --undo
      """))

  @Argument(help: .worded("The plan."))
  var plan: String = "plan.xml"

  @Option(help: .worded("The profile that the plan was made from."))
  var profile: String = "profile.xml"

  @Option(help: .worded("What to hold on to when not all fits: the date of the exam, or the scope."))
  var keep: Plan.Priority = .date

  @Option(help: .worded("Another day of the exam, of several as exam:ID@DAY; what was done stays."))
  var examDate: String?

  @Option(help: .worded("The day from which to plan; today if left out."))
  var day: String?

  @Option(
    help: .worded(
      "The day on which you passed the exam: plan the upkeep of the certificate, or on to the next exam."))
  var passed: String?

  @Option(help: .worded("The day on which you did not pass: plan until you may take it again."))
  var failed: String?

  @Option(
    help: .worded(
      "With --failed, the result of a section of that exam, such as 1=55 (percent); may be repeated."))
  var score: [String] = []

  @Option(
    help: .worded("Hours a week for the upkeep of a certificate, 0.25 to 10; half an hour if left out."))
  var hours: Double?

  @Flag(help: .worded("Trust the estimates instead of your own pace so far."))
  var estimates = false

  @Flag(name: .shortAndLong, help: .worded("Write it without asking."))
  var yes = false

  @Flag(help: .worded("Take the last change of the file back; again for the one before."))
  var undo = false

  @Flag(help: .worded("Bring what was taken back again."))
  var redo = false

  @Option var library: [AddedLibrary] = []

  func validate() throws {
    if passed != nil, failed != nil {
      throw ValidationError(worded("--passed and --failed exclude each other"))
    }
    if !score.isEmpty, failed == nil { throw ValidationError(worded("--score goes with --failed")) }
    if undo || redo, passed != nil || failed != nil || examDate != nil || undo == redo {
      throw ValidationError(worded("--undo goes alone, and so does --redo"))
    }
    if examDate != nil, passed != nil || failed != nil {
      throw ValidationError(
        worded("--exam-date is for a plan before its exam; it excludes --passed and --failed"))
    }
  }

  func run() throws {
    let file = PlanFileOnDisk(path: plan)
    if redo { return Console.say(try file.redo().text(isBack: false)) }
    if undo {
      let undoing = try file.undo()
      Console.say(undoing.text(isBack: true))
      if undoing.forgetsCertificate {
        Console.say(
          TextLayout.wrapped(
            worded(
              """
              The certificate that came in with --passed is still in the profile: 'readiness evidence list \
              \(profile)' numbers it, 'readiness evidence remove \(profile) N' removes it.
              """)))
      }
      if undoing.forgetsAttempt {
        Console.say(
          TextLayout.wrapped(
            worded(
              """
              Scores that came in with --failed are still in the profile: 'readiness evidence list \
              \(profile)' numbers them, 'readiness evidence remove \(profile) N' removes one.
              """)))
      }
      return
    }
    let draft = try Workspace(library).replan(try request())
    if !draft.goalsLeft.isEmpty {
      let options = draft.goalsLeft.map { " --goal \($0.goal)" }.joined()
      Console.say(
        TextLayout.wrapped(
          worded("Upkeep is for the exam alone. Plan on for the rest with: readiness plan\(options)")))
    }
    let unknown = draft.unknownActivities
    if let first = unknown.first {
      Console.say(
        TextLayout.wrapped(
          worded(
            """
            The library does not have \(Counted.text(unknown.count, "activity", "activities")) of this plan, such as \
            “\(first.title.printableArgument)”. Where they are of a library of your own, answer no and add --library DIR.
            """)))
    }
    guard draft.isNew else { return try Console.write(ReplanText.nothingNew(in: draft.old)) }
    if let worn = draft.mended { Console.say(ReplanText.mending(worn)) }
    try Console.write(try text(of: draft))
    guard
      try Question.isAnsweredYes(
        worded("Write this?"), isAgreed: yes, hint: worded("Add --yes to write this."))
    else {
      return Console.say(worded("Nothing was changed."))
    }
    Notice.say(try draft.write())
    if let number = draft.scoresNumber {
      Console.say(
        worded(
          "The \(passed == nil ? worded("scores are") : worded("certificate is")) in \(profile); take that back with: readiness evidence remove \(profile) \(number)"
        )
      )
    }
    Console.say(worded("Written to \(plan); take it back with: readiness replan \(plan) --undo"))
  }

  /// What was given, as it is read.
  private func request() throws -> ReplanRequest {
    var request = ReplanRequest(
      planPath: plan, profilePath: profile, day: try day.map { try Day(entered: $0, for: "--day") } ?? .today,
      today: .today, minute: Day.minuteOfToday)
    request.priority = keep
    if let examDate {
      let known = try? PlanFileOnDisk(path: plan).read()
      let parts = try ExamDate(entered: examDate, of: known).parts
      (request.examDate, request.exam) = (parts.day, parts.exam)
    }
    if let failed {
      let parts = try ExamDate(entered: failed, for: "--failed").parts
      request.outcome = .failed(parts.day, of: parts.exam, scores: score)
    } else if let passed {
      let parts = try ExamDate(entered: passed, for: "--passed").parts
      request.outcome = .passed(parts.day, of: parts.exam)
    }
    request.upkeepHours = hours
    request.trustsEstimates = estimates
    return request
  }

  /// What is said before the change is written.
  private func text(of draft: ReplanDraft) throws -> String {
    let style = Style(colour: Console.allowsColour)
    let (new, exam) = (draft.new, draft.model.exam)
    let sat = new.certification == nil ? draft.satExam : draft.model.library.exam(new.keptExam)
    let upkeep = UpkeepText(new, exam: sat ?? exam, style: style)
    var texts: [String] = []
    if let difference = OutlineDifference(from: draft.old, to: new, model: draft.model, belief: draft.belief)
    {
      texts.append(
        OutlineText(difference, exam: exam, library: draft.model.library, style: style).text + "\n")
    }
    if failed != nil { texts.append(upkeep.retake) }
    let replan = ReplanText(from: draft.old, to: new, causes: try draft.causes(), style: style)
    texts.append(new.certification == nil ? replan.text : upkeep.kept + replan.setbackText)
    return texts.joined(separator: "\n")
  }
}
