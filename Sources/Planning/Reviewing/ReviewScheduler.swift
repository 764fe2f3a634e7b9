import Ontology

/// Decides on which days what was learned is reviewed, so that it is still there on the day of the exam.
///
/// Skill by skill, the ones that weigh most first: a review is put on the day that suffices to hold the target
/// until the exam, in the week that has the fewest; where no single day suffices, on the day on which the skill
/// has faded to 90 %, and then again: so intervals grow. What has to last for more than four weeks is recalled for the
/// first time after a seventh of them, where hours are left. Reviews only take hours that the sessions of a week
/// leave, and the last week takes at most 1.5 times as many minutes as the mean one, or where nothing new is learned
/// in it three times as many. None is left out because the exam is near, and no skill is reviewed twice within three days.
struct ReviewScheduler {
  /// The most minutes of review of the last week, in halves of the mean of all weeks with hours: without a pile at
  /// the end where it still teaches, and as a week of recalling where it does not.
  private static let lastWeekHalves = (teaching: 3, quiet: 6)
  /// The chance of recall at which a review is worth most: earlier it brings little, later too much is gone.
  private static let timely = 0.8...0.93
  /// What is to last for more than so many days has an early first review.
  private static let lasting = 28
  /// The part of the days for which something is to last after which it is best recalled for the first time, and the
  /// days beside it that are as good.
  ///
  /// - Source: N. J. Cepeda, E. Vul, D. Rohrer, J. T. Wixted, H. Pashler, "Spacing effects in learning: a temporal
  ///   ridgeline of optimal retention", Psychological Science 19 (2008): a gap of 10 to 20 % for what is to last for
  ///   one to three months.
  private static let first = (divisor: 7, leeway: 4)
  /// The most reviews of one skill.
  private static let most = 12
  /// The fewest days from one review of a skill to the next: before that it is the same again.
  static let apart = 3

  /// What is planned at a time.
  struct Sitting {
    let slot: ReviewSlot
    /// The places of the skills.
    var skills: [Int] = []
    var minutes = 0

    /// Minutes with the shortest length of a review.
    var length: Int { skills.isEmpty ? 0 : max(minutes, PlannedReview.length.lowerBound) }
    var quarters: Int { (length + 14) / 15 }
  }

  private(set) var skills: [LearnedSkill]
  private(set) var sittings: [Sitting]
  private(set) var obstacles: [PlanRetention.Skill.Obstacle?]
  private let weights: [Double]
  /// The days on which each skill has to be there, in their order; never empty.
  private let days: [[Day]]
  private let target: Double
  private let conditions: Plan.Conditions
  private let lastWeekHalves: Int
  private let examDay: Day
  /// The place of the last week in which there are hours.
  private let lastWeek: Int
  /// How many weeks have hours.
  private let activeWeeks: Int
  /// Week → quarter-hours that are left.
  private var room: [Int]
  /// Week → minutes of review.
  private var minutes: [Int]

  /// - Parameters:
  ///   - weights: For each skill its share of what is aimed at.
  ///   - days: For each skill the days on which it has to be there, in their order.
  ///   - course: What is learned; of its reviews only those that were done.
  init(
    _ skills: [LearnedSkill], weights: [Double], days: [[Day]], course: StudyCourse, slots: [ReviewSlot]
  ) {
    self.skills = skills
    self.weights = weights
    self.days = days
    examDay = course.examDay
    conditions = course.conditions
    target = Double(course.conditions.retention) / 100
    let halves = Self.lastWeekHalves
    lastWeekHalves = ExamEnd(course.conditions) == nil ? halves.teaching : halves.quiet
    sittings = slots.map { Sitting(slot: $0) }
    obstacles = skills.map { _ in nil }
    let active = course.weeks.indices.filter { course.weeks[$0].capacity > 0 }
    lastWeek = active.last ?? 0
    activeWeeks = max(1, active.count)
    let ends = ExamEnd.all(course.conditions)
    room = course.weeks.map { week in
      // Each that was done has taken whole quarter-hours.
      let done = week.reviews.map(\.quarters).reduce(0, +)
      let followUp = ends.map { $0.followUpQuarters(from: week.start, to: week.end) }.max() ?? 0
      let taken = week.sessions.map(\.quarters).reduce(0, +) + done + followUp
      return max(0, week.capacity - course.conditions.buffer(of: week.capacity) - taken)
    }
    minutes = course.weeks.map { $0.reviews.map(\.minutes).reduce(0, +) }
  }

