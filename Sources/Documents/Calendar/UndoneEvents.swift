public import Planning

/// What calendars may have of plans that are no longer in a file, because they were taken back or replaced by
/// one that does not follow them.
///
/// Taking a change back gives a plan its old bytes, and so its old revision. For calendars time only goes on: what
/// they are sent must have a higher SEQUENCE than what they have (RFC 5545, section 3.8.7.4), and what only the
/// state had that was taken back must be cancelled. So this is kept beside the plan: for each plan that was in
/// the file what is added to its revision, and which events it had.
public struct UndoneEvents: Sendable, Hashable {
  /// The most plans, and the most events of each, that are remembered, the oldest being forgotten first; and how
  /// much of a title, in Unicode scalars.
  static let limits = (plans: 20, events: CancelledSession.limit, title: 300)

  /// What calendars may have of one plan.
  struct History: Sendable, Hashable {
    /// The plan's id.
    var plan: String
    /// What is added to the plan's revision.
    var offset = 0
    /// The highest number that an event of a state that is gone may have been sent with.
    var sequence = 0
    /// What states had that are gone, oldest first; the plan may have some of it again.
    var events: [CalendarEvent] = []

    /// Remembers the events of a state, each under its latest title.
    mutating func add(_ state: [CalendarEvent]) {
      let names = Set(state.map(\.name))
      let added = state.map { event in
        CalendarEvent(
          name: event.name, title: String(event.title.plain.unicodeScalars.prefix(limits.title)).plain)
      }
      events = (events.filter { !names.contains($0.name) } + added).suffix(limits.events)
    }
  }

  /// Each plan once, the last one that was in the file at the end.
  var histories: [History] = []

  /// Nothing was taken back.
  public init() {}

  /// The SEQUENCE of a plan's events.
  public func sequence(of plan: Plan) -> Int { plan.revision + (history(of: plan)?.offset ?? 0) }

  /// What follows when one plan takes another's place in the file, other than as its next revision.
  ///
  /// Whatever is taken back and brought again, in any order, the numbers of an event never fall, and rise
  /// whenever there may be a difference. Nothing is remembered where a calendar sees none, and nothing between
  /// plans of different people.
  ///
  /// - Parameters:
  ///   - old: The plan that was there; `nil` for one that could not be read, which counts as a next revision
  ///     with unknown events.
  ///   - new: The plan that takes its place.
  /// - Complexity: O(n log n) in the size of the plans and of what was taken back.
  public func replacing(_ old: Plan?, with new: Plan) -> UndoneEvents {
    var result = self
    if let old {
      let isSame = old.id == new.id
      guard isSame || old.subject.learner == new.subject.learner, !new.looksTheSame(as: old) else {
        return self
      }
      var left = result.take(old.id)
      // One more where the events are cancelled in calendars of the other plan.
      left.sequence = max(left.sequence, old.revision + left.offset) + (isSame ? 0 : 1)
      // A calendar may have missed what the plan itself did away with.
      left.add(PlanCalendar.cancelledEvents(of: old) + PlanCalendar.events(of: old))
      result.histories.append(left)
    }
    var entered = result.take(new.id)
    if old == nil { entered.sequence = max(entered.sequence, new.revision + entered.offset + 1) }
    entered.offset = max(entered.offset, entered.sequence + 1 - new.revision)
    result.histories.append(entered)
    result.histories = result.histories.suffix(Self.limits.plans)
    return result
  }

  /// What states of a plan had that are gone; the plan may have some of it again.
  func events(of plan: Plan) -> [CalendarEvent] { history(of: plan)?.events ?? [] }

  /// The plans that a plan took the place of; none for a plan that is not known here.
  func others(than plan: Plan) -> [History] {
    history(of: plan) == nil ? [] : histories.filter { $0.plan != plan.id }
  }

  private func history(of plan: Plan) -> History? { histories.first { $0.plan == plan.id } }

  private mutating func take(_ id: String) -> History {
    guard let place = histories.firstIndex(where: { $0.plan == id }) else { return History(plan: id) }
    return histories.remove(at: place)
  }
}

extension Plan {
  /// Whether a calendar cannot tell two states of a plan apart.
  fileprivate func looksTheSame(as other: Plan) -> Bool {
    conditions.zone == other.conditions.zone && PlanCalendar.text(self) == PlanCalendar.text(other)
  }
}
