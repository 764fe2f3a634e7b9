import Ontology
import Planning
import Wording
import XML

/// The rules about weeks and what is done in them.
extension PlanRules {
  func weeksFollowEachOther(_ faults: inout Faults) {
    var lastNumber: Int? = 0
    var lastEnd: Day?
    for week in root.elements(named: "week") {
      let number = week.whole("number")
      if let number, let lastNumber, number != lastNumber + 1 {
        faults.add(week, worded("week \(number) stands where week \(lastNumber + 1) is expected"))
      }
      lastNumber = number
      guard let start = week.day("start"), let end = week.day("end") else {
        lastEnd = nil
        continue
      }
      if let lastEnd, start != lastEnd.adding(days: 1) {
        faults.add(
          week, worded("this week starts on \(start), but the one before it ends on \(lastEnd)"),
          worded("a week starts on the day after the one before it"))
      }
      if end < start {
        faults.add(week, worded("this week ends on \(end), before it starts on \(start)"))
      } else if end > start.adding(days: 6) {
        faults.add(
          week, worded("this week has \(end.number - start.number + 1) days"), worded("a week has at most 7"))
      }
      lastEnd = end < start ? nil : end
    }
  }

  func weeksLieBetweenStartAndExam(_ faults: inout Faults) {
    let weeks = root.elements(named: "week")
    guard let conditions = root.first("conditions"), let first = weeks.first, let last = weeks.last else {
      return
    }
    if let start = conditions.day("start"), let day = first.day("start"), day != start {
      faults.add(first, worded("the first week starts on \(day), but the plan on \(start)"))
    }
    // What keeps a certificate comes after the exam.
    if root.first("certification") == nil, let exam = conditions.day("exam-date"), let day = last.day("end"),
      day >= exam
    {
      faults.add(
        last, worded("the last week ends on \(day), but the exam is on \(exam)"),
        worded("it ends before the exam"))
    }
  }

  func weeksHoldTheirLoad(_ faults: inout Faults) {
    for week in root.elements(named: "week") {
      guard let capacity = week.quarters("capacity"), let review = week.quarters("review") else { continue }
      let load = week.elements(named: "session").compactMap { $0.quarters("hours") }.reduce(review, +)
      guard load > capacity else { continue }
      faults.add(
        week,
        worded("this week plans \(DecimalText.hours(load)) hours, but has only ")
          + DecimalText.hours(capacity))
    }
  }

  func sessionsNameActivities(_ faults: inout Faults) {
    let known = root.elements(named: "activity").compactMap { $0.line(of: "id") }
    let ids = Set(known)
    var near: [String: String?] = [:]
    for session in root.elements(named: "week").flatMap({ $0.elements(named: "session") }) {
      guard let id = session.line(of: "activity"), !ids.contains(id) else { continue }
      // Comparing names is slow, so only a few of a length that ids have are compared.
      if near[id] == nil, near.count < 20, id.utf8.count <= 64 {
        near[id] = Library.suggestion(for: id, among: known.filter { $0.utf8.count <= 64 })
      }
      faults.add(session, worded("no activity has the id \(Faults.quoted(id))"), near[id] ?? nil)
    }
  }

  /// The sessions of an activity are its parts 1, 2, … in order, and take its likely hours together.
  func activitiesAreComplete(_ faults: inout Faults) {
    let sessions = Dictionary(
      grouping: root.elements(named: "week").flatMap { $0.elements(named: "session") },
      by: { $0.line(of: "activity") ?? "" })
    let begun = Set(
      root.elements(named: "record").filter { $0.line(of: "outcome") == "done" }
        .compactMap { $0.line(of: "activity") })
    var seen: Set<String> = []
    for activity in root.elements(named: "activity") {
      guard let id = activity.line(of: "id"), seen.insert(id).inserted else { continue }
      let parts = sessions[id] ?? []
      if parts.isEmpty {
        faults.add(
          activity, worded("the activity \(Faults.quoted(id)) is done in no week"),
          worded("add its sessions, or remove it"))
        continue
      }
      notePartsOutOfOrder(parts, of: id, &faults)
      let hours = parts.compactMap { $0.quarters("hours") }
      guard hours.count == parts.count, let likely = activity.first("hours")?.quarters("likely") else {
        continue
      }
      let sum = hours.reduce(0, +)
      // What was begun and then dropped stays with what was done of it.
      let isBegun = sum < likely && begun.contains(id)
      guard sum != likely, !isBegun else { continue }
      faults.add(
        activity,
        worded(
          """
          the sessions of \(Faults.quoted(id)) take \(DecimalText.hours(sum)) hours together, but its likely \
          hours are \(DecimalText.hours(likely))
          """))
    }
  }

  /// Notes the first part that stands out of order, and the first wrong number of parts.
  private func notePartsOutOfOrder(_ parts: [Element], of id: String, _ faults: inout Faults) {
    for (index, session) in parts.enumerated() {
      guard let part = session.whole("part"), part != index + 1 else { continue }
      faults.add(
        session, worded("part \(part) of \(Faults.quoted(id)) stands where part \(index + 1) is expected"))
      break
    }
    for session in parts {
      guard let count = session.whole("parts"), count != parts.count else { continue }
      faults.add(
        session,
        worded("\(Faults.quoted(id)) is said to have \(count) parts, but has \(parts.count) sessions"))
      break
    }
  }

  /// Each record is of a session of the plan, and a session is done once.
  func recordsNameSessions(_ faults: inout Faults) {
    let known = Set(
      root.elements(named: "week").flatMap { $0.elements(named: "session") }.map {
        "\($0.line(of: "activity") ?? "") \($0.whole("part") ?? 0)"
      }
        + root.elements(named: "week").flatMap { $0.elements(named: "review") }.map {
          "\(PlannedReview.activity) \($0.whole("number") ?? 0)"
        })
    var done: [String: Int] = [:]
    for record in root.elements(named: "record") {
      guard let id = record.line(of: "activity"), let part = record.whole("part") else { continue }
      let isDone = record.line(of: "outcome") == "done"
      let key = "\(id) \(part)"
      if isDone, !known.contains(key) {
        faults.add(
          record,
          worded("part \(part) of \(Faults.quoted(id)) is recorded, but the plan has no such session"),
          worded("remove the record, or put the session back"))
      }
      if isDone, let line = done[key] {
        faults.add(
          record, worded("part \(part) of \(Faults.quoted(id)) is done twice"),
          worded("the other record stands on line \(line)"))
      } else if isDone {
        done[key] = record.line
      }
      if isDone, record.whole("minutes") == 0 {
        faults.add(record, worded("a session that was done took 0 minutes"), worded("write how long it took"))
      }
    }
  }
}
