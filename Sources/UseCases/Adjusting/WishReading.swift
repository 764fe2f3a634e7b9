import Assessment
import Ontology
import Planning
import Wording
import XML

/// Makes wishes of what a person enters, or says what is wrong with it.
struct WishReading {
  let entry: AdjustEntry
  let plan: Plan
  let model: AssessmentModel
  let today: Day

  init(_ entry: AdjustEntry, plan: Plan, model: AssessmentModel, today: Day) {
    self.entry = entry
    self.plan = plan
    self.model = model
    self.today = today
  }

  /// All wishes of the plan afterwards: those withdrawn are noted as such, what takes another's place withdraws it,
  /// and the new ones come last.
  ///
  /// - Throws: `Failure` with status 64 for what cannot be wished.
  func wishes() throws -> [Wish] {
    var wishes = plan.wishes
    for number in entry.withdrawn {
      guard wishes.indices.contains(number - 1) else {
        throw refusal(
          wishes.isEmpty
            ? worded("the plan has no wishes")
            : worded("there is no wish \(number); give 1 to \(wishes.count), as --list shows them"))
      }
      guard wishes[number - 1].holds else {
        throw refusal(
          worded("wish \(number) was withdrawn on \(wishes[number - 1].withdrawn ?? today) already"))
      }
      wishes[number - 1].withdrawn = today
    }
    for content in try contents(firstNumber: wishes.count + 1) {
      for place in wishes.indices.prefix(plan.wishes.count)
      where wishes[place].holds && content.takesThePlace(of: wishes[place].content) {
        wishes[place].withdrawn = today
      }
      var author: String?
      if case .addition = content { author = entry.addition?.author }
      wishes.append(Wish(content, made: today, author: author))
    }
    guard wishes.count <= Plan.mostWishes else {
      throw refusal(worded("a plan holds \(Plan.mostWishes) wishes at most, withdrawn ones included"))
    }
    return wishes
  }

  private func contents(firstNumber: Int) throws -> [Wish.Content] {
    var contents = try entry.pins.map(pin)
    contents += try entry.excluded.map(exclusion)
    contents += try entry.first.map(priority)
    contents += try entry.swaps.map(swap)
    if let addition = entry.addition {
      contents.append(
        .addition(
          try AdditionReading(addition, model: model).activity(id: "own.\(firstNumber + contents.count)")))
    }
    return contents + (try calendar())
  }

  func refusal(_ text: String) -> Failure { Failure("readiness: \(text)", status: Failure.usage) }

  /// The two sides of `NAME=VALUE`.
  private func sides(of text: String, _ right: String) throws -> (name: String, value: String) {
    guard let place = text.lastIndex(of: "="), place > text.startIndex,
      text.index(after: place) < text.endIndex
    else { throw refusal(worded("'\(text.printableArgument)' says too little; give \(right)")) }
    return (String(text[..<place]), String(text[text.index(after: place)...]))
  }

  // MARK: Study

  private func pin(_ text: String) throws -> Wish.Content {
    let (name, when) = try sides(
      of: text, worded("--pin as SESSION=WEEK or SESSION=DAY, such as 2=5 or 2=2027-02-13"))
    let id = try openActivity(name)
    // A number too large to count is a week that there is not, too.
    if when.isOfDigits || Int(when) != nil {
      guard let number = Int(when), plan.weeks.indices.contains(number &- 1) else {
        throw refusal(
          worded("the plan has no week \(when.printableArgument); give 1 to \(plan.weeks.count), or a day"))
      }
      let week = plan.weeks[number - 1]
      guard week.end >= today else { throw refusal(worded("week \(number) is over; give a later one")) }
      return .pin(id, on: max(week.start, today), isWholeWeek: true)
    }
    let day = try Day(entered: when, for: "--pin")
    guard day >= today else { throw refusal(worded("\(day) is over; give --pin a day from \(today) on")) }
    guard let last = plan.weeks.last?.end, day <= last, day >= plan.conditions.start else {
      throw refusal(
        worded(
          """
          \(day) is not within the plan, which runs from \(plan.conditions.start) to \
          \(plan.weeks.last?.end ?? plan.conditions.start)
          """))
    }
    if !plan.conditions.hasStudyTime(from: day, to: day) {
      let away = plan.conditions.away.first { $0.contains(day) }
      throw refusal(
        worded("\(day) has no time for study")
          + (away.map { worded(", since you are away from \($0.lowerBound) to \($0.upperBound)") } ?? "")
          + worded("; give --pin another day"))
    }
    return .pin(id, on: day, isWholeWeek: false)
  }

