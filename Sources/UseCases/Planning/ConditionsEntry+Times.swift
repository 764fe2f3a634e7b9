import Ontology
import Planning
import Wording
import XML

/// The hours and times of a week.
extension ConditionsEntry {
  /// Checks what does not depend on answers, so that nobody answers forty questions to learn of a wrong file.
  ///
  /// - Throws: as reading the conditions does.
  public func checkBeforeQuestions() throws {
    _ = try weeklyQuarters(of: try weeklyTimes(), usualHours: 8)
    _ = try hoursChanges()
    if let zone { _ = try ZoneFile.zone(named: zone) }
    guard !busy.contains("-") else {
      throw Failure(
        "readiness: " + worded("answers are read from standard input; give --busy the name of a file"),
        status: Failure.usage)
    }
    try BusyFiles(paths: busy).check()
  }

  /// The times of the week; empty when none are given.
  func weeklyTimes() throws -> [Plan.WeeklyTime] {
    guard let weekly else { return [] }
    do throws(WeeklyTimesFault) {
      return try Plan.WeeklyTime.reading(weekly)
    } catch {
      throw Failure("readiness: " + worded("--weekly: \(error.description.printable)"), status: Failure.usage)
    }
  }

  /// Quarter-hours a week: with times of the week all of them, at most the given hours.
  func weeklyQuarters(of times: [Plan.WeeklyTime], usualHours: Double) throws -> Int {
    let hours = hours ?? (times.isEmpty ? usualHours : nil)
    if let hours {
      guard hours.isFinite, (0.5...60).contains(hours) else {
        throw Failure(
          "readiness: " + worded("\(hours) hours a week cannot be planned; give --hours between 0.5 and 60"),
          status: Failure.usage)
      }
    }
    let quarters = hours.map { Int(($0 * 4).rounded()) }
    guard !times.isEmpty else { return quarters ?? 0 }
    let given = times.map(\.quarters).reduce(0, +)
    let planned = min(given, quarters ?? given)
    guard Plan.Conditions.weeklyRange.contains(planned) else {
      throw Failure(
        "readiness: "
          + worded(
            """
            the times of --weekly hold \(Double(given) / 4) hours a week; give between 0.5 and 60, or cap them \
            with --hours
            """),
        status: Failure.usage)
    }
    return planned
  }

  /// Hours a week from days on, in the order of their days.
  func hoursChanges() throws -> [Plan.HoursChange] {
    let changes = try hoursFrom.map { text in
      let parts = text.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let day = Day(parts[0]), let hours = Double(String(parts[1])), hours.isFinite,
        (0...60).contains(hours)
      else {
        throw Failure(
          "readiness: "
            + worded(
              """
              '\(text.printableArgument)' is no change of hours; give --hours-from as DAY=HOURS with 0 to 60 \
              hours, such as 2027-03-01=5
              """),
          status: Failure.usage)
      }
      return Plan.HoursChange(from: day, weeklyQuarters: Int((hours * 4).rounded()))
    }.sorted { $0.from < $1.from }
    for (first, second) in zip(changes, changes.dropFirst()) where first.from == second.from {
      throw Failure(
        "readiness: " + worded("--hours-from gives \(first.from) twice; give each day once"),
        status: Failure.usage)
    }
    try EntryLimits.check(
      changes.count, ["conditions", "hours-from"], worded("changes of hours"), "hours-from")
    return changes
  }
}
