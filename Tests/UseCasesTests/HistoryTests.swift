import Documents
import Foundation
import Ontology
import Planning
import TestSupport
import Testing
import UseCases

@Suite struct HistoryTests {
  static let start = Person.start

  private static func bytes(_ person: Person) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: person.planPath))
  }

  @Test func `the last twenty changes are taken back one by one and done again, to the byte`() throws {
    let person = try Person.planning()
    var states = [try Self.bytes(person)]
    let activities = try person.planFile.read().activities.prefix(12).map(\.id)
    for activity in activities {
      _ = try person.planFile.record(ProgressEntry(done: [activity]), on: Self.start)
      states.append(try Self.bytes(person))
      _ = try person.planFile.record(ProgressEntry(withdrawn: activity), on: Self.start)
      _ = try person.planFile.record(ProgressEntry(skipped: [activity]), on: Self.start)
      states.append(try Self.bytes(person))
    }
    let kept = try person.planFile.history()
    #expect(kept.steps.count == 20 && kept.done == 20)
    #expect(kept.steps.last?.command == "progress" && kept.steps.last?.effect.hasPrefix("left out: ") == true)
    let last = try Self.bytes(person)
    var back: [Data] = []
    for left in (0..<20).reversed() {
      let undoing = try person.planFile.undo()
      #expect(undoing.left == left)
      back.append(try Self.bytes(person))
    }
    #expect(throws: Failure.self) { try person.planFile.undo() }
    #expect(back[1] == states[states.count - 2])
    for state in back.dropLast().reversed() {
      _ = try person.planFile.redo()
      #expect(try Self.bytes(person) == state)
    }
    _ = try person.planFile.redo()
    #expect(try Self.bytes(person) == last)
    #expect(throws: Failure.self) { try person.planFile.redo() }
  }

  @Test func `what was undone is forgotten once something else is done, and an edited file is kept`() throws {
    let person = try Person.planning()
    let first = try Self.bytes(person)
    _ = try person.planFile.record(ProgressEntry(done: ["1"]), on: Self.start)
    _ = try person.planFile.undo()
    #expect(try Self.bytes(person) == first)
    _ = try person.planFile.record(ProgressEntry(done: ["2"]), on: Self.start)
    #expect(throws: Failure.self) { try person.planFile.redo() }
    #expect(try person.planFile.history().steps.count == 1)
    let edited = try Self.bytes(person) + Data("<!-- mine -->\n".utf8)
    try edited.write(to: URL(fileURLWithPath: person.planPath))
    _ = try person.planFile.undo()
    #expect(try Self.bytes(person) == first)
    _ = try person.planFile.redo()
    #expect(try Self.bytes(person) == edited)
  }

  @Test func `where the state of a change is gone, no other takes its place`() throws {
    let person = try Person.planning()
    var states = [try Self.bytes(person)]
    for session in 1...3 {
      _ = try person.planFile.record(ProgressEntry(done: ["\(session)"]), on: Self.start)
      states.append(try Self.bytes(person))
    }
    // What is kept beside the plan is the state before the last change, so that it can stand in for that one.
    for order in 1...3 {
      try FileManager.default.removeItem(
        atPath: person.folder.file(".readiness-plan.xml.history/\(order).state"))
    }
    #expect(try person.planFile.undo().left == 0)
    #expect(try Self.bytes(person) == states[2])
    let refused = #expect(throws: Failure.self) { try person.planFile.undo() }
    #expect(refused?.status == Failure.missingInput)
    #expect(refused?.message.contains("2.state was removed; nothing was changed") == true)
    #expect(try Self.bytes(person) == states[2])
    _ = try person.planFile.redo()
    #expect(try Self.bytes(person) == states[3])
  }

  @Test func `a list that is ahead of the file, as after a kill, is read by the file`() throws {
    let person = try Person.planning()
    let first = try Self.bytes(person)
    _ = try person.planFile.record(ProgressEntry(done: ["1"]), on: Self.start)
    let second = try Self.bytes(person)
    _ = try person.planFile.record(ProgressEntry(done: ["2"]), on: Self.start)
    // The last change was noted, but not made.
    try second.write(to: URL(fileURLWithPath: person.planPath))
    #expect(try person.planFile.history().done == 1)
    _ = try person.planFile.undo()
    #expect(try Self.bytes(person) == first)
    _ = try person.planFile.redo()
    #expect(try Self.bytes(person) == second)
  }
}
