import Ontology
import Planning
import Testing
import UseCases

@Suite struct AdjustTests {
  static let start = Person.start

  private func adjust(
    _ person: Person, on day: Day = start, _ change: (inout AdjustEntry) -> Void
  ) throws -> ReplanDraft {
    var entry = AdjustEntry()
    change(&entry)
    return try person.workspace.adjust(
      entry, in: ReplanRequest(planPath: person.planPath, profilePath: person.profilePath, day: day))
  }

  private func refusal(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      let failure = Failure(error)
      #expect(failure?.status == Failure.usage)
      return failure?.message
    }
  }

  @Test func `wishes are previewed, written, kept by later replans, and withdrawn by their numbers`() throws {
    let person = try Person.planning()
    let before = try person.planFile.read()
    let last = try #require(
      before.activities.last { $0.kind != .checkUp && $0.kind != .practiceExam && !$0.raises.isEmpty })
    let draft = try adjust(person) {
      $0.excluded = [last.id]
      $0.session = "0.5-2"
      $0.addition = AdditionEntry(
        title: "My own course", url: "https://example.org/course", hours: 3,
        skills: ["\(last.raises[0].skill)=2"], price: "49 USD")
    }
    #expect(draft.isNew && draft.newWishes.map(\.number) == [1, 2, 3])
    #expect(try person.planFile.read() == before)
    _ = try draft.write()
    var plan = try person.planFile.read()
    #expect(plan.standings(on: Self.start) == [.kept, .kept, .kept])
    #expect(!plan.activities.contains { $0.id == last.id })
    let own = try #require(plan.activities.first { $0.id == "own.2" })
    #expect(own.title == "My own course" && own.cost == "credits" && own.instructions.contains("49 USD"))

    let later = Self.start.adding(days: 8)
    let replan = try person.workspace.replan(
      ReplanRequest(planPath: person.planPath, profilePath: person.profilePath, day: later))
    #expect(replan.new.standings(on: later) == [.kept, .kept, .kept])
    _ = try replan.write()
    _ = try adjust(person, on: later) { $0.withdrawn = [2, 3] }.write()
    plan = try person.planFile.read()
    #expect(plan.standings(on: later) == [.kept, .withdrawn(later), .withdrawn(later)])
    #expect(!plan.activities.contains { $0.id == "own.2" } && plan.asked == nil)
    #expect(plan.conditions.mostSession == nil)
  }

  @Test func `a session is pinned to a week and to a day`() throws {
    let person = try Person.planning()
    let plan = try person.planFile.read()
    let first = try #require(
      plan.weeks[1].sessions.first { session in
        plan.activities.contains { $0.id == session.activity && $0.kind != .checkUp }
      })
    let week = try adjust(person) { $0.pins = ["\(first.activity)=5"] }.new
    #expect(week.weeks[4].sessions.contains { $0.activity == first.activity })
    #expect(!week.weeks[..<4].flatMap(\.sessions).contains { $0.activity == first.activity })
    let day = Self.start.adding(days: 17)
    let dated = try adjust(person) { $0.pins = ["\(first.activity)=\(day)"] }.new
    #expect(dated.weeks.flatMap(\.sessions).first { $0.activity == first.activity }?.day == day)
  }

  @Test func `other hours, times, days away and dates are taken, and given back when withdrawn`() throws {
    let person = try Person.planning()
    let before = try person.planFile.read()
    let exam = Self.start.adding(days: 98)
    _ = try adjust(person) {
      $0.hours = 4
      $0.away = ["2027-02-01..2027-02-07"]
      $0.examDate = "\(exam)"
    }.write()
    let plan = try person.planFile.read()
    #expect(plan.conditions.examDate == exam && plan.weeks.count == 14)
    #expect(plan.weeks[4].capacity == 0 && plan.weeks[2].capacity == 16)
    _ = try adjust(person) { $0.withdrawn = [1, 2, 3] }.write()
    let after = try person.planFile.read()
    #expect(
      after.conditions == before.conditions && after.weeks.map(\.capacity) == before.weeks.map(\.capacity))
  }

  @Test func `a plan that has not begun begins on another day`() throws {
    let person = try Person.planning()
    let today = Self.start.adding(days: -7)
    let earlier = try adjust(person, on: today) { $0.start = "\(today)" }.new
    #expect(earlier.conditions.start == today && earlier.weeks.first?.start == today)
    #expect(
      earlier.weeks.count == 13 && earlier.weeks.last?.end == earlier.conditions.examDate?.adding(days: -1))
    #expect(
      refusal { _ = try adjust(person, on: Self.start.adding(days: 3)) { $0.start = "2027-02-01" } }?
        .contains("--away") == true)
  }

  private static let refused: [String: @Sendable (inout AdjustEntry) -> Void] = [
    "no such session": { $0.pins = ["99=3"] },
    "no such week": { $0.pins = ["1=40"] },
    "that is no pin": { $0.pins = ["nonsense"] },
    "a day before today": { $0.pins = ["1=2026-12-24"] },
    "nothing of that name": { $0.excluded = ["no-such-thing"] },
    "an unknown skill first": { $0.first = ["no-such-skill"] },
    "an own activity of no hours": { $0.addition = AdditionEntry(title: "A", hours: 0, skills: ["x=1"]) },
    "an own activity of 300 hours": { $0.addition = AdditionEntry(title: "A", hours: 300, skills: ["x=1"]) },
    "an own activity without skills": { $0.addition = AdditionEntry(title: "A", hours: 3) },
    "an own activity with an unknown skill": {
      $0.addition = AdditionEntry(title: "A", hours: 3, skills: ["no-such-skill=2"])
    },
    "an own activity with an address that is none": {
      $0.addition = AdditionEntry(title: "A", url: "javascript:alert(1)", hours: 3, skills: ["x=1"])
    },
    "an exam before today": { $0.examDate = "2026-12-01" },
    "an exam in ten years": { $0.examDate = "2037-12-01" },
    "a session of no length": { $0.session = "2-1" },
    "hours beyond a week": { $0.hours = 200 },
    "a wish that there is not": { $0.withdrawn = [7] },
    "days away that are over": { $0.away = ["2026-12-01..2026-12-02"] },
  ]

  @Test(arguments: refused.keys.sorted())
  func `what cannot be wished is refused with one message, and the plan stays`(
    name: String
  ) throws {
    let person = try Person.planning()
    let change = try #require(Self.refused[name])
    let before = try person.planFile.read()
    let message = try #require(refusal { _ = try adjust(person, change) })
    #expect(message.hasPrefix("readiness: ") && message.split(separator: "\n").count == 1)
    #expect(try person.planFile.read() == before)
  }

  @Test func `wishes that cannot all be are named together`() throws {
    let person = try Person.planning()
    let plan = try person.planFile.read()
    let first = try #require(plan.activities.first { $0.kind != .checkUp })
    let both = try #require(
      refusal {
        _ = try adjust(person) {
          $0.pins = ["\(first.id)=4"]
          $0.excluded = [first.id]
        }
      })
    #expect(both.contains("wishes 1 and 2"))
    let area = try #require(person.workspace.library.areas.first { $0.title == first.topic })
    let areas = try #require(
      refusal {
        _ = try adjust(person) {
          $0.excluded = [area.id.text]
          $0.first = [area.title]
        }
      })
    #expect(areas.contains("cannot be left out and come first"))
    let holiday = try #require(
      refusal {
        _ = try adjust(person) {
          $0.away = ["2027-02-08..2027-02-14"]
          $0.pins = ["\(first.id)=2027-02-10"]
        }
      })
    #expect(holiday.contains("is away"))
  }
}