  /// An activity of the plan of which something is left, or a resource that could be in it.
  private func openActivity(_ name: String) throws -> Wish.Named {
    if Int(name) == nil, !plan.activities.contains(where: { $0.id == name }),
      let resource = model.library.resource(Resource.ID(name)), resource.kind != .practiceExam
    {
      return Wish.Named(id: name, title: resource.title)
    }
    let id = try plan.activity(named: name, on: today)
    guard let activity = plan.activities.first(where: { $0.id == id }) else {
      throw refusal(worded("no \(id)"))
    }
    guard !PlanProgress(plan).completed.contains(id) else {
      throw refusal(worded("“\(activity.title)” is done already"))
    }
    guard activity.kind != .checkUp, activity.kind != .review else {
      throw refusal(
        worded("“\(activity.title)” has a time of its own, which a replan chooses; pin something else"))
    }
    return Wish.Named(id: id, title: activity.title)
  }

  private func exclusion(_ entered: String) throws -> Wish.Content {
    // A number is that of a session of this week.
    let name = Int(entered) == nil ? entered : try plan.activity(named: entered, on: today)
    if let activity = plan.activities.first(where: { $0.id == name }) {
      guard !PlanProgress(plan).completed.contains(name) else {
        throw refusal(worded("“\(activity.title)” is done already, and stays"))
      }
      return .exclusion(.activity(Wish.Named(id: name, title: activity.title)))
    }
    if let area = area(name) { return .exclusion(.area(area)) }
    if let resource = model.library.resource(Resource.ID(name)) {
      return .exclusion(.activity(Wish.Named(id: name, title: resource.title)))
    }
    let known = plan.activities.map(\.id) + model.library.areas.map(\.id.text)
    throw refusal(
      worded("'\(name.printableArgument)' is neither an activity nor an area; ")
        + (Library.suggestion(for: name, among: known) ?? worded("'readiness week' lists activities")))
  }

  private func priority(_ name: String) throws -> Wish.Content {
    if let area = area(name) { return .priority(.area(area)) }
    let found = try model.skill(
      named: name, amongOthers: model.library.areas.map(\.id.text),
      hint: worded("'readiness show' lists the skills of the exam"))
    let skill = model.library.skills[found]
    return .priority(.skill(Wish.Named(id: skill.id.text, title: skill.title)))
  }

  private func area(_ name: String) -> Wish.Named? {
    model.library.areas.first { $0.id.text == name || $0.title.lowercased() == name.lowercased() }
      .map { Wish.Named(id: $0.id.text, title: $0.title) }
  }

  private func swap(_ text: String) throws -> Wish.Content {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let former = try openActivity(parts[0])
    guard let activity = plan.activities.first(where: { $0.id == former.id }) else {
      throw refusal(worded("“\(former.title)” is not in the plan, so nothing can take its place"))
    }
    guard parts.count < 2 || parts[1] != former.id else {
      throw refusal(
        worded("--swap names “\(former.title)” twice; give what is to take its place after the ="))
    }
    let steps = activity.raises.filter { $0.from < $0.to }
    let others = activity.substitutes(in: model.library)
    guard parts.count == 2, !parts[1].isEmpty, let other = others.first(where: { $0.id.text == parts[1] })
    else {
      let leads = steps.map { worded("\($0.title) at level \($0.to)") }.joined(separator: ", ")
      let known = others.prefix(5).map(\.id.text).joined(separator: ", ")
      throw refusal(
        (parts.count == 2 && !parts[1].isEmpty
          ? worded("'\(parts[1].printableArgument)' does not lead to \(leads), as “\(former.title)” does; ")
          : worded("--swap names two activities; "))
          + (others.isEmpty
            ? worded(
              "nothing else in the library does, but --exclude leaves it out and --add brings your own")
            : worded("give --swap \(former.id)= one of \(known)")))
    }
    guard !plan.activities.contains(where: { $0.id == other.id.text }) else {
      throw refusal(
        worded("“\(other.title)” is in the plan already; --exclude \(former.id) leaves the other out"))
    }
    return .swap(former, for: Wish.Named(id: other.id.text, title: other.title))
  }

