import Ontology

/// Weeks that were placed before and are planned anew.
extension SessionPlacement {
  /// Tells of two activities whether the first has to be done before the second.
  typealias Precedence = (_ first: String, _ second: String) -> Bool

  /// The sessions of a week with days and times: those that it had already keep theirs, what came to it gets what
  /// is left.
  ///
  /// - Parameters:
  ///   - week: The week as it is planned now, its sessions placed in any way.
  ///   - old: The sessions that it had before, as they were placed, without what was done or missed.
  ///   - precedence: What has to come before what.
  /// - Returns: `nil` where that is impossible: a study time is gone, or there is no time for what came. What rests on
  ///   something that came, or carries it, moves where it must.
  /// - Complexity: O(sessions² + days · times).
  func placed(
    _ week: PlanWeek, keeping old: [PlanWeek.Session], precedence: Precedence
  ) -> [PlanWeek.Session]? {
    guard week.start <= week.end else { return nil }
    let (now, before) = (Self.quarters(of: week.sessions), Self.quarters(of: old))
    let others = Set(old.filter { !isWhereWished($0, among: old, in: week) }.map(\.activity))
    var placed = old.filter { now[$0.activity] == before[$0.activity] && !others.contains($0.activity) }
    guard !placed.isEmpty, placed.allSatisfy({ isFree($0, in: week) }) else { return nil }
    // In the order in which they can be done, each once.
    var order: [String] = []
    for session in week.sessions where !order.contains(session.activity) { order.append(session.activity) }
    let kept = Set(placed.map(\.activity))
    var (open, hasMadeWay) = (order.filter { !kept.contains($0) }, Set<String>())
    while !open.isEmpty {
      let activity = open.removeFirst()
      guard var session = week.sessions.first(where: { $0.activity == activity }) else { continue }
      session.quarters = now[activity] ?? session.quarters
      if let pieces = pieces(of: session, in: week, beside: placed, precedence: precedence) {
        placed = Self.inserting(pieces, into: placed, precedence: precedence)
        continue
      }
      // What it rests on and what rests on it make way, once; else the last that leaves it room.
      var others = Set(placed.map(\.activity)).filter {
        precedence(activity, $0) || precedence($0, activity)
      }.subtracting(hasMadeWay)
      if others.isEmpty,
        let other = placed.reversed().map(\.activity).first(where: { other in
          !hasMadeWay.contains(other)
            && pieces(
              of: session, in: week, beside: placed.filter { $0.activity != other }, precedence: precedence)
              != nil
        })
      {
        others = [other]
      }
      guard !others.isEmpty else { return nil }
      hasMadeWay.formUnion(others)
      placed.removeAll { others.contains($0.activity) }
      let waiting = others.union(open).union([activity])
      open = order.filter(waiting.contains)
    }
    return conditions.times.isEmpty ? Self.inOrder(placed, precedence: precedence) : placed
  }

  /// Sessions of days without times, on each day after all that has to come before them, else as they were.
  private static func inOrder(_ sessions: [PlanWeek.Session], precedence: Precedence) -> [PlanWeek.Session] {
    var (rest, result) = (sessions, [PlanWeek.Session]())
    func isNext(_ session: PlanWeek.Session) -> Bool {
      !rest.contains { $0.day == session.day && precedence($0.activity, session.activity) }
    }
    while let place = rest.firstIndex(where: isNext) { result.append(rest.remove(at: place)) }
    return result + rest
  }

  /// Quarter-hours of each activity.
  private static func quarters(of sessions: [PlanWeek.Session]) -> [String: Int] {
    sessions.reduce(into: [:]) { $0[$1.activity, default: 0] += $1.quarters }
  }

  /// Whether a session is as long as asked for, and on the day on which it is to be.
  private func isWhereWished(
    _ session: PlanWeek.Session, among sessions: [PlanWeek.Session], in week: PlanWeek
  ) -> Bool {
    guard hasAskedLength(session) else { return false }
    guard let day = pinnedDay(of: session, in: week) else { return true }
    return sessions.filter { $0.activity == session.activity }.compactMap(\.day).min() == day
  }

  /// Whether the day or the time that a session had can still be studied on.
  private func isFree(_ session: PlanWeek.Session, in week: PlanWeek) -> Bool {
    guard let day = session.day, week.start <= day, day <= week.end else { return false }
    guard let minute = session.minute else { return conditions.times.isEmpty && time.isFree(day) }
    return time.slots(on: day).contains {
      $0.minute <= minute && minute + 15 * session.quarters <= $0.minute + 15 * $0.quarters
    }
  }

