import Ontology

/// Sessions on days of the learner's choice, and of the length of their choice.
extension SessionPlacement {
  /// Placed sessions without times, the first one of each pinned activity on its day.
  func pinned(_ sessions: [PlanWeek.Session], in week: PlanWeek) -> [PlanWeek.Session] {
    guard !pinnedDays.isEmpty else { return sessions }
    var seen: Set<String> = []
    var result = sessions
    for place in result.indices {
      guard let day = pinnedDay(of: result[place], in: week), seen.insert(result[place].activity).inserted
      else {
        continue
      }
      result[place].day = day
    }
    guard !seen.isEmpty else { return sessions }
    return result.enumerated().sorted {
      ($0.element.day?.number ?? .max, $0.offset) < ($1.element.day?.number ?? .max, $1.offset)
    }.map(\.element)
  }

  /// The day of a week on which a session is to be; `nil` where there is none, or no time on it.
  func pinnedDay(of session: PlanWeek.Session, in week: PlanWeek) -> Day? {
    guard let day = pinnedDays[session.activity], (week.start...week.end).contains(day), time.isFree(day)
    else {
      return nil
    }
    return day
  }

  /// Sessions in their times, the pinned ones first; `nil` where none is pinned, or where that does not fit.
  func pinnedAndFilled(_ sessions: [PlanWeek.Session], slots: [StudySlot]) -> [PlanWeek.Session]? {
    let own = sessions.filter { session in
      pinnedDays[session.activity].map { day in slots.contains { $0.day == day } } ?? false
    }
    guard !own.isEmpty else { return nil }
    var placed: [PlanWeek.Session] = []
    for session in own {
      guard let day = pinnedDays[session.activity],
        let pieces = inSlots([session], slots.filter { $0.day >= day }.flatMap { $0.left(beside: placed) }),
        pieces.first?.day == day
      else { return nil }
      placed += pieces
    }
    let pinned = Set(own.map(\.activity))
    guard
      let rest = inSlots(
        sessions.filter { !pinned.contains($0.activity) }, slots.flatMap { $0.left(beside: placed) })
    else { return nil }
    return (placed + rest).sorted {
      ($0.day?.number ?? 0, $0.minute ?? 0) < ($1.day?.number ?? 0, $1.minute ?? 0)
    }
  }

  /// Sessions in the order of their times, none of them longer or shorter than asked for; `nil` where nothing is
  /// asked for, or where that does not fit.
  ///
  /// What has had its most in a stretch of time goes on in the next one; what comes after it may come before that.
  func inPieces(_ sessions: [PlanWeek.Session], slots: [StudySlot]) -> [PlanWeek.Session]? {
    guard conditions.mostSession != nil || conditions.leastSession != nil,
      !sessions.contains(where: { undivided.contains($0.activity) })
    else { return nil }
    let most = conditions.mostSession ?? .max
    let least = min(most, max(2, conditions.leastSession ?? 2))
    var left = sessions
    var result: [PlanWeek.Session] = []
    for slot in slots where isOpen(slot.day) {
      var (minute, room, here) = (slot.minute, slot.quarters, Set<String>())
      var index = 0
      while room > 0, index < left.count {
        let session = left[index]
        var piece = min(session.quarters, room, most)
        if piece < session.quarters { piece = min(piece, session.quarters - least) }
        guard !here.contains(session.activity), piece == session.quarters || piece >= least else {
          index += 1
          continue
        }
        var placed = session
        (placed.day, placed.minute, placed.quarters) = (slot.day, minute, piece)
        result.append(placed)
        here.insert(session.activity)
        (minute, room) = (minute + 15 * piece, room - piece)
        left[index].quarters -= piece
        if left[index].quarters == 0 { left.remove(at: index) } else { index += 1 }
      }
    }
    return left.isEmpty ? result : nil
  }

  /// Whether a session is as long as asked for.
  func hasAskedLength(_ session: PlanWeek.Session) -> Bool {
    undivided.contains(session.activity) || session.quarters <= conditions.mostSession ?? .max
  }
}
