import ArgumentParser
import Catalogue
import Documents
import Host
import Ontology
import Planning
import Terminal
import UseCases
import Wording

/// `readiness week`: the sessions of this week.
struct WeekCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "week", abstract: worded("Show the sessions of this week."),
    discussion: paragraphs(
      """
      EXAMPLE
        readiness week plan.xml
        readiness week plan.xml --day 2027-01-12
      """))

  @Argument(help: .worded("The plan."))
  var plan: String = "plan.xml"

  @Option(help: .worded("A day of the week to show; today if left out."))
  var day: String?

  func run() throws {
    let file = PlanFileOnDisk(path: plan)
    let schemas = Catalogue().schemas()
    let read = try file.read(schemas)
    let today = try day.map { try Day(entered: $0, for: "--day") } ?? .today
    let text = WeekText(
      read, style: Style(colour: Console.allowsColour), isPlanBehind: file.isBehind(read, schemas))
    try Console.write(text.week(of: today, from: min(today, .today)))
  }
}

/// `readiness today`: what to do next.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: worded("Show what to do next, and why."),
    discussion: paragraphs(
      """
      EXAMPLE
        readiness today plan.xml
      """))

  @Argument(help: .worded("The plan."))
  var plan: String = "plan.xml"

  @Option(help: .worded("The day; today if left out."))
  var day: String?

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let catalogue = Catalogue()
    let schemas = catalogue.schemas()
    let file = PlanFileOnDisk(path: plan)
    let read = try file.read(schemas)
    let today = try day.map { try Day(entered: $0, for: "--day") } ?? .today
    let week = read.weekIndex(of: today).map { read.weeks[$0].sessions.map(\.activity) } ?? []
    let named = try catalogue.library(naming: Set(week), adding: library.folders, schemas: schemas)
    let text = WeekText(
      read, style: Style(colour: Console.allowsColour), isPlanBehind: file.isBehind(read, schemas),
      practised: file.recallable(in: read))
    try Console.write(
      text.next(on: today, money: PlanGuidance(read, library: named).money, from: min(today, .today)))
  }
}
