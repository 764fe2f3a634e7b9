import Ontology
import Planning
import Wording
import XML

// What is done, and why, written and read.

extension PlannedActivity {
  static let form = Form(
    PlannedActivity.init(
      id:name:kind:area:duration:durationSource:url:task:cost:why:worth:needsCheckUp:isStale:raises:checks:
      serves:requests:),
    .attribute("id", \.id, .id), .part(\.name, ActivityName.form), .attribute("kind", \.kind, .word("kind")),
    .attribute("topic", \.area, .line("text"), unless: ""),
    .inside("hours", .part(\.duration, Resource.Duration.form)),
    .inside("hours", .attribute("source", \.durationSource, .line("hours-source"))),
    .optionalChild("address", \.url, .text("address")), .child("instructions", \.task, .text("text")),
    .attribute("cost", \.cost, .line("cost")), .child("reason", \.why, ActivityReason.form),
    .attribute("worth", \.worth, .tenths("points")), .flag("check-first", \.needsCheckUp),
    .flag("stale", \.isStale), .children("raises", \.raises, Raise.form),
    .children("checks", \.checks, SkillCheck.form), .children("serves", \.serves, GoalWorth.form),
    .attribute("requests", \.requests, .words("requests"), unless: []))
}

extension Resource.Duration {
  fileprivate static let form = Form(
    Resource.Duration.init(low:likely:high:), .attribute("low", \.low, .hours("activity-hours")),
    .attribute("likely", \.likely, .hours("activity-hours")),
    .attribute("high", \.high, .hours("activity-hours")))
}

extension ActivityName {
  /// A name: words that somebody gave, or what a plan makes it of.
  static let form = Form<ActivityName>(
    { (title: String?, form: Pattern?, skills: Int?) throws(Misreading) -> ActivityName in
      switch (form, title, skills) {
      case (nil, let title?, nil): return .given(title)
      case (.checkUp?, nil, let skills?): return .checkUp(skills: skills)
      case (.recall?, let title?, nil): return .recall(of: title)
      case (.upkeepCheckUp?, let title?, nil): return .upkeepCheckUp(of: title)
      default:
        throw Misreading(
          worded("the name of the activity is not whole"),
          worded("give a title; with named=\"check-up\" skills alone, with another name a title as well"))
      }
    }, .optional("title", \.title, .title), .optional("named", \.pattern, .word("activity-name")),
    .optional("skills", \.skills, .whole("count")))

  /// What a name is made of.
  fileprivate enum Pattern: String, Sendable {
    case checkUp = "check-up"
    case recall
    case upkeepCheckUp = "upkeep-check-up"
  }

  private var pattern: Pattern? {
    switch self {
    case .given: nil
    case .checkUp: .checkUp
    case .recall: .recall
    case .upkeepCheckUp: .upkeepCheckUp
    }
  }

  private var title: String? {
    switch self {
    case .given(let title), .recall(let title), .upkeepCheckUp(let title): title
    case .checkUp: nil
    }
  }

  private var skills: Int? { if case .checkUp(let skills) = self { skills } else { nil } }
}

extension ActivityReason {
  /// A reason, by its code.
  static let form = Form<ActivityReason>(by: "code", "reason-code", cases)

  /// The names of the attributes of each code.
  fileprivate static let attributes = Dictionary(
    uniqueKeysWithValues: cases.map { entry in
      (entry.key, Set(["code"] + entry.places("reason").compactMap(\.attribute)))
    })

