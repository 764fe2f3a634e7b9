import Scheduling

/// What wishes fix of the weeks ahead, and the problem of what is left to choose.
///
/// What is pinned to a week, or is to come before all else, gets its sessions here, with all that it rests on; the
/// search then fills the rest of the weeks. What builds on something fixed may begin in the week in which that ends.
struct WishedStudy {
  /// An activity whose next session is to be in a week ahead.
  struct Pin {
    let activity: Int
    let week: Int
    /// Whether the day is given, too, so that what it rests on had better be done in earlier weeks.
    let hasDay: Bool
  }

  /// What is to come before all else.
  enum Priority {
    case skill(Int)
    case topic(Int)

    /// Whether an activity of a problem is what is meant.
    func includes(_ activity: StudyProblem.Activity, of problem: StudyProblem) -> Bool {
      switch self {
      case .topic(let topic): activity.topic == topic
      case .skill(let skill):
        activity.raises.contains { $0.skill == skill && $0.to > problem.skills[skill].initialLevel }
      }
    }
  }

  /// Quarter-hours that are too few for a topic of their own.
  private static let smallRest = 4

  private typealias Part = (week: Int, quarters: Int)

  private let whole: StudyProblem
  /// The parts of the activities that are whole in the schedule before.
  private var former: [Int: [Part]] = [:]
  /// These activities in their order.
  private var formerOrder: [Int] = []
  /// Week → quarter-hours of learning that are free, and of anything.
  private var learningRoom: [Int]
  private var room: [Int]
  /// Levels that what is fixed leads to, with the week in which it does.
  private var reached: [StudyProblem.Node: Int] = [:]
  /// The activities that are fixed.
  private(set) var fixed: Set<Int> = []
  private var sessions: [[StudySchedule.Session]]
  private var wanted: [Int] = []
  /// Activities that have their week already, although they are not fixed yet.
  private var reserved: Set<Int> = []

  /// Fixes nothing yet.
  ///
  /// - Parameters:
  ///   - problem: All that could be studied in the weeks ahead.
  ///   - former: What was planned for them.
  init(_ problem: StudyProblem, keeping former: StudySchedule) {
    whole = problem
    sessions = problem.weeks.map { _ in [] }
    var taken = [Int](repeating: 0, count: problem.weeks.count)
    for sitting in problem.sittings where sitting.earliest == sitting.latest {
      taken[sitting.earliest] += sitting.duration
    }
    room = zip(problem.weeks, taken).map { $0.capacity - $1 }
    learningRoom = zip(problem.weeks, room).map { min($0.learningLimit, $1) }
    for (week, entry) in former.weeks.enumerated() {
      for session in entry.sessions {
        if self.former[session.activity] == nil { formerOrder.append(session.activity) }
        self.former[session.activity, default: []].append((week, session.quarters))
      }
    }
    self.former = self.former.filter { activity, parts in
      parts.map(\.quarters).reduce(0, +) == problem.activities[activity].duration
    }
  }

  /// Fixes the next session of an activity in its week, and what it rests on before.
  ///
  /// - Returns: Whether there is room for that; nothing has changed if not.
  private mutating func fix(_ pin: Pin) -> Bool {
    guard !fixed.contains(pin.activity) else { return false }
    let limits = pin.hasDay && pin.week > 0 ? [pin.week - 1, pin.week] : [pin.week]
    return limits.contains { limit in
      place(pin.activity, in: 0...sessions.count - 1, startingIn: pin.week, basisBy: limit, keepsFormer: true)
    }
  }

  /// Fixes what is pinned and what is to come first, as far as there is room.
  ///
  /// What rests on nothing that is pinned comes first where all the pins hold nevertheless; what a pin rests on would
  /// else stay where it was.
  mutating func fix(_ pins: [Pin], _ priorities: [Priority]) {
    func placed(putsFirst: Bool) -> (study: WishedStudy, pinned: Int) {
      var (study, pinned) = (self, 0)
      if putsFirst {
        let held = study.reserve(pins)
        for priority in priorities { study.fix(priority) }
        study.release(held)
      }
      for pin in pins where study.fix(pin) { pinned += 1 }
      for priority in priorities { study.fix(priority) }
      return (study, pinned)
    }
    let plain = placed(putsFirst: false)
    guard !pins.isEmpty, !priorities.isEmpty else {
      self = plain.study
      return
    }
    let first = placed(putsFirst: true)
    self = first.pinned >= plain.pinned ? first.study : plain.study
  }

