import Wording

/// What the names of templates mean; a test compares them with the names that there are.
package enum TemplateMeanings {
  /// The meaning of a name in the innermost of some lists; empty for one that is not described.
  static func meaning(of name: String, in lists: [String]) -> String {
    let list = lists.last ?? ""
    if let words = byList[list]?[name] ?? (weekLists.contains(list) ? week[name] : nil) {
      return worded(key: words)
    }
    if name.hasSuffix("-iso") {
      let day = String(name.dropLast(4))
      if !meaning(of: day, in: lists).isEmpty { return worded("the same day as '\(day)', for datetime") }
    }
    return ""
  }

  /// Every name that has a meaning, as `list/name`; those of a week stand under `weeks`.
  package static var described: Set<String> {
    var all = Set(week.keys.map { "weeks/\($0)" })
    for (list, meanings) in byList {
      for name in meanings.keys { all.insert(list.isEmpty ? name : "\(list)/\(name)") }
    }
    return all
  }

  /// Lists whose entries are weeks.
  private static let weekLists: Set<String> = ["weeks", "this-week"]

  private static let byList: [String: [String: String]] = [
    "": page, "sections": part, "competencies": part.merging(competency) { $1 }, "gaps": gap,
    "objectives": part.merging([
      "planned": "the steps of the plan that serve it, with their hours; or why none does"
    ]) { $1 },
    "steps": step.merging(mentorStep) { $1 }, "raises": raise, "guidance": point,
    "criteria": ["text": "a sentence that is true of a good result"], "practice-exams": practiceExam,
    "pace": pace,
    "omissions": omission, "ways-out": ["text": "a way to make everything fit, or what can be had"],
    "agenda": agenda, "follow-ups": followUp, "preparations": preparation,
    "topics": ["title": "the topic", "hours": "hours of its sessions"],
    "records": record, "changes": ["title": "the activity", "text": "what the last replan did with it"],
    "checks": check, "later-checks": check, "questions": check.merging(question) { $1 }, "outcomes": outcome,
    "tonight": step.merging(tonight) { $1 },
    "ending": ending.merging(["commands": "what to type"]) { $1 }, "milestones": ending,
    "commands": ["purpose": "what it is for", "command": "the command"], "reviews": review,
    "skills": reviewedSkill, "feedback": feedback,
    "remarks": remark, "wishes": wish,
    "shared-remarks": remark, "retention-missed": missed,
    "costs": ["kind": "what the resources cost", "count": "how many they are"],
    "risks": ["text": "what could go wrong"],
    "asks": ["title": "what is asked for", "text": "how much of it, and until when"],
    "goals": goal, "parts": part,
  ]

  private static let question = [
    "rank": "1 for the first",
    "title": "the competency that it belongs to",
    "now": "readiness in that now, with its 90 % interval",
  ]

  private static let ending = [
    "title": "what it is",
    "text": "what to do, or what to expect",
    "day": "the day",
  ]

  private static let goal = [
    "number": "1 for the first",
    "title": "its name",
    "share": "how much it counts among all goals, in percent",
    "now": "readiness for it now, with its 90 % interval",
    "projected": "readiness for it after the plan, with its 90 % interval",
    "standing": "readiness for it now, in words",
    "moment": "when that readiness is expected, such as: on 1 Mar 2027, or: after the plan",
    "alone": "the hours a week that are enough for it alone; empty if everything fits",
    "part-name": "what its parts are called: Section or Area",
    "parts-id": "an id for its table",
    "parts": "its parts; no entry for the first goal, whose parts are the sections",
  ]

  private static let part = [
    "title": "its name",
    "share": "its part of the exam or the job, in words",
    "share-number": "its part of the exam or the job, in percent",
    "now": "readiness now, with its 90 % interval",
    "projected": "readiness after the plan, with its 90 % interval",
    "standing": "readiness now, in words",
  ]

  private static let competency = [
    "rank": "1 for the first",
    "key": "its key, for fields",
    "comment-id": "an id for a field",
    "checks": "how to check its skills by a talk or a task",
    "later-checks": "those of them that are not among the questions to ask first",
  ]

  private static let check = [
    "skill": "the skill",
    "key": "its key, for fields",
    "needed": "the level that is needed, in a word",
    "needed-meaning": "what that level means",
    "statement": "what someone at that level can do",
    "task-title": "something to have shown; empty for nothing",
    "task": "what that takes",
    "tick-id": "an id for a field",
    "rating-id": "an id for a field",
  ]

  private static let gap = [
    "rank": "1 for the first",
    "title": "the skill",
    "now": "the level that is believed, in a word",
    "now-number": "the same as a number, with its 90 % interval",
    "needed": "the level that is needed, in a word",
    "needed-number": "the same as a number",
    "worth": "what closing the gap is worth",
    "hours": "the hours that closing it takes",
  ]

  private static let pace = [
    "hours": "hours a week",
    "readiness": "readiness on the exam's day; empty without one",
    "by-goal": "readiness for each goal on that day; empty unless there are several",
    "date": "the day on which the aim is reached; empty if not in two years",
    "is-current": "it is the pace of this plan",
  ]

  private static let omission = [
    "title": "the skill",
    "level": "the level that is not reached, in a word",
    "cost": "what that costs",
    "by-goal": "what it costs each goal; empty unless there are several",
  ]

  private static let feedback = [
    "author": "who wrote it",
    "relation": "what they are to the learner",
    "day": "the day on which it was written",
    "remarks": "what they wrote",
  ]

  private static let wish = [
    "number": "its number, by which it is withdrawn", "text": "what the learner asks of the plan",
    "author": "who proposed it; empty for the learner", "state": "what became of it",
    "day": "the day on which it was asked",
  ]

  private static let remark = [
    "author": "who wrote it",
    "relation": "what they are to the learner",
    "day": "the day on which it was written",
    "about": "what it is about",
    "text": "what they wrote",
    "state": "what became of a proposal; empty while that is open",
  ]
}
