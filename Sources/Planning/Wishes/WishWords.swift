import Ontology
import Wording

/// Wishes in words.
public enum WishWords {
  /// What is wished for, in a clause such as `leave out “Data”`.
  public static func text(of wish: Wish) -> String {
    switch wish.content {
    case .pin(let activity, let day, let isWholeWeek):
      "“\(activity.title)” " + (isWholeWeek ? worded("in the week of \(day)") : worded("on \(day)"))
    case .exclusion(.area(let area)): worded("leave out all of “\(area.title)”")
    case .exclusion(let subject): worded("leave out “\(subject.named.title)”")
    case .priority(let subject): worded("“\(subject.named.title)” first")
    case .swap(let former, let other): worded("“\(other.title)” in place of “\(former.title)”")
    case .addition(let own):
      worded("“\(own.title)” besides, \(hours(own.quarters)), for ")
        + own.steps.map { worded("\($0.skill.title) at level \($0.level)") }.joined(separator: ", ")
        + (own.price.map { worded(", costs \($0)") } ?? "")
    case .sessionLength(let least, let most): sessions(least, most)
    case .hours(let quarters, let from): worded("\(hours(quarters)) a week from \(from) on")
    case .times(let times, let from):
      times.map(clock).joined(separator: ", ") + worded(" from \(from) on")
    case .away(let days):
      days.lowerBound == days.upperBound
        ? worded("no study on \(days.lowerBound)")
        : worded("no study from \(days.lowerBound) to \(days.upperBound)")
    case .start(let day, _): worded("begin on \(day)")
    case .examDate(let day, _, let exam): worded("the exam\(exam.map { " \($0.id)" } ?? "") on \(day)")
    }
  }

  /// What became of it, in a clause; with the reason where it cannot be.
  public static func text(of standing: WishStanding) -> String {
    switch standing {
    case .kept: worded("holds")
    case .done: worded("done")
    case .past: worded("its time is over")
    case .unmet(let reason): worded("cannot be: \(reason)")
    case .withdrawn(let day): worded("withdrawn on \(day)")
    }
  }

  private static func sessions(_ least: Int?, _ most: Int?) -> String {
    switch (least, most) {
    case (let least?, let most?): worded("sessions of \(hours(least)) to \(hours(most))")
    case (let least?, nil): worded("sessions of at least \(hours(least))")
    case (nil, let most?): worded("sessions of at most \(hours(most))")
    case (nil, nil): worded("sessions of any length")
    }
  }

  static func hours(_ quarters: Int) -> String {
    worded("\(Language.decimal("\(quarters / 4)\(["", ".25", ".5", ".75"][quarters % 4])")) h")
  }

  private static func clock(_ time: Plan.WeeklyTime) -> String {
    let days = Language.current.weekdays
    return "\(days[max(0, min(6, time.weekday))]) \(ClockTime.text(time.from))-\(ClockTime.text(time.to))"
  }
}