  /// Keeps the weeks of pins free for them.
  ///
  /// - Returns: The quarter-hours that are kept, by week, of anything and of learning.
  private mutating func reserve(_ pins: [Pin]) -> [Int: (any: Int, learning: Int)] {
    var held: [Int: (any: Int, learning: Int)] = [:]
    for pin in pins {
      let quarters = min(whole.activities[pin.activity].duration, room[pin.week])
      let learning = min(quarters, learningRoom[pin.week])
      room[pin.week] -= quarters
      learningRoom[pin.week] -= learning
      held[pin.week, default: (0, 0)].any += quarters
      held[pin.week, default: (0, 0)].learning += learning
      reserved.insert(pin.activity)
    }
    return held
  }

  private mutating func release(_ held: [Int: (any: Int, learning: Int)]) {
    for (week, quarters) in held {
      room[week] += quarters.any
      learningRoom[week] += quarters.learning
    }
    reserved = []
  }

  /// Fixes what was planned of a subject as early as it can be, with what it rests on; of a skill of which nothing
  /// was planned, what leads to the level that is asked for. Where it already was as early as that, it stays.
  private mutating func fix(_ priority: Priority) {
    let weeks = 0...max(0, sessions.count - 1)
    let planned = formerOrder.filter {
      former[$0] != nil && priority.includes(whole.activities[$0], of: whole)
    }
    var subjects = planned.filter { !fixed.contains($0) }
    if planned.isEmpty, case .skill(let skill) = priority,
      let level = whole.targets.flatMap(\.needs).filter({ $0.skill == skill }).map(\.level).max(),
      reached[StudyProblem.Node(skill: skill, level: level)] == nil,
      let provider = provider(of: StudyProblem.Node(skill: skill, level: level), on: [])
    {
      subjects = [provider]
    }
    func placed(keepsFormer: Bool) -> (study: WishedStudy, end: Int) {
      var study = self
      for activity in subjects where !study.fixed.contains(activity) {
        _ = study.place(activity, in: weeks, keepsFormer: keepsFormer)
      }
      let end =
        subjects.flatMap { activity in
          study.sessions.indices.filter { week in
            study.sessions[week].contains { $0.activity == activity }
          }
        }.max() ?? 0
      return (study, end)
    }
    let (early, kept) = (placed(keepsFormer: false), placed(keepsFormer: true))
    self = kept.end <= early.end ? kept.study : early.study
  }

  /// Fixes activities where they were, as far as there is still room.
  mutating func fixFormer(_ activities: [Int]) {
    for activity in activities where !fixed.contains(activity) {
      guard let parts = former[activity], let begin = parts.first?.week, let end = parts.last?.week else {
        continue
      }
      _ = place(activity, in: begin...end, startingIn: begin, keepsFormer: true)
    }
  }

  /// Lets the search plan an activity in any week, whatever it brings.
  mutating func want(_ activity: Int) {
    if !fixed.contains(activity) { wanted.append(activity) }
  }

  /// The problem of the rest of the weeks.
  ///
  /// What is to be planned in any case is worth more than all else together, and the base value less by as much.
  var problem: StudyProblem {
    var rest = whole
    for (week, planned) in sessions.enumerated() {
      let load = planned.map(\.quarters).reduce(0, +)
      rest.weeks[week].capacity -= load
      let left = max(0, min(rest.weeks[week].learningLimit - load, rest.weeks[week].capacity))
      // A rest that would only bring one more topic into the week is left free.
      let topics = Set(planned.map { whole.activities[$0.activity].topic }).count
      let isFull = topics >= whole.maximumTopicsPerWeek ?? .max && left <= Self.smallRest
      rest.weeks[week].learningLimit = isFull ? 0 : left
    }
    for node in reached.keys {
      rest.skills[node.skill].initialLevel = max(rest.skills[node.skill].initialLevel, node.level)
    }
    for index in rest.activities.indices {
      if fixed.contains(index) {
        (rest.activities[index].requires, rest.activities[index].raises) = ([], [])
      } else {
        rest.activities[index].earliest = entries(of: index).compactMap { reached[$0] }.max() ?? 0
      }
    }
    let worth = whole.targets.map(\.value).reduce(1, +)
    for activity in wanted where !fixed.contains(activity) {
      let skill = rest.skills.count
      rest.skills.append(
        StudyProblem.Skill(
          id: rest.activities[activity].id, topic: rest.activities[activity].topic, initialLevel: 0))
      rest.activities[activity].raises.append(StudyProblem.Raise(skill: skill, from: 0, to: 1))
      rest.targets.append(
        StudyProblem.Target(
          id: rest.activities[activity].id, needs: [StudyProblem.Node(skill: skill, level: 1)], value: worth))
      rest.baseValue -= worth
    }
    return rest
  }

  /// A schedule without what is fixed.
  func withoutFixed(_ schedule: StudySchedule) -> StudySchedule {
    var result = schedule
    for week in result.weeks.indices { result.weeks[week].sessions.removeAll { fixed.contains($0.activity) } }
    return result
  }

