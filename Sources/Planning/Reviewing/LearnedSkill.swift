import Ontology

/// A skill that a plan teaches, with the days on which it is learned and reviewed.
struct LearnedSkill {
  /// What makes it firmer.
  enum Event: Hashable {
    /// A step is finished.
    case learned(Resource.Kind)
    /// It is recalled.
    case reviewed
  }

  let id: String
  let title: String
  /// The highest level that a step of the plan brings.
  private(set) var level = 0
  /// The name of the last lab or project that raises it; `nil` when it is only read about.
  private(set) var practice: String?
  /// The days on which something happens, in order.
  private(set) var events: [(day: Day, event: Event)] = []

  /// The minutes that a review of it takes: something built is done again, the rest is explained aloud.
  var minutes: Int { practice == nil ? 5 : 10 }

  /// The last day on which something happens.
  var lastDay: Day? { events.last?.day }

  /// The same of what lies before a day.
  func lastDay(before day: Day) -> Day? { events.last { $0.day < day }?.day }

  /// The last day on which a step of it is finished.
  var lastLearned: Day? { events.last { $0.event != .reviewed }?.day }

  /// Whether it is recalled after a day and not after another.
  func wasReviewed(after first: Day, until last: Day) -> Bool {
    events.contains { first < $0.day && $0.day <= last && $0.event == .reviewed }
  }

  /// Whether it is recalled on a day or fewer than so many days before or after it.
  func isReviewed(within days: Int, of day: Day) -> Bool {
    events.contains { $0.event == .reviewed && abs($0.day.number - day.number) < days }
  }

  /// How well it is remembered by the end of a day; `nil` before it is learned.
  func memory(on day: Day) -> SkillMemory? {
    var memory: SkillMemory?
    for (date, event) in events {
      guard date <= day else { break }
      switch event {
      case .learned(let kind) where memory == nil: memory = SkillMemory(learnedBy: kind, on: date)
      case .learned(let kind): memory?.learn(by: kind, on: date)
      case .reviewed: memory?.review(on: date)
      }
    }
    return memory
  }

  /// The chance of recall on a day, before anything that happens on it; 0 before it is learned.
  func retrievability(on day: Day) -> Double {
    memory(on: day.adding(days: -1))?.retrievability(on: day) ?? 0
  }

  /// Adds an event in its place.
  mutating func add(_ event: Event, on day: Day) {
    let place = events.firstIndex { $0.day > day } ?? events.count
    events.insert((day, event), at: place)
  }

  /// Takes a review back.
  mutating func removeReview(on day: Day) {
    if let place = events.lastIndex(where: { $0.day == day && $0.event == .reviewed }) {
      events.remove(at: place)
    }
  }
}

extension LearnedSkill {
  /// What a course teaches, in the order of its activities, with its reviews.
  ///
  /// A step that was done counts from the day of its last record, one ahead from the day for which it is
  /// planned; what is not planned to its end teaches nothing.
  ///
  /// - Parameter withPlannedReviews: Whether reviews ahead count as well as those that were done.
  static func all(of course: StudyCourse, withPlannedReviews: Bool) -> [LearnedSkill] {
    var done: [PlanProgress.Key: Day] = [:]
    for record in course.records where record.outcome == .done {
      done[PlanProgress.Key(activity: record.activity, part: record.part)] = record.day
    }
    var ends: [String: (quarters: Int, day: Day)] = [:]
    for week in course.weeks {
      for session in week.sessions {
        let day = done[PlanProgress.Key(session)] ?? session.day ?? week.end
        let before = ends[session.activity]
        ends[session.activity] = (
          (before?.quarters ?? 0) + session.quarters, max(before?.day ?? day, day)
        )
      }
    }
    var skills: [LearnedSkill] = []
    var places: [String: Int] = [:]
    for activity in course.activities {
      guard let end = ends[activity.id], end.quarters >= activity.duration.likely else { continue }
      for raise in activity.raises {
        let place = places[raise.skill] ?? skills.count
        if place == skills.count { skills.append(LearnedSkill(id: raise.skill, title: raise.title)) }
        places[raise.skill] = place
        skills[place].level = max(skills[place].level, raise.to)
        if activity.kind.isHandsOn, case .given(let name) = activity.name { skills[place].practice = name }
        skills[place].add(.learned(activity.kind), on: end.day)
      }
    }
    for week in course.weeks {
      for review in week.reviews {
        let planned = withPlannedReviews ? review.day ?? week.end : nil
        guard let day = done[PlanProgress.Key(review)] ?? planned else { continue }
        for item in review.items {
          if let place = places[item.skill] { skills[place].add(.reviewed, on: day) }
        }
      }
    }
    return skills
  }
}
