import Assessment
import Documents
import Exchange
import Ontology
import Planning
import UseCases
import Wording

/// What somebody asks of their plan, as forms hold it: it goes from a form to the preview, and from there to the plan.
struct WishForm {
  /// What a form is about.
  enum Kind: String, CaseIterable {
    /// Another time of a session.
    case pin
    /// Another activity in place of one.
    case swap
    /// An activity or an area that is left out.
    case exclude
    /// A skill or an area that comes first.
    case first
    /// Something of one's own.
    case own
    /// Hours, times and dates.
    case settings
    /// What was asked for, and is not any more.
    case withdraw

    /// The field at which what is wrong as a whole is told.
    var field: String {
      switch self {
      case .pin: "week"
      case .swap: "other"
      case .exclude: "exclude"
      case .first: "first"
      case .own: "title"
      case .settings: "hours"
      case .withdraw: "number"
      }
    }
  }

  /// The fields that are sent on.
  static let names: Set<String> = [
    "kind", "activity", "week", "day", "other", "exclude", "first", "title", "url", "takes", "price", "leads",
    "hours", "weekly", "least", "most", "away", "start", "zone", "number", "exam", "exam2", "exam3", "exam4",
  ]

  /// What the form is about; `nil` for none of this program.
  let kind: Kind?
  /// What was entered, with what is wrong with it.
  private(set) var entry: Entry
  /// What is asked of the plan.
  private(set) var adjustment = AdjustEntry()

  /// Reads what was entered.
  ///
  /// - Parameters:
  ///   - fields: The fields.
  ///   - plan: The plan: of hours and dates, what is as it was asks for nothing.
  ///   - today: The day.
  init(_ fields: FormFields, of plan: Plan, on today: Day) {
    kind = fields["kind"].flatMap { Kind(rawValue: $0) }
    entry = Entry(fields)
    switch kind {
    case .pin: readPin()
    case .swap:
      adjustment.swaps = ["\(activity)=\(chosen("other", worded("Choose what you would rather do.")))"]
    case .exclude: adjustment.excluded = [chosen("exclude", worded("Choose what to leave out."))]
    case .first: adjustment.first = [chosen("first", worded("Choose what is to come first."))]
    case .own: readOwn()
    case .settings: readSettings(plan, on: today)
    case .withdraw: adjustment.withdrawn = fields.all("number").compactMap { Int($0) }
    case nil: break
    }
  }

  /// The activity that the form is about; empty for none.
  var activity: String { entry.fields["activity"] ?? "" }

  /// What was entered, to be sent again.
  var entered: [(String, String)] {
    entry.fields.fields.filter { Self.names.contains($0.name) }.map { ($0.name, $0.value) }
  }

  /// The address of the preview of it.
  var preview: String {
    "/wishes/preview?"
      + entered.map { "\(PercentCoding.encoded($0.0))=\(PercentCoding.encoded($0.1))" }.joined(separator: "&")
  }

  /// Notes why it is refused, at the field that it is about.
  mutating func refuse(_ failure: Failure) {
    let field =
      switch kind {
      case .own: failure.message.contains("web address") ? "url" : "leads"
      case .settings: asked.count == 1 ? asked[0] : "hours"
      default: kind?.field ?? ""
      }
    entry.refuse(field, failure.pageSentence)
  }

  /// The fields about hours and dates that ask for something.
  private var asked: [String] {
    [
      ("hours", adjustment.hours != nil), ("weekly", adjustment.weekly != nil),
      ("least", adjustment.session != nil), ("away", !adjustment.away.isEmpty),
      ("exam", adjustment.examDate != nil), ("start", adjustment.start != nil),
      ("zone", adjustment.zone != nil),
    ].filter(\.1).map(\.0)
  }

  private mutating func chosen(_ field: String, _ right: String) -> String {
    guard let value = entry.text(field, most: 200) else {
      entry.refuse(field, right)
      return ""
    }
    return value
  }

  private mutating func readPin() {
    let week = entry.text("week", most: 10)
    let day = day("day")
    switch (week, day) {
    case (nil, nil):
      if entry.fault("day") == nil { entry.refuse("week", worded("Choose a week, or give a day.")) }
    case (.some, .some): entry.refuse("week", worded("Choose a week or give a day, not both."))
    case (let when?, nil), (nil, let when?): adjustment.pins = ["\(activity)=\(when)"]
    }
  }

  private mutating func readOwn() {
    let title = chosen("title", worded("Give the name of a course, a book or a project."))
    var own = AdditionEntry(title: title, url: entry.text("url", most: 2000))
    own.hours = entry.number(
      "takes", in: 0.25...100, worded("Give the hours that it takes, from 0.25 to 100."))
    if own.hours == nil, entry.fault("takes") == nil {
      entry.refuse("takes", worded("Give the hours that it takes."))
    }
    own.price = entry.text("price", most: OwnActivity.longestTitle)
    own.skills = Self.skills(entry.fields["leads"])
    if own.skills.isEmpty {
      entry.refuse("leads", worded("Give a skill with the level that it leads to, such as Python = 2."))
    }
    adjustment.addition = own
  }

