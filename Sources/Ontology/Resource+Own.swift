extension Resource {
  /// A resource that no library has: somebody's own course, book or project.
  ///
  /// It can be begun at any level. How long it takes is as uncertain as durations usually are, by 30 %.
  ///
  /// - Parameters:
  ///   - quarters: How long it takes, in quarter-hours.
  ///   - steps: The skills that it raises and the levels to which it does; those of others than `library` has are
  ///     left out.
  ///   - day: The day on which it was described.
  /// - Returns: `nil` when the library has none of the skills.
  package static func own(
    id: String, title: String, url: String?, description: String, quarters: Int, isFree: Bool,
    steps: [(skill: Skill.ID, level: Int)], in library: Library, on day: Day
  ) -> Resource? {
    let known = steps.filter { library.skill($0.skill) != nil }
    guard let first = known.first, let area = library.skill(first.skill)?.area else { return nil }
    let place = Place(file: "", line: 0)
    return Resource(
      id: ID(id), title: title, kind: .lesson, area: area, description: description, task: nil,
      duration: Duration(
        low: max(1, quarters * 10 / 13), likely: quarters, high: (quarters * 13 + 9) / 10),
      durationSource: "estimate", cost: isFree ? "free" : "credits", url: url, exam: nil, checked: day,
      raises: known.map { Raise(skill: $0.skill, from: 0, to: $0.level, place: place) }, requires: [],
      guidance: Guidance(),
      place: place)
  }
}
