import ArgumentParser
import Host
import Ontology
import Planning
import Terminal
import UseCases

/// `readiness adjust`: what the learner asks of the plan.
struct AdjustCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjust",
    abstract: "Shape your plan: pin, leave out, put first, swap, add, change hours and dates.",
    usage: "readiness adjust [<plan>] [<options>]",
    discussion: """
      What would change, and what the wish costs, is shown first; at a terminal you are asked, elsewhere --yes
      writes it. Every later replan honours what you asked for until you withdraw it.

      A session is its number in 'readiness week' or the id of its activity; its next part is meant.

      EXAMPLE
        readiness adjust --pin 2=5 --pin 3=2027-02-13
        readiness adjust --exclude some-course --first "Generative AI"
        readiness adjust --swap some-course=another-course
        readiness adjust --add "My own course" --hours 6 --skill bigquery-ml-training=2 --price "49 USD"
        readiness adjust --session 0.5-2 --away 2027-02-08..2027-02-14
        readiness adjust --list
        readiness adjust --withdraw 3 --yes
      """)

  @Argument(help: "The plan.")
  var plan: String = "plan.xml"

  @Option(help: "The profile that the plan was made from.")
  var profile: String = "profile.xml"

  @Option(help: "Fix a session: SESSION=WEEK or SESSION=DAY; may be repeated.")
  var pin: [String] = []

  @Option(help: "Leave an activity or a whole area out; may be repeated.")
  var exclude: [String] = []

  @Option(help: "Study a skill or an area before all else; may be repeated.")
  var first: [String] = []

  @Option(help: "Do another activity that leads to the same: ID=ID; may be repeated.")
  var swap: [String] = []

  @Option(help: "Bring something of your own along: its name.")
  var add: String?

  @Option(help: "With --add, its address.")
  var url: String?

  @Option(help: "With --add, a skill and the level that it leads to, SKILL=LEVEL; may be repeated.")
  var skill: [String] = []

  @Option(help: "With --add, what it costs; free if left out.")
  var price: String?

  @Option(help: "Hours a week from this week on, 0.5 to 60; with --add, how long that takes.")
  var hours: Double?

  @Option(help: "Other times of the week, such as \"Tue 19:00-21:00, Sat 10:00-13:00\".")
  var weekly: String?

  @Option(help: "The least and the greatest length of a session in hours, such as 0.5-2.")
  var session: String?

  @Option(help: "Days without study, such as 2027-02-08..2027-02-14; may be repeated.")
  var away: [String] = []

  @Option(help: "Another first day, before the plan has begun.")
  var start: String?

  @Option(help: "Another day of the exam; what was done stays.")
  var examDate: String?

  @Option(help: "Withdraw what has this number in --list; may be repeated.")
  var withdraw: [Int] = []

  @Flag(help: "List what you asked for, and what became of it.")
  var list = false

  @Option(help: "The day from which to plan; today if left out.")
  var day: String?

  @Flag(help: "Trust the estimates instead of your own pace so far.")
  var estimates = false

  @Flag(name: .shortAndLong, help: "Write it without asking.")
  var yes = false

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if add == nil {
      if url != nil { throw ValidationError("--url goes with --add") }
      if price != nil { throw ValidationError("--price goes with --add") }
      if !skill.isEmpty { throw ValidationError("--skill goes with --add") }
    }
    if list, !entry.isEmpty { throw ValidationError("--list goes alone") }
    if !list, entry.isEmpty {
      throw ValidationError("say what to change, such as --pin 2=5 or --exclude ID; --list shows what holds")
    }
  }

  func run() throws {
    let today = try day.map { try Day(entered: $0, for: "--day") } ?? .today
    let style = Style(colour: Console.allowsColour)
    if list {
      return try Console.write(WishText(try PlanFileOnDisk(path: plan).read(), style: style).list(on: today))
    }
    var entry = entry
    if Console.isInteractive, let addition = entry.addition {
      entry.addition = try AdditionInterview.completed(addition)
    }
    var request = ReplanRequest(planPath: plan, profilePath: profile, day: today, today: .today)
    request.trustsEstimates = estimates
    let draft = try Workspace(library).adjust(entry, in: request)
    try Console.write(
      WishText.changes(added: draft.newWishes, withdrawn: draft.withdrawnWishes, style: style)
        + ReplanText(from: draft.old, to: draft.new, causes: try draft.causes(), style: style).text)
    guard try Question.isAnsweredYes("Write this?", isAgreed: yes, hint: "Add --yes to write this.") else {
      return Console.say("Nothing was changed.")
    }
    Notice.say(try draft.write())
    Console.say("Written to \(plan); take it back with: readiness replan \(plan) --undo")
  }

  /// What was given, as it is read.
  private var entry: AdjustEntry {
    var entry = AdjustEntry()
    (entry.pins, entry.excluded, entry.first, entry.swaps) = (pin, exclude, first, swap)
    (entry.session, entry.weekly, entry.away) = (session, weekly, away)
    (entry.start, entry.examDate, entry.withdrawn) = (start, examDate, withdraw)
    if let add {
      entry.addition = AdditionEntry(title: add, url: url, hours: hours, skills: skill, price: price)
    } else {
      entry.hours = hours
    }
    return entry
  }
}
