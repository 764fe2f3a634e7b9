import ArgumentParser
import Host
import Ontology
import Planning
import Terminal
import UseCases
import Wording

/// `readiness progress`: what was done of a plan.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: worded("Enter what you did or skipped, or see how far the plan is."),
    usage: "readiness progress [<plan>] [<options>]",
    discussion: paragraphs(
      """
      A session is named by its number in 'readiness week', which it keeps through every replan of that week, or
      by the id of its activity; a review by its mark there, such as r3, or by 'review' for the next one. What is
      entered is only recorded; 'readiness replan' then plans the rest anew. --undo takes the last change of the
      file back.

      What is skipped is left out for now: the next replan finds another time for it. With --not-at-all no plan
      has it again. Only minutes that you give tell how fast you are: without --minutes a session counts with the
      time that was planned, and your pace stays as it was.

      EXAMPLE
        readiness progress plan.xml
        readiness progress plan.xml --done 1 --minutes 50 --note "went well"
        readiness progress plan.xml --skip 2
        readiness progress plan.xml --skip 3 --not-at-all
        readiness progress plan.xml --done r3
        readiness progress plan.xml --undo
      """))

  @Argument(help: .worded("The plan."))
  var plan: String = "plan.xml"

  @Option(
    help: .worded(
      "What you did: a session's number in the week, or its activity; a review as r3; several as 1,2,r3."))
  var done: [String] = []

  @Option(
    help: .worded("The session, or several, that you leave out for now; the next replan finds another time."))
  var skip: [String] = []

  @Flag(help: .worded("With --skip: do it another time, which is meant without it too; nothing is asked."))
  var notNow = false

  @Flag(help: .worded("With --skip: never plan it again; 'readiness adjust --withdraw' takes that back."))
  var notAtAll = false

  @Option(help: .worded("How long it took, in minutes; as planned if left out."))
  var minutes: Int?

  @Option(help: .worded("The day, such as 2027-01-12; today if left out."))
  var day: String?

  @Option(help: .worded("A note about it."))
  var note: String?

  @Flag(help: .worded("Keep the note for yourself: no page for others has it."))
  var `private` = false

  @Option(help: .worded("Take the last record of an activity back."))
  var withdraw: String?

  @Flag(help: .worded("Take the last change of the file back; again for the one before."))
  var undo = false

  @Flag(help: .worded("Bring what was taken back again."))
  var redo = false

  func validate() throws {
    if minutes != nil, Self.names(done).count != 1 {
      throw ValidationError(worded("--minutes goes with one --done"))
    }
    if note != nil, done.isEmpty, skip.isEmpty {
      throw ValidationError(worded("--note goes with --done or --skip"))
    }
    if notNow, notAtAll { throw ValidationError(worded("--not-now and --not-at-all exclude each other")) }
    if notNow, skip.isEmpty { throw ValidationError(worded("--not-now goes with --skip")) }
    if notAtAll, skip.isEmpty { throw ValidationError(worded("--not-at-all goes with --skip")) }
    if `private`, note == nil { throw ValidationError(worded("--private goes with --note")) }
    if undo || redo, !done.isEmpty || !skip.isEmpty || withdraw != nil || undo == redo {
      throw ValidationError(worded("--undo goes alone, and so does --redo"))
    }
  }

  func run() throws {
    let file = PlanFileOnDisk(path: plan)
    if redo { return Console.say(try file.redo().text(isBack: false)) }
    if undo { return Console.say(try file.undo().text(isBack: true)) }
    let today = try day.map { try Day(entered: $0, for: "--day") } ?? .today
    var entry = ProgressEntry(
      done: Self.names(done), skipped: Self.names(skip), minutes: minutes, note: note ?? "",
      isPrivate: `private`, withdrawn: withdraw
    )
    entry.leavesOut = try isLeftOut()
    let recorded = try file.record(entry, on: today, entered: .today)
    if recorded.day != today, entry.hasRecords {
      Console.say(
        worded("The plan begins on \(recorded.day.spoken); what was done before counts on that day."))
    }
    Notice.say(recorded.notices)
    for entry in recorded.entries { Console.say(TextLayout.wrapped(text(entry))) }
    let style = Style(colour: Console.allowsColour)
    try Console.write(
      WeekText(recorded.plan, style: style, isPlanBehind: file.isBehind(recorded.plan)).progressText(
        on: today))
  }

  /// The sessions that options name, each alone or several with commas between them.
  private static func names(_ entered: [String]) -> [String] {
    entered.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// Whether what is skipped is not to be planned again; at a terminal one is asked.
  private func isLeftOut() throws -> Bool {
    guard !skip.isEmpty, !notNow, !notAtAll, Console.isInteractive else { return notAtAll }
    try Console.write(worded("Not now, or not at all? n or Enter not now, a not at all: "))
    return Console.readLine()?.lowercased().hasPrefix("a") ?? false
  }

  /// What was recorded, with its session and its day; of what is left out for which time, and how that is taken back.
  private func text(_ entry: Recorded.Entry) -> String {
    switch entry {
    case .session(let entered):
      let (session, record) = (entered.session, entered.record)
      let name =
        (entered.number.map { "\($0) " } ?? "") + entered.title
        + (session.parts > 1 ? worded(", part \(session.part) of \(session.parts)") : "")
        + Self.day(session.day)
      guard record.outcome == .skipped else { return worded("Recorded: \(name), \(Self.time(record))") }
      guard let exclusion = entered.exclusion else {
        return worded("Left out for now: \(name). The next replan finds another time for it.")
      }
      let file = plan.printableArgument
      return worded(
        """
        Left out for good: \(name). Take it back with: readiness progress \(file) --undo, or after other \
        changes: readiness adjust \(file) --withdraw \(exclusion)
        """)
    case .review(let review, let record):
      let name = worded("review r\(review.number)") + Self.day(review.day)
      return record.outcome == .done
        ? worded("Recorded: \(name), \(Self.time(record))") : worded("Left out: \(name)")
    case .withdrawn(let record, let title):
      return worded("Taken back: \(title), as it was recorded on \(record.day.spokenInWeek)")
    }
  }

  /// The day for which it was planned.
  private static func day(_ day: Day?) -> String { day.map { worded(" (\($0.spokenInWeek))") } ?? "" }

  private static func time(_ record: SessionRecord) -> String {
    record.isEstimated ? worded("\(record.minutes) min as planned") : worded("\(record.minutes) min")
  }
}
