import Assessment
import Ontology
import Planning
public import Teams
import Wording

/// A team for a terminal of 80 columns: who stands where, who could help whom, hours, dates and risks.
public struct TeamText: Sendable {
  private let team: Team
  private let style: Style

  /// Creates the text of a team.
  public init(_ team: Team, style: Style) {
    self.team = team
    self.style = style
  }

  /// The whole overview.
  public var text: String {
    let blocks = [
      headline, team.namesPeople ? map : nil, tallies, team.namesPeople ? people : nil, mentoring, lacks,
      hours,
      dates, risks, others, notes,
    ]
    return blocks.compactMap(\.self).joined(separator: "\n\n") + "\n"
  }

  private var headline: String {
    let count = team.members.count + team.others.count
    let average = team.average.map { worded("On average \(TextLayout.percent($0)) ready. ") } ?? ""
    return [
      style.strong(TextLayout.wrapped(worded("\(team.outline.title), outline of \(team.outline.edition)"))),
      TextLayout.wrapped(
        worded(
          "\(Self.people(count)), \(team.hours.planned) with a plan, as of \(team.day.spoken). \(average)")
          + [team.averageNote, team.outline.depth].filter { !$0.isEmpty }.joined(separator: " ")),
    ].joined(separator: "\n")
  }

  // MARK: Where they stand

  private static let nameColumns = 23

  /// One row a person, one letter a competency; more competencies than fit go into a second map.
  private var map: String? {
    guard !team.members.isEmpty else { return nil }
    let most = (TextLayout.width - Self.nameColumns) / 4
    let places = Array(team.competencies.indices)
    let maps = stride(from: 0, to: places.count, by: most).map { start in
      let shown = places[start..<min(start + most, places.count)]
      let head =
        TextLayout.column("", Self.nameColumns)
        + shown.map { TextLayout.column(team.competencies[$0].number, 4) }.joined()
      let rows = team.members.map { member in
        Self.name(member.name, Self.nameColumns)
          + shown.map { " " + Self.letter(member.standing($0)) + "  " }.joined()
      }
      return ([Self.trimmed(head)] + rows.map(Self.trimmed)).joined(separator: "\n")
    }
    let key = ReadinessReport.Standing.allCases.map {
      TextLayout.wrapped("\($0.word): \($0.meaning)", indent: "   ", first: "\(Self.letter($0))  ")
    }
    return ([style.strong(worded("Who stands where"))] + maps + key).joined(separator: "\n")
  }

  private static func letter(_ standing: ReadinessReport.Standing?) -> String {
    switch standing {
    case .met: "M"
    case .near: "N"
    case .gap: "G"
    case .unknown: "?"
    case nil: "-"
    }
  }

  private var tallies: String {
    let hasAverages = team.tallies.contains { $0.average != nil }
    let head =
      TextLayout.column(worded("By competency"), 37) + TextLayout.right(worded("met"), 6)
      + TextLayout.right(worded("near"), 6)
      + TextLayout.right(worded("gap"), 6) + TextLayout.right(worded("unknown"), 9)
      + (hasAverages ? TextLayout.right(worded("average"), 15) : "")
    let rows = zip(team.competencies, team.tallies).map { competency, tally in
      func count(_ standing: ReadinessReport.Standing, _ columns: Int) -> String {
        TextLayout.right("\(tally.counts[standing] ?? 0)", columns)
      }
      return Self.name("\(competency.number) \(competency.title)", 37) + count(.met, 6) + count(.near, 6)
        + count(.gap, 6) + count(.unknown, 9)
        + (tally.average.map { TextLayout.right(TextLayout.percent($0), 15) } ?? "")
    }
    return ([style.strong(head)] + rows).joined(separator: "\n")
  }

  private var people: String? {
    guard !team.members.isEmpty else { return nil }
    let head =
      TextLayout.column(worded("Person"), 19) + TextLayout.column(ReadinessFigures.Figure.known.word, 21)
      + TextLayout.column(ReadinessFigures.Figure.forecast.word, 21) + TextLayout.right(worded("a week"), 6)
      + worded(" exam")
    let rows = team.members.map { member in
      let plan = member.plan
      return Self.trimmed(
        Self.name(member.name, 19) + TextLayout.column(member.verdict.title, 21)
          + TextLayout.column(member.projectedVerdict?.title ?? worded("no plan"), 21)
          + TextLayout.right(plan.map { TextLayout.hours($0.weeklyQuarters) } ?? "", 6) + " "
          + (plan.map { $0.examDate?.spoken ?? worded("no date") } ?? ""))
    }
    return ([style.strong(head)] + rows).joined(separator: "\n")
  }

