import ArgumentParser
import Catalogue
import Documents
import Host
import Ontology
import Planning
import Terminal
import XML

/// `readiness progress`: what was done of a plan.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Enter what you did or skipped, or see how far the plan is.",
    usage: "readiness progress [<plan>] [<options>]",
    discussion: """
      A session is named by its number in 'readiness week', which it keeps, or by the id of its activity; a
      review by its mark there, such as r3, or by 'review' for the next one. What is entered is only recorded;
      'readiness replan' then plans the rest anew. --undo takes the last change of the file back.

      EXAMPLE
        readiness progress plan.xml
        readiness progress plan.xml --done 1 --minutes 50 --note "went well"
        readiness progress plan.xml --skip 2
        readiness progress plan.xml --done r3
        readiness progress plan.xml --undo
      """)

  @Argument(help: "The plan.")
  var plan: String = "plan.xml"

  @Option(help: "The session that you did: its number in the week, or its activity; a review as r3.")
  var done: [String] = []

  @Option(help: "The session that you skipped.")
  var skip: [String] = []

  @Option(help: "How long it took, in minutes; as planned if left out.")
  var minutes: Int?

  @Option(help: "The day, such as 2027-01-12; today if left out.")
  var day: String?

  @Option(help: "A note about it.")
  var note: String?

  @Flag(help: "Keep the note for yourself: no page for others has it.")
  var `private` = false

  @Option(help: "Take the last record of an activity back.")
  var withdraw: String?

  @Flag(help: "Take the last change of the file back.")
  var undo = false

  func validate() throws {
    if minutes != nil, done.count != 1 { throw ValidationError("--minutes goes with one --done") }
    if note != nil, done.isEmpty, skip.isEmpty { throw ValidationError("--note goes with --done or --skip") }
    if `private`, note == nil { throw ValidationError("--private goes with --note") }
    if undo, !done.isEmpty || !skip.isEmpty || withdraw != nil {
      throw ValidationError("--undo goes alone")
    }
  }

  func run() throws {
    let file = PlanFileOnDisk(path: plan)
    if undo {
      return Console.say(try file.undo().text)
    }
    let schemas = try Catalogue().schemas()
    // Of two that enter something at once, one waits for the other.
    if !done.isEmpty || !skip.isEmpty || withdraw != nil { try file.hold() }
    let old = try file.read(schemas)
    let today = try day.map { try PlanningOptions.day($0, for: "--day") } ?? .today
    let recordDay = old.recordDay(for: today)
    if recordDay != today, !done.isEmpty || !skip.isEmpty {
      Console.say("The plan begins on \(recordDay.spoken); what was done before counts on that day.")
    }
    var changed = old
    let text = try EntryLimits.note(note ?? "")
    var entered: [String] = []
    for (names, outcome) in [(done, SessionRecord.Outcome.done), (skip, .skipped)] {
      // Numbers mean the list as it was before the first of them is entered.
      for name in names {
        let review = Self.review(name)
        if review.isReview {
          let done = try changed.recordReview(
            outcome, number: review.number, on: recordDay, minutes: minutes, note: text, isPrivate: `private`)
          entered.append("\(outcome == .done ? "Done" : "Skipped"): review \(done.number)")
          continue
        }
        let id = try activity(name, in: old, on: today)
        let session = try changed.record(
          outcome, of: id, on: recordDay, minutes: minutes, note: text, isPrivate: `private`)
        let title = changed.activities.first { $0.id == id }?.title ?? id
        entered.append(
          "\(outcome == .done ? "Done" : "Skipped"): \(title), part \(session.part) of \(session.parts)")
      }
    }
    if let withdraw {
      try changed.withdrawRecord(
        of: Self.review(withdraw).isReview
          ? PlannedReview.activity : try activity(withdraw, in: old, on: today, isEntered: false))
    }
    let most = try EntryLimits.plan().most(["record"])
    guard changed.records.count <= max(most, old.records.count) else {
      throw Failure(
        "readiness: the plan holds \(old.records.count) records, and \(most) are the most; make a new plan with "
          + "'readiness plan'", status: Failure.usage)
    }
    if changed != old { try file.write(changed) }
    for line in entered { Console.say(line) }
    let style = Style(colour: Console.allowsColour)
    try Console.write(WeekText(changed, style: style).progressText(on: today))
  }

  /// Whether a name such as `r3` or `review` stands for a review, and the number that it gives.
  private static func review(_ name: String) -> (number: Int?, isReview: Bool) {
    if name == "review" { return (nil, true) }
    let number = name.hasPrefix("r") ? Int(name.dropFirst()) : nil
    return (number, number != nil)
  }

  /// The activity that a number of this week's sessions, or an id, stands for.
  private func activity(
    _ name: String, in plan: Plan, on today: Day, isEntered: Bool = true
  ) throws -> String {
    guard let number = Int(name) else {
      if plan.activities.contains(where: { $0.id == name }) { return name }
      let near =
        Library.suggestion(for: name, among: plan.activities.map(\.id)) ?? "'readiness week' lists them"
      throw Failure(
        "readiness: the plan has no activity '\(name.printableArgument)'; \(near)", status: Failure.usage)
    }
    let sessions = plan.weekIndex(of: today).map { plan.weeks[$0].sessions } ?? []
    guard sessions.indices.contains(number - 1) else {
      throw Failure(
        "readiness: the week of \(today) has \(sessions.count) sessions, so there is no number \(number); "
          + "'readiness week' lists them", status: Failure.usage)
    }
    let session = sessions[number - 1]
    if isEntered, PlanProgress(plan).isDone(session) {
      throw Failure(
        "readiness: session \(number) of the week of \(today) is done already; 'readiness week' lists what is "
          + "open", status: Failure.usage)
    }
    return session.activity
  }
}
