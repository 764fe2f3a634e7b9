import Ontology

extension ObjectiveFloor {
  /// What leads an objective on, and what has done so.
  struct Ways {
    /// Skill → the activities that lead it on or exercise it, by their places.
    private var teaching: [Int: [Int]] = [:]
    private let isHandsOn: [Bool]
    private let isLong: [Bool]
    /// The skills that were exercised before.
    private let behind: Set<Int>

    init(
      offering resources: [Resource], exercised: [Resource], held: HeldLevels, in library: Library
    ) {
      behind = Set(
        exercised.filter(\.kind.isHandsOn).flatMap(\.raises).compactMap { library.skillIndex[$0.skill] })
      isHandsOn = resources.map(\.kind.isHandsOn)
      isLong = resources.map { $0.duration.likely > ObjectiveFloor.longBuild }
      for (activity, resource) in resources.enumerated() {
        for raise in resource.raises {
          guard let skill = library.skillIndex[raise.skill],
            held.isExercise(resource, raising: skill, to: raise.to)
          else { continue }
          teaching[skill, default: []].append(activity)
        }
      }
    }

    /// The activities that lead an objective on.
    func sessions(_ objective: StudyObjective) -> [Int] {
      objective.needs.flatMap { teaching[$0.skill] ?? [] }
    }

    /// Those of them that are built or done.
    func byHand(_ objective: StudyObjective) -> [Int] {
      sessions(objective).filter { isHandsOn[$0] }
    }

    /// The activities that exercise an objective: what nobody can do by hand is at least read about, and where a long
    /// build alone leads on, a short lab on what it names on the side will do, such as one on bias where the practice of
    /// responsible AI is the subject.
    func exercises(_ objective: StudyObjective) -> [Int] {
      let found = byHand(objective)
      guard !found.isEmpty else { return sessions(objective) }
      guard found.allSatisfy({ isLong[$0] }) else { return found }
      return found
        + objective.side.flatMap { teaching[$0] ?? [] }.filter { isHandsOn[$0] && !isLong[$0] }
    }

    /// Whether an objective was exercised before.
    func isExercised(_ objective: StudyObjective) -> Bool {
      objective.needs.contains { behind.contains($0.skill) }
    }
  }
}
