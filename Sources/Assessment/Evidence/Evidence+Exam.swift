public import Ontology

extension Evidence {
  /// What a passed exam shows: of each skill that it needs, the highest level that it asks for.
  ///
  /// An exam that asks for little says nothing against more: skills that are believed to be as far already are left
  /// out, so that the certificate never lowers one.
  ///
  /// - Parameters:
  ///   - exam: The exam.
  ///   - day: The day on which it was passed.
  ///   - recorded: The day on which that is recorded.
  ///   - belief: What is believed of the person without it.
  ///   - library: The library of the exam and of the belief.
  /// - Returns: `nil` where it shows nothing that is not believed.
  /// - Complexity: O(needs of the exam).
  public static func certificate(
    of exam: Exam, passed day: Day, recorded: Day, belief: Belief, library: Library
  ) -> Evidence? {
    var levels: [Skill.ID: Int] = [:]
    var order: [Skill.ID] = []
    for need in exam.competencies.flatMap(\.considerations).flatMap(\.needs) {
      if levels[need.skill] == nil { order.append(need.skill) }
      levels[need.skill] = max(levels[need.skill] ?? 0, need.level)
    }
    let shows = order.compactMap { skill -> Showing? in
      guard let index = library.skillIndex[skill], let level = levels[skill],
        belief.proficiency(index).mean < Double(level)
      else { return nil }
      return Showing(skill: skill, level: level)
    }
    guard !shows.isEmpty else { return nil }
    return Evidence(
      kind: .certificate, title: exam.title.cleaned(longestTitle), day: day, recorded: max(day, recorded),
      shows: Array(shows.prefix(mostShowings)))
  }
}
