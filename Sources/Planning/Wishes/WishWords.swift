import Ontology
import Wording

/// Wishes in words.
public enum WishWords {
  /// What is wished for, in a clause such as `leave out “Data”`.
  public static func text(of wish: Wish) -> String {
    switch wish.content {
    case .pin(let activity, let day, let isWholeWeek):
      "“\(activity.title)” " + (isWholeWeek ? "in the week of \(day)" : "on \(day)")
    case .exclusion(.area(let area)): "leave out all of “\(area.title)”"
    case .exclusion(let subject): "leave out “\(subject.named.title)”"
    case .priority(let subject): "“\(subject.named.title)” first"
    case .swap(let former, let other): "“\(other.title)” in place of “\(former.title)”"
    case .addition(let own):
      "“\(own.title)” besides, \(hours(own.quarters)), for "
        + own.steps.map { "\($0.skill.title) at level \($0.level)" }.joined(separator: ", ")
        + (own.price.map { ", costs \($0)" } ?? "")
    case .sessionLength(let least, let most): sessions(least, most)
    case .hours(let quarters, let from): "\(hours(quarters)) a week from \(from) on"
    case .times(let times, let from):
      times.map(clock).joined(separator: ", ") + " from \(from) on"
    case .away(let days):
      days.lowerBound == days.upperBound
        ? "no study on \(days.lowerBound)" : "no study from \(days.lowerBound) to \(days.upperBound)"
    case .start(let day, _): "begin on \(day)"
    case .examDate(let day, _, let exam): "the exam\(exam.map { " \($0.id)" } ?? "") on \(day)"
    }
  }

  /// What became of it, in a clause; with the reason where it cannot be.
  public static func text(of standing: WishStanding) -> String {
    switch standing {
    case .kept: "holds"
    case .done: "done"
    case .past: "its time is over"
    case .unmet(let reason): "cannot be: \(reason)"
    case .withdrawn(let day): "withdrawn on \(day)"
    }
  }

  private static func sessions(_ least: Int?, _ most: Int?) -> String {
    switch (least, most) {
    case (let least?, let most?): "sessions of \(hours(least)) to \(hours(most))"
    case (let least?, nil): "sessions of at least \(hours(least))"
    case (nil, let most?): "sessions of at most \(hours(most))"
    case (nil, nil): "sessions of any length"
    }
  }

  private static func hours(_ quarters: Int) -> String {
    worded("\(Language.decimal("\(quarters / 4)\(["", ".25", ".5", ".75"][quarters % 4])")) h")
  }

  private static func clock(_ time: Plan.WeeklyTime) -> String {
    let days = Language.current.weekdays
    return "\(days[max(0, min(6, time.weekday))]) \(ClockTime.text(time.from))-\(ClockTime.text(time.to))"
  }
}
