import Assessment
import Ontology

/// What a goal names one by one: a lettered point of an exam's outline, or an area of a role.
struct StudyObjective: Sendable {
  /// Its share of all that is aimed at, 0 to 1.
  let weight: Double
  /// The competency (a numbered objective of the outline) that it is a point of, by its place; an area of a role is
  /// the only point of its own.
  let competency: Int
  /// The skills that it is mainly about, each with the level that is asked for: what is named on the side, and only
  /// counts half as much, is not what an objective is about.
  let needs: [(skill: Int, level: Int)]
  /// The skills that it names on the side.
  let side: [Int]

  /// The objectives of all goals, in their order.
  ///
  /// - Complexity: O(needs of the goals).
  static func all(_ goals: GoalSet, library: Library) -> [[StudyObjective]] {
    goals.entries.map { entry in
      let named = exam(of: entry.demand.goal, in: library).map { points(of: $0, in: library) }
      return (named ?? areas(of: entry.demand)).filter { !$0.needs.isEmpty }.map {
        StudyObjective(
          weight: $0.weight * entry.share, competency: $0.competency, needs: $0.needs, side: $0.side)
      }
    }
  }

  private static func exam(of goal: Goal, in library: Library) -> Exam? {
    guard case .exam(let id) = goal else { return nil }
    return library.exams.first { $0.id == id }
  }

  private static func points(of exam: Exam, in library: Library) -> [StudyObjective] {
    zip(exam.competencies, exam.competencyShares).enumerated().flatMap { place, entry in
      let (competency, share) = entry
      let importance = competency.considerations.map(\.importance).reduce(0, +)
      return competency.considerations.map { point in
        let most = point.needs.map(\.importance).max() ?? 0
        return StudyObjective(
          weight: share * point.importance / importance, competency: place,
          needs: point.needs.filter { $0.importance > most / 2 }.compactMap { need in
            library.skillIndex[need.skill].map { ($0, need.level) }
          },
          side: point.needs.filter { $0.importance <= most / 2 }.compactMap { library.skillIndex[$0.skill] })
      }
    }
  }

  private static func areas(of demand: GoalDemand) -> [StudyObjective] {
    demand.competencies.enumerated().map { place, part in
      let most = part.measure.terms.map(\.weight).max() ?? 0
      return StudyObjective(
        weight: part.weight, competency: place,
        needs: part.measure.terms.filter { $0.weight > most / 2 }.map { ($0.skill, Int($0.target)) }, side: [])
    }
  }
}
