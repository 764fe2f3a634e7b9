import Documents
import Ontology
import Planning
import Testing
import UseCases

/// The numbers by which the sessions of a week are entered.
@Suite struct SessionNumberTests {
  static let start = Person.start

  private func request(_ person: Person, _ day: Day) -> ReplanRequest {
    ReplanRequest(planPath: person.planPath, profilePath: person.profilePath, day: day)
  }

  private func refusal(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch {
      return Failure(error)?.message ?? "\(error)"
    }
  }

  /// What each number of a week's list stands for.
  private func names(_ week: PlanWeek) -> [Int: String] {
    Dictionary(week.numberedSessions.map { ($0.number, $0.session.activity) }) { first, _ in first }
  }

  /// A number of the week whose activity can be left out or pinned.
  private func free(_ plan: Plan, week: Int = 0, done: [Int] = []) throws -> Int {
    try #require(
      plan.weeks[week].numberedSessions.first { entry in
        !done.contains(entry.number)
          && plan.activities.contains {
            $0.id == entry.session.activity && $0.kind != .checkUp && $0.kind != .practiceExam
          }
      }?.number)
  }

  @Test func `a session keeps its number when another is left out and one comes to the week`() throws {
    let person = try Person.planning()
    let today = Self.start.adding(days: 1)
    let before = try person.planFile.read()
    let old = names(before.weeks[0])
    let gone = try free(before)
    let later = before.weeks[3...].flatMap(\.sessions).map(\.activity).filter { id in
      !old.values.contains(id)
        && before.activities.contains { $0.id == id && $0.kind != .checkUp && $0.kind != .practiceExam }
    }
    // The first that has room in the week, and rests on nothing that comes later.
    let (coming, draft) = try #require(
      later.lazy.compactMap { id -> (String, ReplanDraft)? in
        var entry = AdjustEntry()
        (entry.excluded, entry.pins) = (["\(gone)"], ["\(id)=1"])
        return (try? person.workspace.adjust(entry, in: request(person, today))).map { (id, $0) }
      }.first)
    _ = try draft.write()
    let plan = try person.planFile.read()
    #expect(plan == draft.new)
    let now = names(plan.weeks[0])
    #expect(now[gone] == nil && now.values.contains(coming))
    for (number, activity) in now {
      #expect(old[number] == activity || !old.keys.contains(number), "\(number): \(activity)")
    }
    #expect(plan.weeks[0].moved.contains(PlanWeek.Moved(number: gone, activity: old[gone] ?? "")))
    let kept = try #require(now.keys.sorted().first { old[$0] != nil })
    let recorded = try person.planFile.record(ProgressEntry(done: ["\(kept)"], minutes: 40), on: today)
    guard case .session(let session) = recorded.entries.first else {
      Issue.record("\(recorded.entries)")
      return
    }
    #expect(session.number == kept && session.session.activity == old[kept])
    #expect(session.record.minutes == 40 && !session.record.isEstimated)
  }

  @Test func `through replans of one week a number never stands for two things`() throws {
    let person = try Person.planning()
    var seen: [Int: String] = [:]
    var recalled: [Int: Set<String>] = [:]
    let first = Self.start.adding(days: 28)
    for week in 0..<4 { try person.liveWeek(of: Self.start.adding(days: 7 * week)) }
    for step in 0..<4 {
      let today = first.adding(days: step + 1)
      let plan = try person.planFile.read()
      let week = plan.weeks[try #require(plan.weekIndex(of: today))]
      for (number, session) in week.numberedSessions {
        #expect(seen[number] == nil || seen[number] == session.activity, "\(number)")
        seen[number] = session.activity
      }
      for review in week.reviews {
        let skills = Set(review.items.map(\.skill))
        if let known = recalled[review.number] {
          #expect(!known.isDisjoint(with: skills), "r\(review.number)")
        }
        recalled[review.number] = skills
      }
      let numbers = plan.weeks.flatMap(\.reviews).map(\.number)
      #expect(Set(numbers).count == numbers.count)
      if step == 3 { break }
      var entry = AdjustEntry()
      if step == 1 { entry.away = ["\(today.adding(days: 1))"] }
      entry.excluded = ["\(try free(plan, week: 4))"]
      _ = try person.workspace.adjust(entry, in: request(person, today)).write()
    }
    #expect(seen.count > 3)
  }

  @Test func `a late entry of a session that has moved away finds it by its number, and by its id`() throws {
    let person = try Person.planning()
    let before = try person.planFile.read()
    let day = Self.start.adding(days: 1)
    _ = try person.workspace.replan(request(person, Self.start.adding(days: 8))).write()
    let after = try person.planFile.read()
    #expect(after.weeks[0].sessions.isEmpty)
    // Of what the plan still has; what it lost has no number any more.
    let kept = Set(after.weeks.flatMap(\.sessions).map(\.activity))
    let lost = before.weeks[0].numberedSessions.filter { !kept.contains($0.session.activity) }.map(\.number)
    let number = try free(before, done: lost)
    let wrong = refusal { _ = try person.planFile.record(ProgressEntry(done: ["99"]), on: day) }
    #expect(wrong.contains("has no session 99") && wrong.contains("the id of an activity"), "\(wrong)")
    let recorded = try person.planFile.record(ProgressEntry(done: ["\(number)"]), on: day)
    #expect(recorded.plan.records.map(\.activity) == [names(before.weeks[0])[number]])
    #expect(recorded.plan.records.map(\.day) == [day])
  }

  @Test func `what is left out twice is left out once, and is done when it is done`() throws {
    let person = try Person.planning()
    let number = "\(try free(try person.planFile.read()))"
    _ = try person.planFile.record(ProgressEntry(skipped: [number], note: "tired"), on: Self.start)
    let again = try person.planFile.record(ProgressEntry(skipped: [number]), on: Self.start.adding(days: 1))
    #expect(again.plan.records.map(\.day) == [Self.start.adding(days: 1)])
    #expect(again.plan.records.map(\.note) == ["tired"])
    let today = Self.start.adding(days: 2)
    #expect(WeeklyDigest(again.plan, on: today).text.contains("Left out: 1."))
    var entry = ProgressEntry(skipped: [number])
    entry.leavesOut = true
    let dropped = try person.planFile.record(entry, on: today)
    guard case .session(let session) = dropped.entries.first else {
      Issue.record("\(dropped.entries)")
      return
    }
    #expect(session.exclusion == 1 && dropped.plan.wishes.count == 1)
    let done = try person.planFile.record(ProgressEntry(done: [number]), on: today)
    #expect(!WeeklyDigest(done.plan, on: today).text.contains("Left out"))
  }

  @Test func `the history names what was recorded and stands under the day on which it was entered`() throws {
    let person = try Person.planning()
    let plan = try person.planFile.read()
    let number = try free(plan)
    let title = try #require(
      plan.activities.first { $0.id == names(plan.weeks[0])[number] }?.title)
    let (day, entered) = (Self.start, Self.start.adding(days: 9))
    _ = try person.planFile.record(
      ProgressEntry(done: ["\(number)"], minutes: 50), on: day, entered: entered)
    var step = try #require(try person.planFile.history().steps.last)
    #expect(step.day == entered)
    #expect(step.effect.hasPrefix("done: \(title)") && step.effect.hasSuffix(", 50 min, on \(day)"))
    _ = try person.planFile.record(ProgressEntry(withdrawn: "\(number)"), on: day)
    step = try #require(try person.planFile.history().steps.last)
    #expect(step.effect.hasPrefix("taken back: \(title)"))
  }
}
