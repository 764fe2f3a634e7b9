import Ontology
import Scheduling

/// What stays of the weeks ahead as it was planned.
extension RestOfPlan {
  /// Practice exams that were not taken, in their weeks; those whose week has passed may be taken in any.
  ///
  /// - Parameter maker: Knows today's library, which says how long they are.
  func keptSittings(by maker: PlanMaker) -> [StudyProblem.Sitting] {
    let practiceExams = maker.builder.practiceExams.flatMap(\.self)
    let (dropped, pins) = (old.excludedActivities, pinnedWeeks)
    let known = Dictionary(
      old.activities.map { ($0.id, $0.duration.likely) }, uniquingKeysWith: { first, _ in first })
    // Quarter-hours by which an exam has become longer; its last part takes them.
    let change = Dictionary(
      practiceExams.map { ($0.id.text, $0.duration.likely - (known[$0.id.text] ?? $0.duration.likely)) },
      uniquingKeysWith: { first, _ in first })
    return old.weeks.enumerated().flatMap { index, week in
      week.sessions.filter { session in
        isPracticeExam(session) && !progress.isDone(session) && !dropped.contains(session.activity)
          && lastWeek(of: session, by: maker) >= 0
      }.map { session in
        let place = index - current
        let longer = session.part == session.parts ? change[session.activity] ?? 0 : 0
        let last = lastWeek(of: session, by: maker)
        let isAhead = ahead.isAhead(session, ofWeek: index)
        // Of an exam that was moved to an earlier day the practice exams move, too.
        let earliest = pins[session.activity] ?? (place <= last ? max(place, 0) : 0)
        return StudyProblem.Sitting(
          id: session.activity, duration: max(1, session.quarters + longer), earliest: earliest,
          latest: pins[session.activity] ?? (isAhead && place <= last ? place : max(earliest, last)))
      }
    }
  }

  private func isPracticeExam(_ session: PlanWeek.Session) -> Bool {
    old.activities.contains { $0.id == session.activity && $0.kind == .practiceExam }
  }

  /// What was planned and is not done, in its weeks.
  func keptSchedule(_ problem: StudyProblem) -> StudySchedule {
    let places = indices(problem.activities.map(\.id))
    let sittings = indices(problem.sittings.map(\.id))
    var schedule = StudySchedule(weeks: weeks.map { _ in StudySchedule.Week() })
    for (index, week) in old.weeks.enumerated() where index >= current && index - current < weeks.count {
      for session in week.sessions where ahead.isAhead(session, ofWeek: index) {
        if let activity = places[session.activity], isOfUse(session.activity, inWeek: index - current) {
          schedule.weeks[index - current].add(
            StudySchedule.Session(activity: activity, quarters: session.quarters))
        } else if let sitting = sittings[session.activity] {
          schedule.weeks[index - current].sittings.append(sitting)
        }
      }
    }
    catchUp(&schedule, problem: problem)
    return schedule
  }

  /// Puts what was missed before the sessions of the first weeks that have room for it.
  private func catchUp(_ schedule: inout StudySchedule, problem: StudyProblem) {
    let places = indices(problem.activities.map(\.id))
    var room = schedule.weeks.enumerated().map { index, week in
      problem.weeks[index].learningLimit - week.sessions.map(\.quarters).reduce(0, +)
        - week.sittings.map { problem.sittings[$0].duration }.reduce(0, +)
    }
    var first = [[StudySchedule.Session]](repeating: [], count: schedule.weeks.count)
    for session in ahead.missed {
      guard let activity = places[session.activity],
        let week = room.indices.first(where: { room[$0] >= session.quarters }),
        isOfUse(session.activity, inWeek: week)
      else { continue }
      room[week] -= session.quarters
      first[week].append(StudySchedule.Session(activity: activity, quarters: session.quarters))
    }
    for (week, sessions) in first.enumerated() where !sessions.isEmpty {
      let planned = schedule.weeks[week].sessions
      schedule.weeks[week].sessions = []
      for session in sessions + planned { schedule.weeks[week].add(session) }
    }
  }

  /// The sessions that were planned for a week ahead and are still to be done, as they were placed.
  func planned(inWeek offset: Int) -> [PlanWeek.Session] {
    let index = current + offset
    guard old.weeks.indices.contains(index) else { return [] }
    return old.weeks[index].sessions.filter { ahead.isAhead($0, ofWeek: index) && !hasBegun($0) }
  }

  /// Whether the time of a session of today is over, or has begun.
  private func hasBegun(_ session: PlanWeek.Session) -> Bool {
    guard session.day == today, let minute, let begin = session.minute else { return false }
    return begin < minute
  }

  /// The most topics that study has in any week ahead as it is planned.
  func mostTopicsPlanned(_ problem: StudyProblem) -> Int {
    let topics = Dictionary(
      problem.activities.map { ($0.id, $0.topic) }, uniquingKeysWith: { first, _ in first })
    return old.weeks.indices.map { index in
      Set(
        old.weeks[index].sessions.filter { ahead.isAhead($0, ofWeek: index) }.compactMap {
          topics[$0.activity]
        }
      ).count
    }.max() ?? 0
  }
}

extension StudySchedule.Week {
  /// Adds a session, to the one of the same activity if there is one: a week divides an activity only into days.
  fileprivate mutating func add(_ session: StudySchedule.Session) {
    if let index = sessions.firstIndex(where: { $0.activity == session.activity }) {
      sessions[index].quarters += session.quarters
    } else {
      sessions.append(session)
    }
  }
}