  /// Where a session goes that has no place yet; `nil` where there is none.
  private func pieces(
    of session: PlanWeek.Session, in week: PlanWeek, beside placed: [PlanWeek.Session],
    precedence: Precedence
  ) -> [PlanWeek.Session]? {
    let after = placed.filter { precedence($0.activity, session.activity) }.map(Self.end).max()
    let until = placed.filter { precedence(session.activity, $0.activity) }.map(Self.begin).min()
    let pinned = pinnedDay(of: session, in: week)
    let days = (week.start.number...week.end.number).map { Day(number: $0) }
      .filter { day in pinned.map { $0 <= day } ?? true }
    guard conditions.times.isEmpty else {
      let slots = days.flatMap(time.slots)
        .flatMap { $0.left(beside: placed) }
        .compactMap { Self.part(of: $0, after: after, until: until) }
      let found = inSlots([session], slots)
      return pinned == nil || found?.first?.day == pinned ? found : nil
    }
    let all = (placed + [session]).map(\.quarters).reduce(0, +)
    let evenings = EveningPlacement(
      days.filter(time.isFree), holding: all, most: conditions.mostSession, whole: self.evenings)
    var bare = session
    (bare.day, bare.minute) = (nil, nil)
    let parts = undivided.contains(session.activity) ? [bare] : evenings.divided(bare)
    let longest = parts.map(\.quarters).max() ?? 0
    func load(_ day: Day) -> Int { placed.filter { $0.day == day }.map(\.quarters).reduce(0, +) }
    let free = days.filter { day in
      // An evening that holds something already is not filled beyond what one holds.
      time.isFree(day) && (after.map { $0.day <= day } ?? true) && (until.map { day <= $0.day } ?? true)
        && (day == pinned || load(day) == 0 || load(day) + longest <= evenings.evening)
    }
    guard pinned.map(free.contains) ?? !free.isEmpty else { return nil }
    let emptiest = free.sorted { (load($0), $0) < (load($1), $1) }
    let first = pinned.map { pinned in [pinned] + emptiest.filter { $0 != pinned } } ?? emptiest
    guard !undivided.contains(session.activity) else {
      bare.day = first.first
      return [bare]
    }
    return EveningPlacement(
      first.prefix(parts.count).sorted(), holding: bare.quarters, most: conditions.mostSession,
      whole: self.evenings
    ).placed([bare])
  }

  /// A minute of a day; of a session without a time, the day.
  private struct Moment: Comparable {
    var day: Day
    var minute: Int

    static func < (left: Moment, right: Moment) -> Bool {
      (left.day, left.minute) < (right.day, right.minute)
    }
  }

  private static func begin(_ session: PlanWeek.Session) -> Moment {
    Moment(day: session.day ?? Day(number: 0), minute: session.minute ?? 0)
  }

  private static func end(_ session: PlanWeek.Session) -> Moment {
    var moment = begin(session)
    if session.minute != nil { moment.minute += 15 * session.quarters }
    return moment
  }

  /// The part of a study time between two moments; `nil` where that is less than a quarter-hour.
  private static func part(of slot: StudySlot, after: Moment?, until: Moment?) -> StudySlot? {
    var (from, to) = (slot.minute, slot.minute + 15 * slot.quarters)
    if let after, after.day >= slot.day { from = after.day > slot.day ? to : max(from, after.minute) }
    if let until, until.day <= slot.day { to = until.day < slot.day ? from : min(to, until.minute) }
    return to - from < 15 ? nil : StudySlot(day: slot.day, minute: from, quarters: (to - from) / 15)
  }

  /// Puts pieces among placed sessions, by their times; on a day without times, after all that has to come
  /// before them, and before all that has to follow.
  private static func inserting(
    _ pieces: [PlanWeek.Session], into placed: [PlanWeek.Session], precedence: Precedence
  ) -> [PlanWeek.Session] {
    pieces.reduce(into: placed) { sessions, piece in
      let place = sessions.firstIndex { other in
        let (new, there) = (begin(piece), begin(other))
        guard new.day == there.day, piece.minute == nil || other.minute == nil else { return new < there }
        return precedence(piece.activity, other.activity)
      }
      sessions.insert(piece, at: place ?? sessions.count)
    }
  }
}
