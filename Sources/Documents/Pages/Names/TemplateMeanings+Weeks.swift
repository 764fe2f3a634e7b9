/// Names of weeks, of what is done in them, and of what was recorded.
extension TemplateMeanings {
  static let week = [
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
    "agenda": "all that the week holds, in the order of its days",
    "reviews": "what to recall, in the order of the days",
  ]

  static let agenda = [
    "preparations": "the one thing that has to stand before labs, if the entry is that; else no entry",
    "steps": "the one session, if the entry is that; else no entry",
    "reviews": "the one review, if the entry is that; else no entry",
    "follow-ups": "the one sitting for what a practice exam showed, if the entry is that; else no entry",
  ]

  static let preparation = [
    "title": "what has to stand before a lab can begin, in a few words",
    "text": "what to do, for which lab, and whose time it takes",
    "time": "how long it takes",
    "day": "the day on which to see to it, with the time where there is one",
  ]

  static let followUp = [
    "title": "what it is", "text": "what to do", "time": "how long it takes",
    "day": "the day; empty where no day is free",
  ]

  static let step = [
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

  static let mentorStep = [
    "look-for": "what a mentor can look at",
    "key": "the activity's key, for fields",
    "tick-id": "an id for a field",
    "comment-id": "an id for a field",
    "removal-id": "an id for a field",
    "part-number": "the number of the part, for fields; empty for the only one",
    "may-drop": "it can be proposed to leave the activity out",
    "is-last": "no session of the activity comes after",
  ]

  static let tonight = ["week-number": "the number of its week"]

  static let point = [
    "label": "what the point is about",
    "text": "what is said",
    "link": "an address; empty for none",
    "name": "what is found at the address",
    "code": "lines that stay as they are; empty for none",
    "criteria": "what a good result fulfils",
  ]

  static let raise = [
    "skill": "the skill",
    "from": "the level before, in a word",
    "to": "the level afterwards, in a word",
    "to-meaning": "what that level means",
  ]

  static let outcome = [
    "skill": "the skill",
    "level": "the level that answers can show",
    "chance": "how likely that is, in words",
    "hours": "the hours that come back then",
    "spares": "what falls away then; empty for nothing that the plan has",
    "otherwise": "what holds if the answers are wrong",
  ]

  static let practiceExam = [
    "title": "its name",
    "time": "how long it is",
    "week": "its week",
    "place": "a link to that week",
    "start": "the first day of that week",
  ]

  static let review = [
    "number": "its number through the plan",
    "time": "how long it takes",
    "day": "the day and time; empty in a week without days",
    "done": "the word done; empty while it is not",
    "skills": "what to recall, in this order",
  ]

  static let reviewedSkill = [
    "skill": "the skill",
    "reason": "why it comes now",
    "instruction": "how to recall it, with the exam-style questions on it and the command that asks them",
    "recall": "how to recall it, without the questions; empty where they are all of it",
    "scenarios":
      "what to do with the questions, such as 'Then answer 2 exam-style questions on it'; empty for none",
    "scenario-command": "the command that asks the questions; empty for none",
  ]

  static let missed = [
    "title": "the skill",
    "retention": "how much of it is there on the day",
    "reason": "what keeps it from more",
  ]

  static let record = [
    "title": "the activity",
    "outcome": "done or skipped",
    "day": "the day",
    "minutes": "how long it really took; empty if skipped",
    "note": "the learner's note; empty for none",
    "is-private": "the note is for the learner alone",
  ]
}
