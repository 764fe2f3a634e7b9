public import Assessment
import Ontology

/// All that the weeks of a plan follow from beside the day: the calendar as it was given, what was recorded,
/// answered and agreed to, and what the library offers.
public struct PlanInputs {
  private let model: AssessmentModel
  private let profile: Profile

  /// Prepares to look at plans of a person.
  public init(model: AssessmentModel, profile: Profile) {
    self.model = model
    self.profile = profile
  }

  /// The same text for the same inputs: when it is that of ``PlanProvenance/inputs``, nothing is new.
  ///
  /// Notes are not among them, nor the weeks themselves.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - pace: The learner's pace that is planned with, in percent; `nil` to trust the estimates.
  /// - Complexity: O(records + answers + resources).
  public func fingerprint(of plan: Plan, pace: Int?) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(entry: [pace.map { "\($0)" } ?? "estimates"])
    for entry in Self.calendar(plan.conditions) { fingerprint.add(entry: entry) }
    for entry in Self.course(of: plan) { fingerprint.add(entry: entry) }
    for entry in person { fingerprint.add(entry: entry) }
    for entry in library { fingerprint.add(entry: entry) }
    return fingerprint.text
  }

  /// What a plan was made from whose weeks ahead have just been planned.
  private func provenance(of plan: Plan, on today: Day, pace: Int?, priority: Plan.Priority)
    -> PlanProvenance
  {
    PlanProvenance(
      day: today, inputs: fingerprint(of: plan, pace: pace), records: plan.records.count,
      priority: priority, answers: profile.fingerprint)
  }

  /// A plan whose weeks ahead have just been planned, with what it was made from.
  func signed(_ plan: Plan, on today: Day, pace: Int?, priority: Plan.Priority = .date) -> Plan {
    var plan = plan
    plan.provenance = provenance(of: plan, on: today, pace: pace, priority: priority)
    return plan
  }

  private static func calendar(_ conditions: Plan.Conditions) -> [[String]] {
    let values = [
      conditions.start.number, conditions.examDate?.number ?? 0, conditions.weeklyQuarters,
      conditions.handsOnPercent, conditions.target, conditions.bufferPercent,
      conditions.hasCheckUps ? 1 : 0,
      conditions.retention, conditions.areasPerWeek ?? 0,
    ]
    return [values.map(String.init) + [conditions.zone ?? ""]]
      + conditions.earlierExams.map { ["exam", "\($0.goal)", "\($0.day.number)"] }
      + conditions.away.map { ["away", "\($0.lowerBound.number)", "\($0.upperBound.number)"] }
      + conditions.times.map { ["time", "\($0.weekday)", "\($0.from)", "\($0.to)"] }
      + conditions.hoursChanges.map { ["hours", "\($0.from.number)", "\($0.weeklyQuarters)"] }
      + conditions.busy.map { ["busy", "\($0.day.number)", "\($0.from)", "\($0.to)"] }
      + (conditions.leastSession == nil && conditions.mostSession == nil
        ? [] : [["session", "\(conditions.leastSession ?? 0)", "\(conditions.mostSession ?? 0)"]])
  }

  /// What a wish asks for beside the calendar, which is among the inputs itself.
  private static func entry(_ wish: Wish) -> [String] {
    switch wish.content {
    case .pin(let activity, let day, let isWholeWeek):
      ["pin", activity.id, "\(day.number)", isWholeWeek ? "week" : "day"]
    case .exclusion(.area(let area)): ["exclude-area", area.id]
    case .exclusion(let subject): ["exclude", subject.named.id]
    case .priority(.area(let area)): ["first-area", area.id]
    case .priority(let subject): ["first", subject.named.id]
    case .swap(let former, let other): ["swap", former.id, other.id]
    case .addition(let own):
      ["add", own.id, "\(own.quarters)"] + own.steps.flatMap { [$0.skill.id, "\($0.level)"] }
    case .sessionLength, .hours, .times, .away, .start, .examDate: []
    }
  }

  /// What the plan aims at, what became of its sessions, and what was agreed to.
  private static func course(of plan: Plan) -> [[String]] {
    [[plan.subject.role.text, plan.subject.exam.text]]
      + plan.goals.map { ["goal", "\($0.goal)", "\($0.weight)"] }
      + plan.records.map {
        [
          "record", $0.activity, "\($0.part)", $0.outcome.rawValue, "\($0.day.number)",
          "\($0.minutes)",
        ]
      }
      + plan.reviews.flatMap(\.remarks).filter { $0.state == .accepted || $0.state == .done }
      .compactMap { remark in
        switch remark.content {
        case .hours(let quarters, _): ["proposal", "\(quarters)", remark.state.rawValue]
        case .removal(let activity): ["proposal", activity, remark.state.rawValue]
        case .shown, .comment, .rating, .addition: nil
        }
      }
      + plan.wishes.filter(\.holds).map(entry)
      + plan.failedAttempts.map { ["failed", "\($0.day.number)"] + ($0.exam.map { [$0.text] } ?? []) }
      + plan.passedExams.map { ["passed", $0.exam.text, "\($0.day.number)"] }
      + (plan.certification.map { [["passed", "\($0.passed.number)"]] } ?? [])
  }

  private var person: [[String]] { profile.answerEntries + profile.evidenceEntries }

  private var library: [[String]] {
    [["edition", "\(model.exam.edition.number)"]]
      + model.library.resources.map { resource in
        [resource.id.text, "\(resource.duration.likely)"]
          + resource.requires.flatMap { [$0.skill.text, "\($0.level)"] }
          + resource.raises.flatMap { [$0.skill.text, "\($0.from)", "\($0.to)"] }
      }
  }
}
