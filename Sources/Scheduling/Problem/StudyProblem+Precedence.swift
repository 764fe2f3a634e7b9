extension StudyProblem.Activity {
  /// Whether it can only be done after another, because that leads to a level on which it builds.
  package func builds(on other: Self) -> Bool {
    let needs = requires.map { ($0.skill, $0.level) } + raises.map { ($0.skill, $0.from) }
    return other.raises.contains { raise in
      needs.contains { $0.0 == raise.skill && raise.from < $0.1 && $0.1 <= raise.to }
    }
  }
}
