import Ontology

/// How often skills are reviewed while nothing new is learned, and for how long each time.
struct ReviewRhythm: Hashable {
  /// Weeks from one sitting to the next.
  let everyWeeks: Int
  /// Quarter-hours of a sitting.
  let quarters: Int

  /// Skills that a quarter-hour has time for.
  static let skillsPerQuarter = 2
  /// Quarter-hours of the longest sitting: what is short is done.
  static let longestSitting = 4
  /// Weeks from one check-up to the next: two a year.
  static let weeksBetweenCheckUps = 26
  /// Skills that a quarter-hour of a check-up asks about.
  static let checksPerQuarter = 3
  /// What of the exam is to be there when renewal opens, and what of the skill of which least is left.
  static let target = (whole: 0.9, least: 0.8)

  /// A sitting of review, or a check-up.
  struct Sitting: Hashable {
    /// The place of its week.
    let week: Int
    let day: Day
    let quarters: Int
    let isCheckUp: Bool
    /// The places of the skills among those that are kept, with what is left of each before it, in percent.
    let skills: [Item]

    /// A skill of a sitting.
    struct Item: Hashable {
      let place: Int
      let percentLeft: Int
    }
  }

  /// The rhythms within a weekly cap, the lightest first.
  static func candidates(weeklyQuarters: Int) -> [ReviewRhythm] {
    (1...max(1, min(weeklyQuarters, longestSitting))).flatMap { quarters in
      [4, 3, 2, 1].map { ReviewRhythm(everyWeeks: $0, quarters: quarters) }
    }.sorted { first, second in
      let rates = (first.quarters * second.everyWeeks, second.quarters * first.everyWeeks)
      return rates.0 == rates.1 ? first.quarters < second.quarters : rates.0 < rates.1
    }
  }

  /// The sittings of the lightest rhythm that keeps the target until a day; else of the one that keeps most.
  ///
  /// - Parameters:
  ///   - weeks: The weeks ahead with what is free in them.
  ///   - elapsed: Weeks since the exam, so that a plan made anew goes on in the same beat.
  ///   - isFirstWeekServed: Whether the sitting of the first week is done.
  /// - Complexity: O(rhythms · weeks · n log n) for n skills.
  static func sittings(
    keeping skills: KeptSkills, in weeks: [StudyCalendar.Week], until day: Day, weeklyQuarters: Int,
    elapsed: Int,
    isFirstWeekServed: Bool
  ) -> [Sitting] {
    var best: (sittings: [Sitting], kept: Double) = ([], -1)
    for rhythm in candidates(weeklyQuarters: weeklyQuarters) {
      let (sittings, after) = rhythm.played(
        keeping: skills, in: weeks, elapsed: elapsed, isFirstWeekServed: isFirstWeekServed)
      let kept = after.retrievability(on: day)
      if kept > best.kept { best = (sittings, kept) }
      if kept >= target.whole, after.least(on: day) >= target.least { return sittings }
    }
    return best.sittings
  }

  /// The sittings of this rhythm, and what is remembered after them.
  private func played(
    keeping skills: KeptSkills, in weeks: [StudyCalendar.Week], elapsed: Int, isFirstWeekServed: Bool
  ) -> (sittings: [Sitting], skills: KeptSkills) {
    var skills = skills
    var sittings: [Sitting] = []
    var isDue = false
    for (index, week) in weeks.enumerated() where index > 0 || !isFirstWeekServed {
      let beat = elapsed + index + 1
      let isCheckUp = beat.isMultiple(of: Self.weeksBetweenCheckUps)
      isDue = isDue || isCheckUp || beat.isMultiple(of: everyWeeks)
      // A week without time passes its sitting on to the next one.
      guard isDue, week.capacity > 0 else { continue }
      isDue = false
      let length = min(week.capacity, isCheckUp ? max(quarters, 2) : quarters)
      let unused = isCheckUp ? skills.fading(on: week.start, onlyUnused: true) : []
      let places = unused.isEmpty ? skills.fading(on: week.start) : unused
      let chosen = places.prefix(length * (isCheckUp ? Self.checksPerQuarter : Self.skillsPerQuarter))
      guard !chosen.isEmpty else { continue }
      sittings.append(
        Sitting(
          week: index, day: week.start, quarters: length, isCheckUp: isCheckUp,
          skills: chosen.map { place in
            let left = skills.skills[place].memory.retrievability(on: week.start)
            return Sitting.Item(place: place, percentLeft: Int((100 * left).rounded()))
          }))
      for place in chosen { skills.review(place, on: week.start) }
    }
    return (sittings, skills)
  }
}
