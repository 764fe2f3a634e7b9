import Ontology
import Planning

/// The areas and the skills of which something is left to study in a plan.
struct PlanSubjects {
  /// An area or a skill.
  struct Subject {
    let id, title: String
  }

  /// The areas, in the order in which the plan first has them.
  let areas: [Subject]
  /// The skills that something open raises, by their names.
  let skills: [Subject]

  init(_ plan: Plan, library: Library) {
    let finished = PlanProgress(plan).completed
    let open = plan.activities.filter { !finished.contains($0.id) }
    let topics = open.map(\.topic).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    areas = topics.compactMap { topic in
      library.areas.first { $0.title == topic }.map { Subject(id: $0.id.text, title: $0.title) }
    }
    let raises = open.flatMap(\.raises).filter { $0.from < $0.to }
    let titles = Dictionary(raises.map { ($0.skill, $0.title) }) { first, _ in first }
    skills = titles.map { Subject(id: $0.key, title: $0.value) }.sorted {
      ($0.title, $0.id) < ($1.title, $1.id)
    }
  }
}
