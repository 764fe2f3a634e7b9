import Ontology

/// Gives the sessions of weeks their days, and with times of the week also the times at which they begin.
///
/// What is done in which week stays as it is, and so does its order. A session that is longer than the time
/// that is left in the evening goes on at the next study time as a further part of its activity, so that every
/// session is one stretch of time.
struct SessionPlacement {
  let conditions: Plan.Conditions
  let time: FreeTime
  let undivided: Set<String>
  /// Activities that are done on one evening where the hours of a week can be divided freely.
  let evenings: Set<String>
  /// How the plan ends before an exam.
  private let ends: [ExamEnd]
  /// The days on which the next sessions of activities are to be, by their ids.
  let pinnedDays: [String: Day]
  private let precedence: Precedence

  /// Prepares placement under conditions.
  ///
  /// - Parameters:
  ///   - conditions: The times of the week, the days away, and the start.
  ///   - undivided: Activities that are done in one go wherever a stretch of time is long enough, such as
  ///     practice exams.
  ///   - evenings: Activities that are done on one evening where only the hours of a week are known.
  ///   - ends: How the plan ends before its exams: nothing new on the last days, practice exams on theirs.
  ///   - pinnedDays: The days on which the next sessions of activities are to be, by their ids.
  ///   - precedence: What has to come before what; the order of a week stays where nothing is known of it.
  init(
    _ conditions: Plan.Conditions, undivided: Set<String>, evenings: Set<String> = [], ends: [ExamEnd] = [],
    pinnedDays: [String: Day] = [:], precedence: @escaping Precedence = { _, _ in true }
  ) {
    self.evenings = evenings
    self.pinnedDays = pinnedDays
    self.precedence = precedence
    self.conditions = conditions
    self.undivided = undivided
    self.ends = ends
    time = FreeTime(conditions)
  }

  /// The same weeks with days and times.
  ///
  /// No session lies on a day away, over a busy time or another session. Reviews get what is left. A session
  /// for which a week has no room stays without a day.
  ///
  /// - Complexity: O(days + sessions · times of the week).
  func placed(_ weeks: [PlanWeek]) -> [PlanWeek] {
    var result = weeks
    for index in weeks.indices { result[index].sessions = sessions(of: weeks[index]) }
    return Self.renumbered(result, from: weeks)
  }

  private func sessions(of week: PlanWeek) -> [PlanWeek.Session] {
    guard week.start <= week.end else { return week.sessions }
    let days = (week.start.number...week.end.number).map { Day(number: $0) }
    guard !conditions.times.isEmpty else {
      return pinned(spread(week.sessions, over: days.filter(time.isFree)), in: week)
    }
    let slots = days.flatMap(time.slots)
    return pinnedAndFilled(week.sessions, slots: slots) ?? inSlots(week.sessions, slots)
      ?? spread(week.sessions, over: [])
  }

  /// Sessions in the order of their times; pieces of a quarter-hour only where there is no other way.
  func inSlots(_ sessions: [PlanWeek.Session], _ slots: [StudySlot]) -> [PlanWeek.Session]? {
    inPieces(sessions, slots: slots) ?? filled(sessions, slots: slots, leastPiece: 2)
      ?? filled(sessions, slots: slots, leastPiece: 1)
  }

  /// Sessions in evenings, so that every free day takes the same share of the hours; before an exam what is new before
  /// the quiet days, and practice exams by their own last day.
  private func spread(_ sessions: [PlanWeek.Session], over days: [Day]) -> [PlanWeek.Session] {
    let open = days.filter(isOpen)
    let own = open.isEmpty ? days : open
    let bare = sessions.map { session in
      var session = session
      (session.day, session.minute) = (nil, nil)
      return session
    }
    let exams = bare.filter { undivided.contains($0.activity) }.map { session in
      var session = session
      session.day = days.indices.max(by: isWorseForPractice(days)).map { days[$0] }
      return session
    }
    let study = longestLast(bare.filter { !undivided.contains($0.activity) })
    // An evening with a practice exam holds nothing else where there are others.
    let taken = Set(exams.compactMap(\.day))
    let free = own.contains { !taken.contains($0) } ? own.filter { !taken.contains($0) } : own
    let placed = EveningPlacement(
      free, holding: study.map(\.quarters).reduce(0, +), most: conditions.mostSession, whole: evenings
    ).placed(study)
    return (placed + exams).enumerated().sorted {
      ($0.element.day?.number ?? .max, $0.offset) < ($1.element.day?.number ?? .max, $1.offset)
    }.map(\.element)
  }

