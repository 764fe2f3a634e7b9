import Assessment
import Catalogue
import Documents
import Foundation
import Ontology
import Planning
import Scheduling
import XML

/// A folder of made-up people: profiles whose answers are drawn from the response model, and plans.
///
/// Every fifth person has no plan yet. The same number gives the same files.
struct SyntheticTeam {
  private let kinds: [Kind]
  private let day: Day

  /// What the people of one role have in common.
  private struct Kind {
    var model: AssessmentModel
    var sample: SamplePerson
    /// The items that each of them answers.
    var items: [(item: Item, parameters: ItemParameters)]
    /// The first day of the plan that each of them has.
    var start: Day
    /// The text of that plan, with gaps where the learner's name and the plan's identity stand.
    var plan: String
  }

  private static let nameGap = "NAME-OF-THE-LEARNER"
  private static let identityGap = "plan-identity"

  /// Prepares the roles that have a sample person.
  init(catalogue: Catalogue, schemas: SchemaSet, on day: Day) throws {
    let library = try catalogue.library(schemas: schemas)
    self.day = day
    kinds = try library.samples.compactMap { sample -> Kind? in
      guard let role = library.role(sample.role), let exam = library.usualExam else { return nil }
      let model = AssessmentModel(library: library, role: role, exam: exam)
      let profile = Interview.played(by: sample, in: model, questions: 40, on: day)
      let places = profile.responses.compactMap { model.place(of: $0.item) }
      let conditions = Plan.Conditions(
        start: day.nextMonday, examDate: day.nextMonday.adding(days: 84),
        weeklyQuarters: Int(sample.hours * 4),
        away: [],
        handsOnPercent: 50, target: 800)
      let maker = PlanMaker(
        model: model, profile: profile, belief: model.belief(for: profile), effort: .brief)
      var plan = try maker.plan(conditions)
      plan.subject.learner = Self.nameGap
      plan.id = Self.identityGap
      return Kind(
        model: model, sample: sample, items: places.map { (model.items[$0], model.parameters[$0]) },
        start: conditions.start, plan: PlanDocument.xml(plan))
    }
  }

  /// Writes people into a folder, at most a hundred into each folder below it.
  func write(_ count: Int, to folder: URL) throws {
    for index in 0..<count {
      let kind = kinds[index % kinds.count]
      let profile = profile(index, kind)
      let place = folder.appendingPathComponent("unit-\(index / 100)/person-\(index)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try Data(ProfileDocument.xml(profile).utf8).write(to: place.appendingPathComponent("profile.xml"))
      guard !index.isMultiple(of: 5) else { continue }
      let identity = Plan.identity(
        learner: profile.name, created: profile.created, exam: profile.exam, role: profile.role,
        start: kind.start)
      let plan = kind.plan.replacing(Self.nameGap, with: profile.name)
        .replacing(Self.identityGap, with: identity)
      try Data(plan.utf8).write(to: place.appendingPathComponent("plan.xml"))
    }
  }

  /// A person who is like the role's sample, more or less able as a whole and in each area.
  private func profile(_ index: Int, _ kind: Kind) -> Profile {
    var random = Random(seed: UInt64(index) + 1)
    let shift = 0.7 * random.normal()
    let areas = Dictionary(
      kind.model.library.areas.map { ($0.id, shift + 0.4 * random.normal()) },
      uniquingKeysWith: { first, _ in first })
    let person = SimulatedPerson(
      proficiencies: kind.model.library.skills.map { skill in
        (kind.sample.skills[skill.id] ?? kind.sample.areas[skill.area] ?? 1) + (areas[skill.area] ?? 0)
      }, overclaiming: 0.3 + 0.6 * random.normal(), using: &random)
    let number = String(index)
    var profile = Profile(
      name: "Person " + String(repeating: "0", count: max(0, 5 - number.count)) + number,
      role: kind.model.role.id, exam: kind.model.exam.id, edition: kind.model.exam.edition, created: day,
      questions: kind.items.count)
    for (item, parameters) in kind.items {
      let drawn = person.answer(to: parameters, using: &random)
      guard let answer = Profile.Answer(drawn, to: item) else { continue }
      profile.record(
        Profile.Response(item: item.id, answer: answer, day: day, tenths: 50 + Int(random.uniform() * 300)))
    }
    return profile
  }
}

extension Profile.Answer {
  /// A drawn answer in the item's own terms; of several wrong options the first.
  fileprivate init?(_ drawn: Answer, to item: Item) {
    switch (drawn, item.content) {
    case (.graded(let rating), .canDo): self = .rating(rating)
    case (.right, .check), (.wrong, .check):
      guard let choice = item.choices.first(where: { Answer($0, to: item) == drawn }) else { return nil }
      self = choice
    default: self = .notSure
    }
  }
}

extension Day {
  fileprivate var nextMonday: Day { monday.adding(days: 7) }
}