  private static let cases: [FormCase<ActivityReason>] = [
    FormCase(
      "demanded",
      { if case .demanded(let skill, let needed, let asker) = $0 { (skill, needed, asker) } else { nil } },
      ActivityReason.demanded, .attribute("skill", { @Sendable in $0.0 }, .key()),
      .attribute("needed", { @Sendable in $0.1 }, .whole("level")),
      .attribute("asked-by", { @Sendable in $0.2 }, .word("asker"))),
    FormCase(
      "slight", { if case .slight(let skill) = $0 { skill } else { nil } }, ActivityReason.slight,
      .attribute("skill", .key())),
    FormCase(
      "leads-to",
      {
        if case .leadsTo(let skill, let activity, let title) = $0 { (skill, activity, title) } else { nil }
      },
      ActivityReason.leadsTo, .attribute("skill", { @Sendable in $0.0 }, .key()),
      .attribute("activity", { @Sendable in $0.1 }, .id),
      .attribute("title", { @Sendable in $0.2 }, .title)),
    FormCase(
      "foundation", { if case .foundation(let skill) = $0 { skill } else { nil } },
      ActivityReason.foundation,
      .attribute("skill", .key())),
    FormCase(
      "objective", { if case .objective(let skill) = $0 { skill } else { nil } }, ActivityReason.objective,
      .attribute("skill", .key())),
    FormCase("completion", .completion), FormCase("practice-exam", .practiceExam),
    FormCase("opening", .opening),
    FormCase(
      "learned", { if case .learned(let weeks) = $0 { weeks } else { nil } },
      { (first: Int, last: Int) throws(Misreading) -> ActivityReason in
        guard first <= last else {
          throw Misreading(
            worded("the weeks of the reason end with \(last), before they begin with \(first)"))
        }
        return .learned(weeks: first...last)
      }, .attribute("from-week", { @Sendable in $0.lowerBound }, .whole("number")),
      .attribute("to-week", { @Sendable in $0.upperBound }, .whole("number"))),
    FormCase(
      "renewal", { if case .renewal(let skill, let left) = $0 { (skill, left) } else { nil } },
      ActivityReason.renewal, .attribute("skill", { @Sendable in $0.0 }, .key()),
      .attribute("left", { @Sendable in $0.1 }, .whole("share"))),
    FormCase(
      "least-used", { if case .leastUsed(let skill, let left) = $0 { (skill, left) } else { nil } },
      ActivityReason.leastUsed, .attribute("skill", { @Sendable in $0.0 }, .key()),
      .attribute("left", { @Sendable in $0.1 }, .whole("share"))),
    FormCase(
      "text", { if case .text(let text) = $0 { text } else { nil } }, ActivityReason.text,
      .content(.line("text"))),
  ]
}

extension PlannedActivity.Raise {
  fileprivate static let form = Form(
    PlannedActivity.Raise.init(skill:title:from:to:statement:), .attribute("skill", \.skill, .id),
    .attribute("title", \.title, .title), .attribute("from", \.from, .whole("level")),
    .attribute("to", \.to, .whole("level")), .content(\.statement, .line("text")))
}

extension SkillCheck {
  fileprivate static let form = Form(
    SkillCheck.init(skill:title:level:quarters:outcome:), .attribute("skill", \.skill, .id),
    .attribute("title", \.title, .title), .attribute("level", \.level, .whole("level")),
    .attribute("hours", \.quarters, .hours("hours")),
    .optionalPart(["chance", "otherwise", "spares"], \.outcome, Outcome.form))
}

extension SkillCheck.Outcome {
  fileprivate static let form = Form(
    SkillCheck.Outcome.init(chance:otherwise:spares:), .attribute("chance", \.chance, .whole("share")),
    .attribute("otherwise", \.otherwise, .whole("level")),
    .attribute("spares", \.spares, .ids("activities"), unless: []))
}

/// The rules about reasons.
extension PlanRules {
  /// A reason has what its code needs, and nothing of another code; the skill that it names is one that is raised.
  func reasonsAreWhole(_ faults: inout Faults) {
    for activity in root.elements(named: "activity") {
      guard let reason = activity.first("reason"), reason["code"] != nil else { continue }
      let found: ActivityReason
      do throws(Misreading) {
        found = try ActivityReason.form.read(reason)
      } catch {
        faults.add(error)
        continue
      }
      let own = ActivityReason.attributes[reason.line(of: "code") ?? ""] ?? []
      for attribute in reason.attributes where !own.contains(attribute.name) {
        faults.add(
          reason,
          worded("a reason of the code \(reason.quoted("code")) has no \(Faults.quoted(attribute.name))"),
          worded("remove it"))
      }
      if own.count == reason.attributes.count, reason["code"] != "text", !reason.text.plain.isEmpty {
        faults.add(
          reason, worded("a reason of the code \(reason.quoted("code")) has words"), worded("remove them"))
      }
      if let skill = found.skill?.text,
        !activity.elements(named: "raises").contains(where: { $0.line(of: "skill") == skill })
      {
        faults.add(
          reason,
          worded("the reason names \(Faults.quoted(skill)), which \(activity.quoted("id")) does not raise"),
          worded("name a skill of its <raises>"))
      }
    }
  }

  /// Every activity that is named has a whole name.
  func namesAreWhole(_ faults: inout Faults) {
    for element in root.elements where ["activity", "change", "cancelled"].contains(element.name) {
      do throws(Misreading) {
        _ = try ActivityName.form.read(element)
      } catch {
        faults.add(error)
      }
    }
  }
}
