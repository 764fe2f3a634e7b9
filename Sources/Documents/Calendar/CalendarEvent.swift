import Planning

/// An event of a plan as calendars know it over all revisions.
struct CalendarEvent: Sendable, Hashable {
  /// What tells it from the plan's other events, such as `lab-1.2` or `exam`.
  var name: String
  /// What it is called.
  var title: String

  init(name: String, title: String) {
    self.name = name
    self.title = title
  }

  /// A part of an activity, or a review.
  init(activity: String, part: Int, title: String) {
    self.init(name: "\(activity).\(part)", title: title)
  }
}