  /// The sessions of a week, those last that take more than an evening and are done in one go, unless something of the
  /// week builds on them: the end of a week has days without work.
  private func longestLast(_ sessions: [PlanWeek.Session]) -> [PlanWeek.Session] {
    // What goes on next week stays at the end of this one.
    guard let last = sessions.last, last.part == last.parts else { return sessions }
    return sessions.indices.reduce(into: sessions) { result, place in
      let session = sessions[place]
      guard EveningPlacement.isLong(session, whole: evenings),
        !sessions[(place + 1)...].contains(where: { precedence(session.activity, $0.activity) }),
        let now = result.firstIndex(of: session)
      else { return }
      result.append(result.remove(at: now))
    }
  }

  /// Whether something new may be learned on a day.
  func isOpen(_ day: Day) -> Bool { !ends.contains { $0.quarters(on: day) == 0 } }

  /// Which of two days by their places suits a practice exam less: one of those that an end has for them suits best,
  /// and of those one in their middle, then one that leaves time to learn from it, and of several the last.
  private func isWorseForPractice(_ days: [Day]) -> (Int, Int) -> Bool {
    let ranks = days.map { day in
      guard let end = ends.first(where: { day < $0.exam }) else { return (1, 0) }
      if let distance = end.distanceForPractice(day) { return (2, -distance) }
      return (day <= end.lastPracticeDay ? 1 : 0, 0)
    }
    return { (ranks[$0].0, ranks[$0].1, $0) < (ranks[$1].0, ranks[$1].1, $1) }
  }

  /// Sessions in the order of their times; `nil` where they do not fit without a piece that is too short.
  func filled(
    _ sessions: [PlanWeek.Session], slots: [StudySlot], leastPiece least: Int
  ) -> [PlanWeek.Session]? {
    var free = slots
    var result: [PlanWeek.Session] = []
    var divisible: [PlanWeek.Session] = []
    for session in sessions {
      if undivided.contains(session.activity),
        let last = free.indices.filter({ free[$0].quarters >= session.quarters })
          .max(by: isWorseForPractice(free.map(\.day)))
      {
        free[last].quarters -= session.quarters
        result.append(session.placed(at: free[last], after: free[last].quarters, quarters: session.quarters))
      } else {
        divisible.append(session)
      }
    }
    // Where only quiet days are left, what is new has been planned for none of them.
    if free.contains(where: { isOpen($0.day) }) { free.removeAll { !isOpen($0.day) } }
    var next = 0
    for session in divisible {
      var left = session.quarters
      while left > 0 {
        guard next < free.count else { return nil }
        var piece = min(left, free[next].quarters)
        if piece < left { piece = min(piece, left - least) }
        if piece == left || piece >= least {
          result.append(session.placed(at: free[next], after: 0, quarters: piece))
          free[next].minute += 15 * piece
          free[next].quarters -= piece
          left -= piece
        }
        if left > 0 || free[next].quarters == 0 { next += 1 }
      }
    }
    return result.sorted { ($0.day?.number ?? 0, $0.minute ?? 0) < ($1.day?.number ?? 0, $1.minute ?? 0) }
  }

  /// Counts the parts of each activity anew, from the number that its first part had.
  private static func renumbered(_ weeks: [PlanWeek], from old: [PlanWeek]) -> [PlanWeek] {
    var further: [String: Int] = [:]
    var first: [String: Int] = [:]
    for session in old.flatMap(\.sessions) {
      further[session.activity, default: 0] -= 1
      first[session.activity] = min(first[session.activity] ?? session.part, session.part)
    }
    for session in weeks.flatMap(\.sessions) { further[session.activity, default: 0] += 1 }
    var result = weeks
    for week in result.indices {
      for index in result[week].sessions.indices {
        let activity = result[week].sessions[index].activity
        result[week].sessions[index].part = first[activity] ?? 1
        result[week].sessions[index].parts += further[activity] ?? 0
        first[activity] = (first[activity] ?? 1) + 1
      }
    }
    return result
  }
}

extension PlanWeek.Session {
  /// A piece of the session in a stretch of time, some quarter-hours after its beginning.
  fileprivate func placed(at slot: StudySlot, after offset: Int, quarters: Int) -> PlanWeek.Session {
    var piece = self
    piece.quarters = quarters
    piece.day = slot.day
    piece.minute = slot.minute + 15 * offset
    return piece
  }
}