  /// A schedule of the rest with what is fixed, which comes first in its week.
  func withFixed(_ schedule: StudySchedule) -> StudySchedule {
    var result = schedule
    for week in result.weeks.indices {
      result.weeks[week].sessions = sessions[week] + result.weeks[week].sessions
    }
    return result
  }

  // MARK: Placing

  private func entries(of activity: Int) -> [StudyProblem.Node] {
    let activity = whole.activities[activity]
    return
      (activity.requires + activity.raises.map { StudyProblem.Node(skill: $0.skill, level: $0.from) })
      .filter { $0.level > whole.skills[$0.skill].initialLevel }
  }

  /// What leads to a level: what was planned for it, the earliest first; else the shortest.
  private func provider(of node: StudyProblem.Node, on path: [Int]) -> Int? {
    let candidates = whole.activities.indices.filter { index in
      !fixed.contains(index) && !path.contains(index)
        && whole.activities[index].raises.contains {
          $0.skill == node.skill && $0.from < node.level && node.level <= $0.to
        }
    }
    let planned = candidates.compactMap { index in former[index]?.last.map { (index, $0.week) } }
    return planned.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
      ?? candidates.min {
        (whole.activities[$0].duration, $0) < (whole.activities[$1].duration, $1)
      }
  }

  /// Fixes an activity in some weeks, and before it what it rests on.
  ///
  /// - Parameters:
  ///   - first: The week in which it begins; the first possible one if `nil`.
  ///   - limit: The last week for what it rests on; that of `weeks` if `nil`.
  ///   - keepsFormer: Whether it stays where it was, if it can.
  ///   - path: What is placed already for which it is needed.
  private mutating func place(
    _ activity: Int, in weeks: ClosedRange<Int>, startingIn first: Int? = nil, basisBy limit: Int? = nil,
    keepsFormer: Bool, on path: [Int] = []
  ) -> Bool {
    guard !reserved.contains(activity) else { return false }
    var trial = self
    var ready = weeks.lowerBound
    let last = limit ?? first ?? weeks.upperBound
    for node in entries(of: activity) {
      if trial.reached[node] == nil {
        guard let provider = trial.provider(of: node, on: path + [activity]),
          trial.place(provider, in: 0...last, keepsFormer: keepsFormer, on: path + [activity])
        else { return false }
      }
      guard let week = trial.reached[node], week <= last else { return false }
      ready = max(ready, week)
    }
    let starts = first.map { $0...$0 } ?? ready...max(ready, weeks.upperBound)
    guard ready <= starts.lowerBound || first == nil, starts.lowerBound <= weeks.upperBound else {
      return false
    }
    if keepsFormer, let parts = former[activity], let begin = parts.first?.week, let end = parts.last?.week,
      starts.contains(begin), begin >= ready, end <= weeks.upperBound,
      parts.allSatisfy({ $0.quarters <= trial.room[$0.week] })
    {
      trial.fix(activity, parts)
      self = trial
      return true
    }
    for start in starts {
      guard let parts = trial.parts(of: activity, from: start, isPinned: first != nil),
        parts.last.map({ $0.week <= weeks.upperBound }) ?? false
      else { continue }
      trial.fix(activity, parts)
      self = trial
      return true
    }
    return false
  }

  /// The sessions of an activity from a week on, each as long as there is room.
  ///
  /// - Parameter isPinned: Whether it may take time that is meant for something else than learning.
  private func parts(of activity: Int, from start: Int, isPinned: Bool) -> [Part]? {
    let activity = whole.activities[activity]
    let minimum = max(1, min(activity.minimumSession, activity.duration))
    var (remaining, week, parts) = (activity.duration, start, [Part]())
    while remaining > 0, week < room.count {
      let free = isPinned && week == start ? room[week] : learningRoom[week]
      if week > start, whole.weeks[week].learningLimit == 0 {
        week += 1
        continue
      }
      var quarters = min(remaining, free)
      if quarters < remaining, remaining - quarters < minimum { quarters = remaining - minimum }
      guard quarters >= min(minimum, remaining) else { return nil }
      parts.append((week, quarters))
      remaining -= quarters
      week += 1
    }
    return remaining == 0 ? parts : nil
  }

  private mutating func fix(_ activity: Int, _ parts: [Part]) {
    fixed.insert(activity)
    for part in parts {
      room[part.week] -= part.quarters
      learningRoom[part.week] = max(0, learningRoom[part.week] - part.quarters)
      sessions[part.week].append(StudySchedule.Session(activity: activity, quarters: part.quarters))
    }
    guard let end = parts.last?.week else { return }
    for raise in whole.activities[activity].raises where raise.to > 0 {
      for level in 1...raise.to where level > whole.skills[raise.skill].initialLevel {
        let node = StudyProblem.Node(skill: raise.skill, level: level)
        reached[node] = min(reached[node] ?? end, end)
      }
    }
  }
}
