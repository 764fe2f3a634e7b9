public import ArgumentParser
import Planning
public import Scheduling
import UseCases
import Wording

extension Planner.Tier: ExpressibleByArgument {}

/// The conditions of a plan as arguments.
struct PlanningOptions: ParsableArguments {
  @Option(
    help:
      .worded(
        "What to plan for, exam:ID or role:ID, =WEIGHT beside others; may be repeated. Several exams one after the other: exam:ID@DAY. Else the profile's exam."
      )
  )
  var goal: [String] = []

  @Option(help: .worded("First day of the plan, such as 2027-01-04; next Monday if left out."))
  var start: String?

  @Option(
    name: [.long, .customLong("by")],
    help:
      .worded(
        "Day of the exam, or for a job the last, such as 2027-03-29; without it the plan runs to the target.")
  )
  var examDate: String?

  @Option(help: .worded("Hours a week, 0.5 to 60."))
  var hours: Double?

  @Option(
    help: .worded("Times of the week, such as \"Tue 19:00-21:00, Sat 10:00-13:00\"; --hours then caps them."))
  var weekly: String?

  @Option(help: .worded("Hours a week from a day on, such as 2027-03-01=5; may be repeated."))
  var hoursFrom: [String] = []

  @Option(help: .worded("Days without study, such as 2027-02-08..2027-02-14; may be repeated."))
  var away: [String] = []

  @Option(
    help: .worded("A calendar (.ics) whose events are kept free; read on this machine; may be repeated."))
  var busy: [String] = []

  @Option(help: .worded("Your time zone, such as Europe/Berlin; without it times are wherever you are."))
  var zone: String?

  @Option(help: .worded("Least share of labs and projects in percent, where there is a choice."))
  var handsOn: Int = 50

  @Option(help: .worded("Share of every week that is kept free for what comes between, in percent."))
  var buffer: Int = 10

  @Flag(
    inversion: .prefixedNo,
    help: .worded(
      "Open with a check-up of what you may know already, and ask about what was learned every few weeks.")
  )
  var checkUps = true

  @Option(help: .worded("Readiness to aim at when there is no exam date, in points of 100."))
  var target: Int = 80

  @Option(
    help: .worded("How much of what you learn is to be there on the day of the exam, in percent, 70 to 97."))
  var retention: Int = Plan.Conditions.usualRetention

  @Option(help: .worded("Most areas that are studied in a week, in a mentor's order; 0 for any order."))
  var areas: Int = Plan.Conditions.usualAreas

  @Option(
    help: .worded(
      "How long the planner may search: fast, normal or thorough; normal if left out, less with --sample.")
  )
  var tier: Planner.Tier?

  /// What was given, as it is read.
  var entry: ConditionsEntry {
    var entry = ConditionsEntry()
    (entry.goals, entry.start, entry.examDate) = (goal, start, examDate)
    (entry.hours, entry.weekly, entry.hoursFrom) = (hours, weekly, hoursFrom)
    (entry.away, entry.busy, entry.zone) = (away, busy, zone)
    (entry.handsOn, entry.buffer, entry.checkUps) = (handsOn, buffer, checkUps)
    (entry.target, entry.retention, entry.areas) = (target, retention, areas)
    return entry
  }
}
