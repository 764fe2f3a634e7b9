import Assessment
import Ontology
import Wording

// What a plan keeps of its activities as facts, in words.

extension ActivityName {
  /// The name in words.
  public var text: String {
    switch self {
    case .given(let name): name
    case .checkUp(skills: 1): worded("Check-up of one skill")
    case .checkUp(let count): worded("Check-up of \(count) skills")
    case .recall(let skills): worded("Recall: ") + skills
    case .upkeepCheckUp(let skills): worded("Check-up: ") + skills
    }
  }
}

extension PlannedActivity {
  /// Its name.
  public var title: String { name.text }

  /// What it is about: its area, or what such activities are together.
  public var topic: String {
    guard area.isEmpty else { return area }
    return switch kind {
    case .practiceExam: worded("Practice exams")
    case .checkUp: worded("Check-ups")
    case .review: worded("Reviews")
    case .lesson, .reading, .lab, .project: ""
    }
  }

  /// What to do.
  public var instructions: String {
    guard task.isEmpty else { return task }
    return switch name {
    case .given: ""
    case .checkUp:
      worded(
        "A few questions, at most \(CheckUpQuestions.perSkill) for each skill. Answer them with: readiness check-up"
      )
    case .upkeepCheckUp:
      worded(
        "Answer the questions of 'readiness assess --again', then let 'readiness replan' look at what fell.")
    case .recall:
      worded(
        "Without notes, for each: how would you do it, and what can go wrong? Then look up what was missing. "
      )
        + raises.filter { !$0.statement.isEmpty }.map { "\($0.title): \(Self.sentence($0.statement))" }
        .joined(separator: " ")
    }
  }

  /// A statement with its full stop.
  private static func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

  /// Why it is in the plan, in a sentence; of what plans make of a skill, in at most ``longestReason`` characters.
  public var reason: String {
    switch why {
    case .demanded(let skill, let needed, let asker):
      let level = raise(of: skill)?.to ?? needed
      let demand =
        level < needed ? worded(" of the \(needed) that \(asker.asks) for") : worded(", as \(asker.asks)")
      let points =
        worth == 10 ? worded("1 readiness point") : worded("\(Double(worth) / 10) readiness points")
      return worded("\(subject(skill))\(demand): about \(points).")
    case .slight(let skill): return worded("\(subject(skill)); less than a tenth of a readiness point.")
    case .leadsTo(let skill, _, let title):
      return worded("\(subject(skill)); “\(title.shortened(to: 45))” builds on it.")
    case .foundation(let skill): return worded("\(subject(skill)); later steps build on it.")
    case .objective(let skill):
      return worded("\(subject(skill)): an objective that nothing else here exercises.")
    case .completion: return worded("Keeps the plan complete.")
    case .practiceExam: return worded("Shows under time what holds, and what to go back to.")
    case .opening: return worded("Before weeks of study: you may know some of this already.")
    case .learned(let weeks):
      let since =
        weeks.count == 1
        ? worded("week \(weeks.upperBound)") : worded("weeks \(weeks.lowerBound) to \(weeks.upperBound)")
      return
        worded(
          """
          Asks about what you learned in \(since). What holds is surer from then on; what does not comes \
          back at the next replan.
          """)
    case .renewal(let weakest, let left):
      return worded(
        "The exam asks for it when the certificate is renewed; weakest is \(remains(weakest, left)).")
    case .leastUsed(let weakest, let left):
      return
        worded(
          "Asks about what your job uses least of what the exam asks for; weakest is \(remains(weakest, left))."
        )
    case .text(let text): return text
    }
  }

  private func raise(of skill: Skill.ID) -> Raise? { raises.first { $0.skill == skill.text } }

  private func title(of skill: Skill.ID) -> String { raise(of: skill)?.title ?? skill.text }

  private func subject(_ skill: Skill.ID) -> String {
    let level = raise(of: skill).map { worded(" to level \($0.to)") } ?? ""
    return worded("Brings \(title(of: skill).shortened(to: 70))\(level)")
  }

  private func remains(_ skill: Skill.ID, _ left: Int) -> String {
    worded("\(title(of: skill)) (about \(left) % is still there)")
  }

}

extension ActivityReason.Asker {
  /// Who asks, with the verb.
  fileprivate var asks: String {
    switch self {
    case .exam: worded("the exam asks")
    case .job: worded("the job asks")
    case .goals: worded("the goals ask")
    }
  }
}

extension PlanChange {
  /// The activity's name.
  public var title: String { name.text }
}

extension CancelledSession {
  /// The activity's name.
  public var title: String { name.text }
}

extension Plan {
  /// What the verdict of the plan's readiness means, and how far questions back the number that it is about.
  public var verdictSentences: String {
    switch readiness.grounds {
    case .text(let text): text
    case .rule(let depth):
      [
        readiness.verdict.explanation(aimsAtExam: aim.hasExam),
        depth.map { ExamDepth.sentence(tier: $0.tier, covered: $0.covered) },
      ].compactMap(\.self).joined(separator: " ")
    }
  }
}
