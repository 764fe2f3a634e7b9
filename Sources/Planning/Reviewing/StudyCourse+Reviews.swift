import Ontology

extension StudyCourse {
  /// Plans the reviews from a day on anew: which skills, on which day, for how long.
  ///
  /// The hours of review of the weeks ahead become those that the reviews take. Reviews behind that were not
  /// done are gone, and what they would have kept has faded.
  ///
  /// - Parameters:
  ///   - today: The first day on which a review can be.
  ///   - number: The number of the last review behind.
  /// - Complexity: that of ``ReviewScheduler/run()``.
  mutating func planReviews(from today: Day, after number: Int, guide: ReviewGuide) {
    let done = Set(
      records.filter { $0.activity == PlannedReview.activity && $0.outcome == .done }.map(\.part))
    let last = max(retention?.lastNumber ?? 0, weeks.flatMap(\.reviews).map(\.number).max() ?? 0)
    let learned = LearnedSkill.all(of: self, withPlannedReviews: false)
    // Weeks behind of which only the hours of review are known keep them.
    let isPlanned = weeks.indices.map { weeks[$0].end >= today || retention != nil }
    for week in weeks.indices { weeks[week].reviews.removeAll { !done.contains($0.number) } }
    let days = learned.map { guide.days(for: $0.id, in: conditions) ?? [examDay] }
    var scheduler = ReviewScheduler(
      learned, weights: learned.map { guide.weight(of: $0.id) }, days: days, course: self,
      slots: ReviewSlot.all(of: self, from: today))
    scheduler.run()
    var next = number
    let sittings = scheduler.sittings.filter { !$0.skills.isEmpty }.sorted {
      ($0.slot.day, $0.slot.minute ?? 0) < ($1.slot.day, $1.slot.minute ?? 0)
    }
    for sitting in sittings {
      next += 1
      let items = guide.items(sitting, of: scheduler.skills)
      weeks[sitting.slot.week].reviews.append(
        PlannedReview(
          number: next, minutes: sitting.length, day: sitting.slot.day, minute: sitting.slot.minute,
          items: items))
    }
    for week in weeks.indices where isPlanned[week] {
      weeks[week].review = weeks[week].reviews.map(\.quarters).reduce(0, +)
    }
    retention = PlanRetention(
      lastNumber: max(last, next),
      skills: zip(zip(scheduler.skills, scheduler.obstacles), days).map { found, days in
        let share = found.0.retrievability(on: days.last ?? examDay)
        return PlanRetention.Skill(
          skill: found.0.id, title: found.0.title, retention: Int((share * 1000).rounded()),
          obstacle: found.1)
      })
  }
}

extension ReviewGuide {
  /// What a review is about: what has faded most of what weighs most first, neighbours of different topics.
  func items(_ sitting: ReviewScheduler.Sitting, of skills: [LearnedSkill]) -> [PlannedReview.Item] {
    let day = sitting.slot.day
    func urgency(_ skill: Int) -> Double {
      (1 - skills[skill].retrievability(on: day)) * (weight(of: skills[skill].id) + 0.001)
    }
    var rest = sitting.skills.sorted {
      let (left, right) = (urgency($0), urgency($1))
      return left == right ? $0 < $1 : left > right
    }
    var items: [PlannedReview.Item] = []
    var topic = ""
    while !rest.isEmpty {
      let place = rest.firstIndex { self.topic(of: skills[$0].id) != topic } ?? 0
      let skill = skills[rest.remove(at: place)]
      topic = self.topic(of: skill.id)
      let times = skill.events.count { $0.event == .reviewed && $0.day < day }
      items.append(
        PlannedReview.Item(
          skill: skill.id, title: skill.title,
          retention: Int((skill.retrievability(on: day) * 100).rounded()),
          task: task(for: skill, times: times)))
    }
    return items
  }
}
