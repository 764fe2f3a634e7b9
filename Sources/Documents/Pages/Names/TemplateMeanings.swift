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
    "follow-ups": followUp,
    "preparations": preparation,
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

  private static let page = [
    "page-title": "a title for the browser's tab",
    "learner": "the learner's name as they wrote it",
    "role": "the role that they start from",
    "exam": "the exam, or the goals if they are others",
    "exam-fee": "what the exam costs; empty where not known",
    "edition": "the day from which the exam's outline is in force",
    "exam-date": "the day of the exam, or until which to study; empty without one",
    "start": "the first day of the plan",
    "end": "the last day of the plan",
    "finish-low": "when study ends if every step is quick",
    "finish-likely": "when study ends if all goes as planned",
    "finish-high": "when study ends if every step is slow",
    "finish-is-late": "slow work would not end before that day",
    "plan-id": "the identity of the plan, the same over revisions",
    "revision": "1 for the first plan, rising with every replan",
    "week-count": "the number of weeks",
    "hours-total": "planned hours in all, reviews included",
    "hours-a-week": "the hours a week that the plan was made for",
    "hours-most": "the planned hours of the fullest week",
    "hands-on": "the least share of hands-on work that was asked for",
    "readiness-known": "readiness for what is aimed at, known from the answers alone, with its 90 % interval",
    "readiness-now": "what is reached with recorded work, which is not tested yet",
    "readiness-projected": "what is forecast for the end of the plan, with slips and forgetting allowed for",
    "readiness-role": "readiness for the role itself now",
    "target": "the readiness that is aimed at",
    "verdict": "the verdict in words",
    "verdict-rule": "the rule that gave the verdict",
    "can-do-count": "answered can-do items",
    "check-count": "answered check items",
    "not-sure-count": "answers of both kinds that said \"not sure\"",
    "overclaiming": "how self-ratings compare with check answers; may be empty",
    "sections": "the sections of the exam, or the areas of the job, that is the first goal",
    "section-chart": "readiness by section, drawn",
    "competencies": "the competencies below the aim, the weightiest first",
    "strong-count": "how many others are at the aim; empty for none",
    "gaps": "the skills below the level needed, the dearest first",
    "objectives": "the objectives of the exam with what the plan does for each; no entry without a library",
    "timeline-chart": "hours and readiness by week, drawn",
    "readiness-chart": "readiness from now to the end of the plan, drawn",
    "weeks": "the weeks in order",
    "tonight": "the session to do next; no entry when all of the week is done",
    "upcoming": "the day of the first open session of a later week; empty when all is done",
    "ending": "what to know about the last days and the exam, in order; no entry without its day",
    "advice": "that the aim is not expected by the day of the exam, and when to decide; empty where it is",
    "advice-ways": "what would reach the aim then, in sentences; may be empty",
    "booking": "the week to book the exam for, in a sentence; empty where its day is known",
    "money": "what it costs beside time, in a sentence",
    "milestones": "the days on which something can be seen to have happened",
    "questions": "the five questions to ask first",
    "this-week": "the week to begin with; no entry when all is done",
    "practice-exams": "the practice exams in order",
    "review-total": "hours of spaced review in all; empty for none",
    "retention": "how much of what is learned is there on the day; empty where not known",
    "retention-missed": "the skills that reviews cannot keep as well as is aimed at",
    "form": "the review as a text to fill in, for where no script may run",
    "feedback": "what a mentor, a manager or a peer wrote, in the order in which it came",
    "wishes": "what the learner asks of the plan, in the order in which it was asked",
    "shared-remarks": "what they wrote for others to see, the last first",
    "topics": "the topics of the sessions, the longest first",
    "topic-chart": "hours by topic, drawn",
    "pace": "what other hours a week would bring",
    "omissions": "the steps that did not fit, the dearest first",
    "omissions-cost": "what they cost together",
    "ways-out": "what would make everything fit",
    "stale-note": "how many resources were not checked for a year; may be empty",
    "has-records": "something has been recorded as done or skipped",
    "hours-done": "hours of the sessions that are done, as planned",
    "hours-planned": "hours of all sessions, without reviews",
    "sessions-done": "the number of sessions that are done",
    "sessions-in-all": "the number of all sessions",
    "progress-note": "how what is done compares with the weeks before; may be empty",
    "progress-chart": "hours done against hours planned, drawn",
    "learned-pace": "how long sessions take beside their estimate; empty while not known",
    "records": "what was recorded, the last first",
    "changes": "what the last replan changed",
    "costs": "the resources by what they cost",
    "risks": "what could go wrong; no entry for nothing",
    "asks": "what is asked of the manager",
    "who-asks": "what asks for the skills, with its verb, such as: the exam asks",
    "measured": "what readiness is for: the exam, the job or all goals together",
    "leading": "what the sections belong to: the exam or the job",
    "leading-title": "the name of that, if it is the first of several goals; else empty",
    "aims-at-exam": "an exam is among the goals",
    "date-name": "the word for the day that ends the plan: Exam, Last exam or Until",
    "exam-days": "every exam with its day, where exams have days of their own; else empty",
    "passed-exams":
      "the exams that are passed while the plan goes on to the next; empty where there are none",
    "part-name": "what a part of the first goal is called: section or area",
    "goals": "the goals in their order, if there are several",
  ]

  private static let question = [
    "rank": "1 for the first",
    "title": "the competency that it belongs to",
    "now": "readiness in that now, with its 90 % interval",
  ]

  private static let tonight = ["week-number": "the number of its week"]

  private static let outcome = [
    "skill": "the skill",
    "level": "the level that answers can show",
    "chance": "how likely that is, in words",
    "hours": "the hours that come back then",
    "spares": "what falls away then; empty for nothing that the plan has",
    "otherwise": "what holds if the answers are wrong",
  ]

  private static let preparation = [
    "title": "what has to stand before a lab can begin, in a few words",
    "text": "what to do, for which lab, and whose time it takes",
    "time": "how long it takes",
    "day": "the day on which to see to it, with the time where there is one",
  ]

  private static let followUp = [
    "title": "what it is", "text": "what to do", "time": "how long it takes",
    "day": "the day; empty where no day is free",
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

  private static let week = [
    "number": "1 for the first week",
    "theme": "what the week is about, in words",
    "check-first": "skills of the week that may be known already; empty for none",
    "check-first-key": "the key of the first of them, for check-up --skill",
    "anchor": "an id for the week",
    "place": "a link to that id",
    "start": "the first day",
    "end": "the last day",
    "hours": "planned hours",
    "capacity": "hours available",
    "readiness": "expected readiness at the end, with its 90 % interval",
    "review": "time of spaced review; empty for none",
    "away": "the days without study; empty for none",
    "study-hours": "hours of lessons and reading",
    "hands-on-hours": "hours of labs and projects",
    "practice-hours": "hours of practice exams",
    "review-hours": "hours of spaced review",
    "done-hours": "hours of the sessions that are done",
    "has-work": "something is planned",
    "preparations": "what has to stand before labs can begin and falls into the week; mostly none",
    "follow-ups": "the sittings for what a practice exam showed; no entry in any other week",
    "follow-up-hours": "their hours together; empty for none",
    "is-over": "every session is done",
    "is-this-week": "it is the week to begin with",
    "open": "the word open, but for a week that is over; for <details>",
    "steps": "the sessions in their order",
    "reviews": "what to recall, in the order of the days",
  ]

  private static let point = [
    "label": "what the point is about",
    "text": "what is said",
    "link": "an address; empty for none",
    "name": "what is found at the address",
    "code": "lines that stay as they are; empty for none",
    "criteria": "what a good result fulfils",
  ]

  private static let step = [
    "title": "the activity",
    "number": "its number in the week, as progress takes it",
    "link": "its address; empty for none",
    "kind": "what it is",
    "topic": "its area",
    "time": "how long the session is",
    "day": "the day and time; empty in a week without days",
    "day-iso": "the day, for datetime",
    "done": "when it was done; empty while it is not",
    "skipped": "when it was skipped; empty otherwise",
    "part": "which part of the activity it is; empty for the only one",
    "cost": "what it costs beside time; empty for nothing",
    "is-first": "no session of the activity comes before",
    "is-hands-on": "it is a lab or a project",
    "is-practice-exam": "it is a practice exam",
    "is-stale": "the resource was not checked for a year",
    "needs-check-up": "the skill is so uncertain that a check should come first",
    "check-up-skill": "the id of the first skill that it raises, for readiness check-up",
    "instructions": "what to do or what it covers",
    "reason": "why it is in the plan; only with its first session",
    "short-reason": "the same in at most 160 characters",
    "more-reason": "what is left to say of it; mostly empty",
    "minutes": "the minutes that it takes as planned",
    "outcomes": "what the answers to a check-up would change",
    "serves": "which goals it serves; only with its first session, and if there are several",
    "worth": "what it is worth; only with its first session",
    "whole-time": "how long the activity takes, and its range",
    "time-source": "who says so",
    "note": "the learner's own note",
    "remarks": "what others wrote about the session",
    "raises": "the skills that it raises",
    "guidance": "how it is begun, paid, cleared away and judged, point by point; only with its first session",
  ]

  private static let mentorStep = [
    "look-for": "what a mentor can look at",
    "key": "the activity's key, for fields",
    "tick-id": "an id for a field",
    "comment-id": "an id for a field",
    "removal-id": "an id for a field",
    "part-number": "the number of the part, for fields; empty for the only one",
    "may-drop": "it can be proposed to leave the activity out",
    "is-last": "no session of the activity comes after",
  ]

  private static let raise = [
    "skill": "the skill",
    "from": "the level before, in a word",
    "to": "the level afterwards, in a word",
    "to-meaning": "what that level means",
  ]

  private static let practiceExam = [
    "title": "its name",
    "time": "how long it is",
    "week": "its week",
    "place": "a link to that week",
    "start": "the first day of that week",
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

  private static let review = [
    "number": "its number through the plan",
    "time": "how long it takes",
    "day": "the day and time; empty in a week without days",
    "done": "the word done; empty while it is not",
    "skills": "what to recall, in this order",
  ]

  private static let reviewedSkill = [
    "skill": "the skill",
    "reason": "why it comes now",
    "instruction": "how to recall it, with the exam-style questions on it and the command that asks them",
    "recall": "how to recall it, without the questions; empty where they are all of it",
    "scenarios":
      "what to do with the questions, such as 'Then answer 2 exam-style questions on it'; empty for none",
    "scenario-command": "the command that asks the questions; empty for none",
  ]

  private static let missed = [
    "title": "the skill",
    "retention": "how much of it is there on the day",
    "reason": "what keeps it from more",
  ]

  private static let record = [
    "title": "the activity",
    "outcome": "done or skipped",
    "day": "the day",
    "minutes": "how long it really took; empty if skipped",
    "note": "the learner's note; empty for none",
    "is-private": "the note is for the learner alone",
  ]
}
