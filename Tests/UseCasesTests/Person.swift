import Assessment
import Foundation
import Ontology
import Planning
import Scheduling
import TestSupport
import Testing
import UseCases
import XML

/// A person who lives with the program in a folder of their own, through use cases alone.
struct Person {
  /// The built-in library, loaded once; what use cases do with a plan needs no long search for it.
  static let library = Result { () throws -> Workspace in
    var workspace = try Workspace(adding: [])
    workspace.tier = .fast
    return workspace
  }

  let workspace: Workspace
  let folder: TemporaryFolder
  var profilePath: String { folder.file("profile.xml") }
  var planPath: String { folder.file("plan.xml") }
  var planFile: PlanFileOnDisk { PlanFileOnDisk(path: planPath) }

  init() throws {
    workspace = try Self.library.get()
    folder = try TemporaryFolder()
  }

  /// Opens the questionnaire as a page does for each request: from the disk, with nothing remembered.
  func questionnaire(questions: Int = 12, isAgain: Bool = false, on day: Day) throws -> AssessmentRun {
    try AssessmentRun(
      AssessmentEntry(role: isAgain ? nil : "ml-engineer", name: "Ada", questions: questions),
      in: profilePath,
      workspace: workspace, isAgain: isAgain, on: day)
  }

  /// Answers until nothing is asked any more, every third scenario wrong.
  ///
  /// - Returns: How many answers were given.
  @discardableResult
  func answerAll(on day: Day) throws -> Int {
    var count = 0
    while true {
      var run = try questionnaire(on: day)
      guard let question = run.question else { return count }
      let right = question.item.rightChoice ?? .rating(2)
      let answer = question.item.isCheck && count.isMultiple(of: 3) ? Profile.Answer.notSure : right
      try #require(try run.answer(answer, to: question.item.id, on: day))
      count += 1
    }
  }

  /// What answers and a plan from the sample start leave in a folder: lived through once for all tests that begin there.
  private static let planned = Result { () throws -> [String: String] in
    let person = try Person()
    try person.answerAll(on: start)
    try person.plan(from: start)
    let names = try person.folder.names()
    try #require(names == ["plan.xml", "profile.xml"])
    return Dictionary(uniqueKeysWithValues: names.map { ($0, person.folder.text($0) ?? "") })
  }

  /// The day on which the plan of `planning()` begins.
  static let start = Day("2027-01-04") ?? Day(number: 0)

  /// Somebody with answers and a plan.
  static func planning() throws -> Person {
    let person = try Person()
    for (name, text) in try planned.get() { try person.folder.put(text, in: name) }
    return person
  }

  /// Makes a plan of so many weeks and writes it.
  @discardableResult
  func plan(from start: Day, weeks: Int = 12, hours: Double = 6) throws -> Plan {
    var entry = ConditionsEntry()
    (entry.start, entry.examDate, entry.hours) = ("\(start)", "\(start.adding(days: 7 * weeks))", hours)
    let (conditions, notices) = try entry.conditions(today: start)
    #expect(notices.isEmpty)
    let draft = try workspace.plan(
      PlanRequest(profilePath: profilePath, conditions: conditions, tier: .fast))
    #expect(try draft.write(to: planPath).isEmpty)
    return draft.plan
  }

  /// Enters every session of the week of a day as done.
  func liveWeek(of day: Day) throws {
    let plan = try planFile.read()
    let index = try #require(plan.weekIndex(of: day))
    let numbers = plan.weeks[index].numberedSessions.map { "\($0.number)" }
    let recorded = try planFile.record(ProgressEntry(done: numbers), on: day)
    #expect(recorded.entries.count == numbers.count && recorded.day == day)
  }
}
