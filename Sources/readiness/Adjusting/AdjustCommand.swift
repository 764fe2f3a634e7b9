import ArgumentParser
import Host
import Ontology
import Planning
import Terminal
import UseCases
import Wording

/// `readiness adjust`: what the learner asks of the plan.
struct AdjustCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjust",
    abstract: worded("Shape your plan: pin, leave out, put first, swap, add, change hours and dates."),
    usage: "readiness adjust [<plan>] [<options>]",
    discussion: paragraphs(
      """
      What would change, and what the wish costs, is shown first; at a terminal you are asked, elsewhere --yes
      writes it. Every later replan honours what you asked for until you withdraw it.

      A session is its number in 'readiness week' or the id of its activity; its next part is meant.

      EXAMPLE
        readiness adjust --pin 2=5 --pin 3=2027-02-13
        readiness adjust --exclude 2 --exclude some-course --first "Generative AI"
        readiness adjust --swap some-course=another-course
        readiness adjust --add "My own course" --hours 6 \\
          --skill bigquery-ml-training=2 --price "49 USD"
        readiness adjust --session 0.5-2 --away 2027-02-08..2027-02-14
        readiness adjust --list
        readiness adjust --withdraw 3 --yes
        readiness adjust --undo
      """))

  @Argument(help: .worded("The plan."))
  var plan: String = "plan.xml"

  @Option(help: .worded("The profile that the plan was made from."))
  var profile: String = "profile.xml"

  @Option(help: .worded("Fix a session: SESSION=WEEK or SESSION=DAY; may be repeated."))
  var pin: [String] = []

  @Option(help: .worded("Leave an activity (its number or id) or a whole area out; may be repeated."))
  var exclude: [String] = []

  @Option(help: .worded("Study a skill or an area before all else; may be repeated."))
  var first: [String] = []

  @Option(help: .worded("Do another activity that leads to the same: ID=ID; may be repeated."))
  var swap: [String] = []

  @Option(help: .worded("Bring something of your own along: its name."))
  var add: String?

  @Option(help: .worded("With --add, its address."))
  var url: String?

  @Option(help: .worded("With --add, a skill and the level that it leads to, SKILL=LEVEL; may be repeated."))
  var skill: [String] = []

  @Option(help: .worded("With --add, what it costs; free if left out."))
  var price: String?

  @Option(help: .worded("Hours a week from this week on, 0.5 to 60; with --add, how long that takes."))
  var hours: Double?

  @Option(help: .worded("Other times of the week, such as \"Tue 19:00-21:00, Sat 10:00-13:00\"."))
  var weekly: String?

  @Option(help: .worded("The least and the greatest length of a session in hours, such as 0.5-2."))
  var session: String?

  @Option(help: .worded("Days without study, such as 2027-02-08..2027-02-14; may be repeated."))
  var away: [String] = []

  @Option(help: .worded("Another first day, before the plan has begun."))
  var start: String?

  @Option(help: .worded("Another day of the exam, of several as exam:ID@DAY; what was done stays."))
  var examDate: String?

  @Option(help: .worded("The time zone that calendars are told, such as Europe/Berlin."))
  var zone: String?

  @Option(help: .worded("Withdraw what has this number in --list; may be repeated."))
  var withdraw: [Int] = []

  @Flag(help: .worded("List what you asked for, and what became of it."))
  var list = false

  @Option(help: .worded("The day from which to plan; today if left out."))
  var day: String?

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
    if undo || redo {
      guard entry.isEmpty, !list, undo != redo else {
        throw ValidationError(worded("--undo goes alone, and so does --redo"))
      }
      return
    }
    if add == nil {
      if url != nil { throw ValidationError(worded("--url goes with --add")) }
      if price != nil { throw ValidationError(worded("--price goes with --add")) }
      if !skill.isEmpty { throw ValidationError(worded("--skill goes with --add")) }
    }
    if list, !entry.isEmpty { throw ValidationError(worded("--list goes alone")) }
    if !list, entry.isEmpty {
      throw ValidationError(
        worded("say what to change, such as --pin 2=5 or --exclude ID; --list shows what holds"))
    }
  }

  func run() throws {
    let file = PlanFileOnDisk(path: plan)
    if redo { return Console.say(try file.redo().text(isBack: false)) }
    if undo { return Console.say(try file.undo().text(isBack: true)) }
    let today = try day.map { try Day(entered: $0, for: "--day") } ?? .today
    let style = Style(colour: Console.allowsColour)
    if list {
      return try Console.write(WishText(try file.read(), style: style).list(on: today))
    }
    var entry = entry
    if Console.isInteractive, let addition = entry.addition {
      entry.addition = try AdditionInterview.completed(addition)
    }
    var request = ReplanRequest(
      planPath: plan, profilePath: profile, day: today, today: .today, minute: Day.minuteOfToday)
    request.trustsEstimates = estimates
    let draft = try Workspace(library).adjust(entry, in: request)
    try Console.write(
      WishText.changes(added: draft.newWishes, withdrawn: draft.withdrawnWishes, style: style)
        + ReplanText(from: draft.old, to: draft.new, causes: try draft.causes(), style: style).text)
    guard
      try Question.isAnsweredYes(
        worded("Write this?"), isAgreed: yes, hint: worded("Add --yes to write this."))
    else {
      return Console.say(worded("Nothing was changed."))
    }
    Notice.say(try draft.write())
    Console.say(worded("Written to \(plan); take it back with: readiness adjust \(plan) --undo"))
  }

  /// What was given, as it is read.
  private var entry: AdjustEntry {
    var entry = AdjustEntry()
    (entry.pins, entry.excluded, entry.first, entry.swaps) = (pin, exclude, first, swap)
    (entry.session, entry.weekly, entry.away) = (session, weekly, away)
    (entry.start, entry.examDate, entry.zone, entry.withdrawn) = (start, examDate, zone, withdraw)
    if let add {
      entry.addition = AdditionEntry(title: add, url: url, hours: hours, skills: skill, price: price)
    } else {
      entry.hours = hours
    }
    return entry
  }
}
