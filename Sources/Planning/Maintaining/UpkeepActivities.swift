import Assessment
import Ontology

/// Sittings of review and check-ups as activities of a plan.
struct UpkeepActivities {
  private(set) var activities: [PlannedActivity] = []
  /// The session of each sitting by the place of its week.
  private(set) var sessions: [Int: [PlanWeek.Session]] = [:]
  private let library: Library
  private let skills: KeptSkills

  /// Describes sittings.
  ///
  /// - Parameter old: The plan before; numbers go on after what is done of it.
  init(model: AssessmentModel, skills: KeptSkills, sittings: [ReviewRhythm.Sitting], after old: Plan) {
    library = model.library
    self.skills = skills
    let completed = PlanProgress(old).completed
    let last =
      completed.compactMap { id in
        id.hasPrefix(Self.prefix) ? Int(id.dropFirst(Self.prefix.count)) : nil
      }.max() ?? 0
    for (offset, sitting) in sittings.enumerated() {
      let activity = activity(sitting, id: Self.prefix + "\(last + offset + 1)")
      activities.append(activity)
      sessions[sitting.week, default: []].append(
        PlanWeek.Session(activity: activity.id, quarters: sitting.quarters, part: 1, parts: 1))
    }
  }

  private static let prefix = "keep."

  /// A statement with its full stop.
  private static func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

  private func activity(_ sitting: ReviewRhythm.Sitting, id: String) -> PlannedActivity {
    let items = sitting.skills.map { item in
      let kept = skills.skills[item.place]
      return (skill: library.skills[kept.index], level: kept.level, left: item.percentLeft)
    }
    let titles = items.map(\.skill.title).joined(separator: "; ")
    let faded = items.min { $0.left < $1.left }
    let weakest = faded.map { "\($0.skill.title) (about \($0.left) % is still there)" } ?? ""
    return PlannedActivity(
      id: id, title: (sitting.isCheckUp ? "Check-up: " : "Recall: ") + titles,
      kind: sitting.isCheckUp ? .checkUp : .review, topic: sitting.isCheckUp ? "Check-ups" : "Reviews",
      url: nil,
      instructions: sitting.isCheckUp
        ? "Answer the questions of 'readiness assess --again', then let 'readiness replan' look at what fell."
        : "Without notes, for each: how would you do it, and what can go wrong? Then look up what was missing. "
          + items.compactMap { item in
            item.skill.canDo.indices.contains(item.level - 1)
              ? "\(item.skill.title): \(Self.sentence(item.skill.canDo[item.level - 1]))" : nil
          }.joined(separator: " "),
      duration: Resource.Duration(
        low: sitting.quarters, likely: sitting.quarters, high: sitting.quarters),
      durationSource: "estimate", cost: "free",
      reason: sitting.isCheckUp
        ? "Asks about what your job uses least of what the exam asks for; weakest is \(weakest)."
        : "The exam asks for it when the certificate is renewed; weakest is \(weakest).",
      worth: 0, needsCheckUp: false, isStale: false,
      raises: items.map {
        PlannedActivity.Raise(skill: $0.skill.id.text, title: $0.skill.title, from: $0.level, to: $0.level)
      })
  }
}
