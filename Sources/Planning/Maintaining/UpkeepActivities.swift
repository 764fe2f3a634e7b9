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

  /// How the ids of sittings begin.
  static let prefix = "keep."

  private func activity(_ sitting: ReviewRhythm.Sitting, id: String) -> PlannedActivity {
    let items = sitting.skills.map { item in
      let kept = skills.skills[item.place]
      return (skill: library.skills[kept.index], level: kept.level, left: item.percentLeft)
    }
    let titles = ActivityName.row(items.map(\.skill.title))
    let weakest = items.min { $0.left < $1.left }
    let why = weakest.map { item -> ActivityReason in
      sitting.isCheckUp
        ? .leastUsed(weakest: item.skill.id, left: item.left)
        : .renewal(weakest: item.skill.id, left: item.left)
    }
    return PlannedActivity(
      id: id, name: sitting.isCheckUp ? .upkeepCheckUp(of: titles) : .recall(of: titles),
      kind: sitting.isCheckUp ? .checkUp : .review, area: "",
      duration: Resource.Duration(
        low: sitting.quarters, likely: sitting.quarters, high: sitting.quarters),
      durationSource: "estimate", url: nil, task: "", cost: "free",
      why: why ?? .completion, worth: 0, needsCheckUp: false, isStale: false,
      raises: items.map { item in
        let canDo = item.skill.canDo.indices.contains(item.level - 1) ? item.skill.canDo[item.level - 1] : nil
        return PlannedActivity.Raise(
          skill: item.skill.id.text, title: item.skill.title, from: item.level, to: item.level,
          statement: sitting.isCheckUp ? "" : canDo ?? "")
      })
  }
}