  // MARK: The calendar

  /// The first day of what is planned now.
  private var from: Day {
    max(today, plan.weekIndex(of: today).map { plan.weeks[$0].start } ?? plan.conditions.start)
  }

  private func calendar() throws -> [Wish.Content] {
    var contents: [Wish.Content] = []
    if let session = entry.session { contents.append(try length(session)) }
    var conditions = ConditionsEntry()
    (conditions.weekly, conditions.hours) = (entry.weekly, entry.hours)
    let times = try conditions.weeklyTimes()
    if !times.isEmpty {
      _ = try conditions.weeklyQuarters(of: times, usualHours: 8)
      contents.append(.times(times, from: from))
    }
    if entry.hours != nil {
      contents.append(
        .hours(weeklyQuarters: try conditions.weeklyQuarters(of: [], usualHours: 8), from: from))
    }
    for text in entry.away {
      let days = try ConditionsEntry.range(text)
      guard days.upperBound >= today else {
        throw refusal(worded("\(days.upperBound) is over; give --away days ahead"))
      }
      contents.append(.away(days))
    }
    if let start = entry.start {
      let day = try Day(entered: start, for: "--start")
      guard day >= today else {
        throw refusal(
          worded(
            "\(day) is over; give --start a day from \(today) on, since nothing can be planned before it"))
      }
      guard day != plan.conditions.start else { throw refusal(worded("the plan begins on \(day) already")) }
      contents.append(.start(day, former: plan.conditions.start))
    }
    if let date = entry.examDate {
      let (day, exam) = try ExamDate(entered: date, of: plan).parts
      guard day > today else {
        throw refusal(
          worded("the exam date \(day) \(day.notAhead(of: today)); give --exam-date a day after \(today)"))
      }
      let former =
        exam.flatMap { exam in plan.examDays.first { $0.goal == exam }?.day } ?? plan.conditions.examDate
      guard day != former else { throw refusal(worded("the exam is on \(day) already")) }
      contents.append(.examDate(day, former: former, of: exam))
    }
    return contents
  }

  /// The least and the greatest length of a session.
  private func length(_ text: String) throws -> Wish.Content {
    let right = worded("--session as LEAST-MOST in hours from 0.25 to 12, such as 0.5-2, 0.5- or -2")
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    func quarters(_ part: String) throws -> Int? {
      guard !part.isEmpty else { return nil }
      guard let hours = Double(part), hours.isFinite, (0.25...12).contains(hours),
        4 * hours == (4 * hours).rounded()
      else { throw refusal(worded("'\(text.printableArgument)' is no length of a session; give \(right)")) }
      return Int(4 * hours)
    }
    guard parts.count == 2, let least = try Optional(quarters(parts[0])),
      let most = try Optional(quarters(parts[1])),
      least != nil || most != nil, least ?? 0 <= most ?? .max
    else { throw refusal(worded("'\(text.printableArgument)' is no length of a session; give \(right)")) }
    return .sessionLength(least: least, most: most)
  }
}

extension Wish.Content {
  /// Whether it is about the very thing that an older wish is about, of which there is one.
  fileprivate func takesThePlace(of older: Wish.Content) -> Bool {
    switch (self, older) {
    case (.pin(let new, _, _), .pin(let old, _, _)): new.id == old.id
    case (.exclusion(let new), .exclusion(let old)): new == old
    case (.priority(let new), .priority(let old)): new == old
    case (.swap(let new, _), .swap(let old, _)): new.id == old.id
    case (.sessionLength, .sessionLength), (.start, .start), (.times, .times): true
    case (.examDate(_, _, let new), .examDate(_, _, let old)): new == old
    case (.hours, .hours): true
    default: false
    }
  }
}