  /// Plans the reviews.
  ///
  /// - Complexity: O(skills · reviews · times).
  mutating func run() {
    // What is learned last has the fewest days to choose from; of the same day the heaviest comes first.
    let order = skills.indices.sorted {
      let (left, right) = (skills[$0].lastDay ?? examDay, skills[$1].lastDay ?? examDay)
      return left == right ? (weights[$1], $0) < (weights[$0], $1) : left > right
    }
    for skill in order {
      for day in days[skill] { keep(skill, until: day, within: 0...lastWeek) }
    }
    while let (place, skill) = lightestOfTooMany() {
      remove(skill, from: place)
      let day = lastDay(of: skill)
      if lastWeek > 0 { keep(skill, until: day, within: 0...lastWeek - 1) }
      if !isKept(skill, until: day) { obstacles[skill] = .lastWeekIsFull }
    }
    // Hours that are left are for recalling early what is reviewed late; the heaviest comes first.
    for skill in skills.indices.sorted(by: { (weights[$1], $0) < (weights[$0], $1) }) {
      guard let place = earlyPlace(for: skill) else { continue }
      let day = lastDay(of: skill)
      let before = skills[skill].retrievability(on: day)
      add(skill, to: place)
      if skills[skill].retrievability(on: day) < before { remove(skill, from: place) }
      if isKept(skill, until: day) { obstacles[skill] = nil }
    }
  }

  /// The last day on which a skill has to be there.
  private func lastDay(of skill: Int) -> Day { days[skill].last ?? examDay }

  private func isKept(_ skill: Int, until day: Day) -> Bool {
    skills[skill].retrievability(on: day) >= target
  }

  /// Adds reviews of a skill until it lasts, or none helps any more.
  private mutating func keep(_ skill: Int, until day: Day, within weeks: ClosedRange<Int>) {
    for _ in 0..<Self.most where !isKept(skill, until: day) {
      guard let place = best(for: skill, until: day, within: weeks) else { break }
      add(skill, to: place)
    }
    guard !isKept(skill, until: day) else {
      obstacles[skill] = nil
      return
    }
    obstacles[skill] = couldBeKept(skill, until: day) ? .weeksAreFull : .learnedLate
  }

  /// The time for the next review of a skill; `nil` when none brings it noticeably closer to the target.
  private func best(for skill: Int, until examDay: Day, within weeks: ClosedRange<Int>) -> Int? {
    guard let last = skills[skill].lastDay(before: examDay), let memory = skills[skill].memory(on: last)
    else {
      return nil
    }
    let now = memory.retrievability(on: examDay)
    var sufficient: (place: Int, rank: (Int, Int, Double))?
    var helpful: (place: Int, value: Double)?
    // The day on which it has faded to 90 %: that is what stability means.
    let due = last.number + Int(memory.stability)
    var next: (place: Int, distance: Int)?
    for (place, sitting) in sittings.enumerated() {
      let slot = sitting.slot
      guard slot.day > last, slot.day < examDay, weeks.contains(slot.week), hasRoom(for: skill, at: place),
        !skills[skill].isReviewed(within: Self.apart, of: slot.day)
      else { continue }
      var after = memory
      after.review(on: slot.day)
      let value = after.retrievability(on: examDay)
      if value >= target {
        let isInTime = Self.timely.contains(memory.retrievability(on: slot.day))
        let rank = (isInTime ? 0 : 1, load(of: slot.week), -value)
        if sufficient.map({ rank < $0.rank }) ?? true { sufficient = (place, rank) }
      }
      if value > helpful?.value ?? now + 0.005 { helpful = (place, value) }
      let distance = abs(slot.day.number - due)
      if distance < next?.distance ?? Int.max { next = (place, distance) }
    }
    if let sufficient { return sufficient.place }
    // A review in time prepares the next one; where there is no time for another, the best of all.
    if let next, sittings[next.place].slot.day.adding(days: Int(memory.stability)) < examDay {
      return next.place
    }
    return helpful?.place
  }

