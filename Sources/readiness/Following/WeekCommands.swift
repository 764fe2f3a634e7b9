import ArgumentParser
import Host
import Ontology
import Terminal
import UseCases

/// `readiness week`: the sessions of this week.
struct WeekCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "week", abstract: "Show the sessions of this week.",
    discussion: """
      EXAMPLE
        readiness week plan.xml
        readiness week plan.xml --day 2027-01-12
      """)

  @Argument(help: "The plan.")
  var plan: String = "plan.xml"

  @Option(help: "A day of the week to show; today if left out.")
  var day: String?

  func run() throws {
    let read = try PlanFileOnDisk(path: plan).read()
    let today = try day.map { try Day(entered: $0, for: "--day") } ?? .today
    try Console.write(WeekText(read, style: Style(colour: Console.allowsColour)).week(of: today))
  }
}

/// `readiness today`: what to do next.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Show what to do next, and why.",
    discussion: """
      EXAMPLE
        readiness today plan.xml
      """)

  @Argument(help: "The plan.")
  var plan: String = "plan.xml"

  @Option(help: "The day; today if left out.")
  var day: String?

  func run() throws {
    let read = try PlanFileOnDisk(path: plan).read()
    let today = try day.map { try Day(entered: $0, for: "--day") } ?? .today
    try Console.write(WeekText(read, style: Style(colour: Console.allowsColour)).next(on: today))
  }
}