  /// Skills with their levels, a line each.
  static func skills(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isNewline).compactMap { line in
      let parts = line.split(separator: "=", omittingEmptySubsequences: false).map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      return parts == [""] ? nil : parts.joined(separator: "=")
    }
  }

  private mutating func day(_ field: String) -> String? {
    guard let text = entry.text(field, most: 20) else { return nil }
    guard let day = Day(text) else {
      entry.refuse(field, worded("Write the day as YEAR-MONTH-DAY."))
      return nil
    }
    return "\(day)"
  }
}

// MARK: Hours, times and dates

extension WishForm {
  private mutating func readSettings(_ plan: Plan, on today: Day) {
    let now = plan.conditions
    readTimes(now, on: today)
    readSessions(plan)
    adjustment.away = DaysOff.ranges(&entry)
    readExams(plan, on: today)
    if let start = day("start"), start != "\(now.start)" { adjustment.start = start }
    if let zone = entry.text("zone", most: 60), zone != now.zone {
      if ZoneFile.rulesIfKnown(named: zone) == nil {
        entry.refuse(
          "zone",
          worded(
            "This machine knows no time zone of that name. Write it as Region/City, such as Europe/Berlin."))
      }
      adjustment.zone = zone
    }
    if adjustment.isEmpty, entry.faults.isEmpty {
      entry.refuse("hours", worded("Nothing is changed yet. Change what is to be otherwise."))
    }
  }

  /// The exams of a plan that are still to come, each with the field of its day; of a plan without an order of exams its
  /// last day alone.
  static func examFields(of plan: Plan, on today: Day) -> [(field: String, exam: ExamDay?)] {
    guard plan.hasExamOrder else { return [("exam", nil)] }
    var fields: [(field: String, exam: ExamDay?)] = []
    for (field, exam) in zip(["exam", "exam2", "exam3", "exam4"], plan.examDays) where exam.day >= today {
      fields.append((field, exam))
    }
    return fields
  }

  private mutating func readExams(_ plan: Plan, on today: Day) {
    for (field, exam) in Self.examFields(of: plan, on: today) {
      let now = exam?.day ?? plan.conditions.examDate
      if let day = day(field) {
        guard day != now.map({ "\($0)" }) else { continue }
        if adjustment.examDate != nil { entry.refuse(field, worded("Move one exam at a time.")) }
        adjustment.examDate = exam.map { "\($0.goal)@\(day)" } ?? day
      } else if now != nil, entry.fault(field) == nil {
        entry.refuse(field, worded("Give the day. A plan without one is made anew, below."))
      }
    }
  }

  private mutating func readTimes(_ now: Plan.Conditions, on today: Day) {
    let right = worded("Give hours a week from 0.5 to 60, such as 8 or 7.5.")
    let hours = entry.number("hours", in: 0.5...60, right)
    if let hours {
      if Int((4 * hours).rounded()) != now.weeklyQuarters(on: max(today, now.start)) {
        adjustment.hours = hours
      }
    } else if entry.fault("hours") == nil {
      entry.refuse("hours", right)
    }
    guard let weekly = entry.text("weekly", most: 400) else {
      if !now.times.isEmpty {
        entry.refuse(
          "weekly",
          worded(
            """
            Give the times. Those that you asked for are withdrawn among what you asked for; a plan without \
            any is made anew, below.
            """))
      }
      return
    }
    do throws(WeeklyTimesFault) {
      if try Plan.WeeklyTime.reading(weekly) != now.times { adjustment.weekly = weekly }
    } catch {
      entry.refuse(
        "weekly", worded("Write times such as Tue 19:00-21:00, Sat 10:00-13:00. \(error.description)."))
    }
  }

  private mutating func readSessions(_ plan: Plan) {
    let right = worded("Give hours from 0.25 to 12 in quarters, such as 0.5, or leave it empty.")
    func quarters(_ hours: Double?) -> Int? { hours.map { Int((4 * $0).rounded()) } }
    let (least, most) = (
      entry.number("least", in: 0.25...12, right), entry.number("most", in: 0.25...12, right)
    )
    let now = (plan.conditions.leastSession, plan.conditions.mostSession)
    guard entry.fault("least") == nil, entry.fault("most") == nil, now != (quarters(least), quarters(most))
    else {
      return
    }
    if least == nil, most == nil {
      adjustment.withdrawn += plan.heldWishes.filter {
        if case .sessionLength = $0.wish.content { true } else { false }
      }.map(\.number)
    } else {
      adjustment.session = "\(least.map(Phrases.typed) ?? "")-\(most.map(Phrases.typed) ?? "")"
    }
  }
}