  /// The time for a first review that comes early; `nil` for what was reviewed by then or does not have to last for long,
  /// and where no time is near its day.
  private func earlyPlace(for skill: Int) -> Int? {
    guard let learned = skills[skill].lastLearned else { return nil }
    let lasting = lastDay(of: skill).number - learned.number
    let due = learned.number + lasting / Self.first.divisor
    let latest = Day(number: due + Self.first.leeway)
    guard lasting > Self.lasting, !skills[skill].wasReviewed(after: learned, until: latest) else {
      return nil
    }
    return sittings.indices.filter { place in
      let slot = sittings[place].slot
      return slot.day > learned && slot.week < lastWeek
        && abs(slot.day.number - due) <= Self.first.leeway && hasRoom(for: skill, at: place)
        && !skills[skill].isReviewed(within: Self.apart, of: slot.day)
    }.min { left, right in
      func rank(_ place: Int) -> (Int, Int, Int) {
        // Beside other reviews it takes no evening of its own.
        (sittings[place].skills.isEmpty ? 1 : 0, abs(sittings[place].slot.day.number - due), place)
      }
      return rank(left) < rank(right)
    }
  }

  /// The minutes of a week, those of the last one counted for more.
  private func load(of week: Int) -> Int { week == lastWeek ? 2 * minutes[week] + 15 : minutes[week] }

  private func hasRoom(for skill: Int, at place: Int) -> Bool {
    let sitting = sittings[place]
    guard !sitting.skills.contains(skill) else { return false }
    var longer = sitting
    longer.skills.append(skill)
    longer.minutes += skills[skill].minutes
    return longer.length <= PlannedReview.length.upperBound && longer.quarters <= sitting.slot.quarters
      && longer.quarters - sitting.quarters <= room[sitting.slot.week]
  }

  /// Whether the skill would last if weeks were never full.
  private func couldBeKept(_ skill: Int, until examDay: Day) -> Bool {
    guard let last = skills[skill].lastDay(before: examDay), let memory = skills[skill].memory(on: last)
    else {
      return false
    }
    return (last.number + 1..<max(last.number + 1, examDay.number)).contains { number in
      let day = Day(number: number)
      guard !conditions.isEve(day) else { return false }
      var after = memory
      after.review(on: day)
      return after.retrievability(on: examDay) >= target
    }
  }

  private mutating func add(_ skill: Int, to place: Int) {
    change(place) { $0.skills.append(skill) }
    skills[skill].add(.reviewed, on: sittings[place].slot.day)
  }

  private mutating func remove(_ skill: Int, from place: Int) {
    change(place) { $0.skills.removeAll { $0 == skill } }
    skills[skill].removeReview(on: sittings[place].slot.day)
  }

  private mutating func change(_ place: Int, _ change: (inout Sitting) -> Void) {
    let (week, before) = (sittings[place].slot.week, sittings[place])
    change(&sittings[place])
    sittings[place].minutes = sittings[place].skills.map { skills[$0].minutes }.reduce(0, +)
    room[week] += before.quarters - sittings[place].quarters
    minutes[week] += sittings[place].length - before.length
  }

  /// While the last week has more than its share, the review in it that weighs least.
  private func lightestOfTooMany() -> (place: Int, skill: Int)? {
    guard !minutes.isEmpty, minutes[lastWeek] * 2 * activeWeeks > minutes.reduce(0, +) * lastWeekHalves
    else { return nil }
    let reviews = sittings.indices.filter { sittings[$0].slot.week == lastWeek }.flatMap { place in
      sittings[place].skills.map { (place: place, skill: $0) }
    }
    return reviews.min { (weights[$0.skill], $0.skill) < (weights[$1.skill], $1.skill) }
  }
}
