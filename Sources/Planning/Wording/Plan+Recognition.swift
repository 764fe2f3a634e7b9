import Assessment
import Ontology
import Wording

extension Plan {
  /// The plan with codes for words, wherever its words are those that stand for a code: plans before version 5 of
  /// their format held words alone.
  ///
  /// Every code that could be meant is put into words and compared, so that nothing anybody reads changes but how reviews
  /// ask, which takes turns. What is in other words, of an earlier release or another hand, stays as it is. Those plans
  /// were all in English, whatever is spoken now.
  ///
  /// - Complexity: O(activities² + reviews).
  public func recognized() -> Plan { Language.english.spoken { recognizedInEnglish() } }

  private func recognizedInEnglish() -> Plan {
    var plan = self
    plan.readiness.grounds = recognizedGrounds
    plan.activities = activities.map { $0.recognized(in: self) }
    let names = Dictionary(plan.activities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for index in plan.changes.indices {
      plan.changes[index].name = plan.changes[index].name.recognized(for: plan.changes[index].activity, names)
    }
    for index in plan.cancelled.indices {
      plan.cancelled[index].name = plan.cancelled[index].name.recognized(
        for: plan.cancelled[index].activity, names)
    }
    for week in plan.weeks.indices {
      for review in plan.weeks[week].reviews.indices {
        for item in plan.weeks[week].reviews[review].items.indices {
          plan.weeks[week].reviews[review].items[item].task =
            plan.weeks[week].reviews[review].items[item].task.recognized
        }
      }
    }
    return plan
  }

  private var recognizedGrounds: VerdictGrounds {
    guard case .text(let text) = readiness.grounds else { return readiness.grounds }
    let rule = readiness.verdict.explanation(aimsAtExam: aim.hasExam)
    if text == rule { return .rule(nil) }
    guard text.hasPrefix(rule + " ") else { return readiness.grounds }
    let rest = text.dropFirst(rule.count + 1)
    for tier in ExamDepth.Tier.allCases {
      for covered in 0...100 where ExamDepth.sentence(tier: tier, covered: covered) == rest {
        return .rule(VerdictGrounds.Depth(tier: tier, covered: covered))
      }
    }
    return readiness.grounds
  }
}

extension PlannedActivity {
  /// The activity with codes for words.
  fileprivate func recognized(in plan: Plan) -> PlannedActivity {
    var activity = self
    activity.name = recognizedName
    var unnamed = activity
    unnamed.area = ""
    if unnamed.topic == area { activity.area = "" }
    if case .recall = activity.name { activity.raises = statedRaises }
    unnamed = activity
    unnamed.task = ""
    if unnamed.instructions == task { activity = unnamed } else { activity.raises = raises }
    activity.why = recognizedReason(in: plan)
    return activity
  }

  private var recognizedName: ActivityName {
    let titles = ActivityName.row(raises.map(\.title))
    let meant: [ActivityName] =
      switch kind {
      case .checkUp: [.checkUp(skills: checks.count), .upkeepCheckUp(of: titles)]
      case .review: [.recall(of: titles)]
      case .lesson, .reading, .lab, .project, .practiceExam: []
      }
    return meant.first { $0.text == name.text } ?? name
  }

  /// What it raises, with the statement of each that its task has behind the skill's name.
  private var statedRaises: [Raise] {
    var rest = task[...]
    var stated = raises
    for index in raises.indices {
      guard let start = rest.firstRange(of: "\(raises[index].title): ")?.upperBound else { continue }
      rest = rest[start...]
      let ends = raises[(index + 1)...].compactMap { rest.firstRange(of: " \($0.title): ")?.lowerBound }
      let end = ends.min() ?? rest.endIndex
      stated[index].statement = String(rest[..<end])
      rest = rest[end...]
    }
    return stated
  }

  private func recognizedReason(in plan: Plan) -> ActivityReason {
    guard case .text(let text) = why, !text.isEmpty else { return why }
    var meant: [ActivityReason] = [.completion, .practiceExam, .opening]
    var activity = self
    /// Whether the words are those of a reason but for a few characters at their end.
    func begins(_ reason: ActivityReason, butFor rest: Int) -> Bool {
      activity.why = reason
      return text.commonPrefix(with: activity.reason) >= activity.reason.count - rest
    }
    if begins(.learned(weeks: 1...1), butFor: 90), let last = plan.weeks.last?.number, last > 0 {
      for first in 1...last { meant += (first...last).map { .learned(weeks: first...$0) } }
    }
    for raise in raises {
      let skill = Skill.ID(raise.skill)
      let all = 0...100
      if begins(.renewal(weakest: skill, left: 0), butFor: 22) {
        meant += all.map { .renewal(weakest: skill, left: $0) }
      }
      if begins(.leastUsed(weakest: skill, left: 0), butFor: 22) {
        meant += all.map { .leastUsed(weakest: skill, left: $0) }
      }
    }
    for raise in raises {
      let skill = Skill.ID(raise.skill)
      activity.why = .foundation(skill: skill)
      guard text.commonPrefix(with: activity.reason) > 10 else { continue }
      meant += [.foundation(skill: skill), .slight(skill: skill), .objective(skill: skill)]
      for asker in ActivityReason.Asker.allCases {
        meant += (raise.to...max(raise.to, 4)).map { .demanded(skill: skill, needed: $0, by: asker) }
      }
      meant += plan.activities.map { .leadsTo(skill: skill, activity: $0.id, title: $0.title) }
    }
    return meant.first { reason in
      activity.why = reason
      return activity.reason == text
    } ?? why
  }
}

extension ActivityName {
  /// The name with a code for words.
  ///
  /// - Parameters:
  ///   - activity: The id of the activity.
  ///   - names: The names of the plan's activities.
  fileprivate func recognized(for activity: String, _ names: [String: ActivityName]) -> ActivityName {
    if let name = names[activity], name.text == text { return name }
    if activity.hasPrefix("check-up-") {
      return (0...50).lazy.map { .checkUp(skills: $0) }.first { $0.text == text } ?? self
    }
    guard activity.hasPrefix(UpkeepActivities.prefix) else { return self }
    for made in [ActivityName.recall(of: ""), .upkeepCheckUp(of: "")] where text.hasPrefix(made.text) {
      let skills = String(text.dropFirst(made.text.count))
      if case .recall = made { return .recall(of: skills) }
      return .upkeepCheckUp(of: skills)
    }
    return self
  }
}

extension RecallTask {
  /// The task with a code for words.
  fileprivate var recognized: RecallTask {
    guard case .text(let text) = self else { return self }
    return RecallTask(formerly: text) ?? self
  }
}

extension String {
  /// How many characters two texts have in common at their beginning.
  fileprivate func commonPrefix(with other: String) -> Int {
    zip(self, other).prefix { $0 == $1 }.count
  }
}
