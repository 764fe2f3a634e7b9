public import ArgumentParser
import Planning
public import Scheduling
import UseCases

extension Planner.Tier: ExpressibleByArgument {}

/// The conditions of a plan as arguments.
struct PlanningOptions: ParsableArguments {
  @Option(
    help:
      "What to plan for, exam:ID or role:ID, =WEIGHT beside others; may be repeated. Else the profile's exam."
  )
  var goal: [String] = []

  @Option(help: "First day of the plan, such as 2027-01-04; next Monday if left out.")
  var start: String?

  @Option(
    name: [.long, .customLong("by")],
    help:
      "Day of the exam, or for a job the last, such as 2027-03-29; without it the plan runs to the target."
  )
  var examDate: String?

  @Option(help: "Hours a week, 0.5 to 60.")
  var hours: Double?

  @Option(help: "Times of the week, such as \"Tue 19:00-21:00, Sat 10:00-13:00\"; --hours then caps them.")
  var weekly: String?

  @Option(help: "Hours a week from a day on, such as 2027-03-01=5; may be repeated.")
  var hoursFrom: [String] = []

  @Option(help: "Days without study, such as 2027-02-08..2027-02-14; may be repeated.")
  var away: [String] = []

  @Option(help: "A calendar (.ics) whose events are kept free; read on this machine; may be repeated.")
  var busy: [String] = []

  @Option(help: "Your time zone, such as Europe/Berlin; without it times are wherever you are.")
  var zone: String?

  @Option(help: "Least share of labs and projects in percent, where there is a choice.")
  var handsOn: Int = 50

  @Option(help: "Share of every week that is kept free for what comes between, in percent.")
  var buffer: Int = 10

  @Flag(
    inversion: .prefixedNo,
    help: "Open with a check-up of what you may know already, and ask about what was learned every few weeks."
  )
  var checkUps = true

  @Option(help: "Readiness to aim at when there is no exam date, in points of 100.")
  var target: Int = 80

  @Option(help: "How much of what you learn is to be there on the day of the exam, in percent, 70 to 97.")
  var retention: Int = Plan.Conditions.usualRetention

  @Option(help: "Most areas that are studied in a week, in a mentor's order; 0 for any order.")
  var areas: Int = Plan.Conditions.usualAreas

  @Option(
    help: "How long the planner may search: fast, normal or thorough; normal if left out, less with --sample."
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