  // MARK: Helping each other

  private var mentoring: String? {
    let mentoring = team.mentoring
    guard !mentoring.pairs.isEmpty || mentoring.open > 0 else { return nil }
    let head = style.strong(worded("Who could help whom"))
    let open =
      mentoring.open == 0
      ? []
      : [
        TextLayout.wrapped(
          worded(
            """
            For \(mentoring.open) more nobody is free or sure enough to be ahead; each helps at most \
            \(Mentoring.learnersEach).
            """))
      ]
    guard team.namesPeople else {
      return ([head, worded("\(mentoring.pairs.count) proposals, which the table names: --csv FILE")] + open)
        .joined(separator: "\n")
    }
    let rows = mentoring.pairs.map { pair in
      let subject = team.competencies[pair.competency]
      return TextLayout.wrapped(
        worded(
          """
          \(team.members[pair.mentor].name) could help \(team.members[pair.learner].name) with \
          \(subject.number) \(subject.title) (\(pair.isVeryLikely ? worded("very likely") : worded("likely")) ahead)
          """),
        indent: "  ", first: "- ")
    }
    return ([head] + rows + open).joined(separator: "\n")
  }

  private var lacks: String? { list(worded("What the team lacks"), team.rareLines) }

  // MARK: Hours, dates, risks

  private static let weeksShown = 8

  private var hours: String? {
    guard team.hours.planned > 0 else { return nil }
    let hours = team.hours
    let weeks = hours.weeks(from: team.day, most: Self.weeksShown)
    let paid = hours.paid == 0 ? worded("none needs paid credits") : worded("\(hours.paid) need paid credits")
    let fee = team.outline.fee.map { worded(" The exam costs \($0) each.") } ?? ""
    let overdue = hours.overdue == 0 ? "" : worded(" \(hours.overdue) of past weeks are open.")
    let head = TextLayout.wrapped(
      worded(
        """
        \(TextLayout.hours(hours.quarters)) planned in all; \(hours.done) of \
        \(Counted.text(hours.sessions, "session")) done.\(overdue) Of the resources \(paid).\(fee)
        """))
    let rows = weeks.map { week in
      worded("  week of ") + TextLayout.column(week.monday.spoken, 12)
        + TextLayout.right(TextLayout.hours(week.quarters), 10) + "  \(Self.people(week.people))"
    }
    return ([style.strong(worded("Hours and money")), head] + rows).joined(separator: "\n")
  }

  private var dates: String? {
    let rows = team.hours.exams.map { exam in
      let who = team.namesPeople ? exam.names.joined(separator: ", ") : Self.people(exam.names.count)
      return TextLayout.wrapped(
        exam.exam == team.outline.title ? who : "\(who) (\(exam.exam))", indent: "               ",
        first: "  " + TextLayout.column(exam.day.spoken, 13))
    }
    let undated = team.hours.undated
    let rest =
      undated == 0
      ? [] : [worded("  \(Counted.text(undated, "plan has", "plans have")) no exam date")]
    return rows.isEmpty && rest.isEmpty
      ? nil : ([style.strong(worded("Exam dates"))] + rows + rest).joined(separator: "\n")
  }

  private var risks: String? { list(worded("Risks"), team.riskLines.map { "\($0.subject): \($0.text)" }) }

  private var others: String? {
    guard !team.others.isEmpty else { return nil }
    guard team.namesPeople else { return worded("\(Self.people(team.others.count)) aim at another exam.") }
    return list(worded("At another exam"), team.others.map { "\($0.name): \($0.examTitle)" })
  }

  private var notes: String? {
    list(
      worded("Files that do not count"),
      team.superseded.prefix(Team.mostNamed).map { worded("\($0.file): \($0.counted) is newer") }
        + team.unreadable.prefix(Team.mostNamed).map { worded("\($0): could not be read") })
  }

  private func list(_ title: String, _ lines: [String]) -> String? {
    guard !lines.isEmpty else { return nil }
    let rows = lines.map { TextLayout.wrapped($0, indent: "  ", first: "- ") }
    return ([style.strong(title)] + rows).joined(separator: "\n")
  }

  // MARK: Words

  private static func people(_ count: Int) -> String {
    Counted.text(count, "person", "people")
  }

  /// A name in a column, with a space at its end.
  private static func name(_ name: String, _ columns: Int) -> String {
    TextLayout.column(name, columns - 1) + " "
  }

  private static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.hasSuffix(" ") { line.removeLast() }
    return String(line)
  }
}
