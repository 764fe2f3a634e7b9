/// What the types of the schemas of plans, profiles and undone changes take, in words; a test compares the names.
enum SchemaTypes {
  /// What would be right, by the name of the type.
  static let expectations = [
    "identifier": "an id has up to 64 lower-case letters, digits, full stops and hyphens",
    "item": "an id has up to 80 lower-case letters, digits, full stops and hyphens",
    "name": "a name has up to 200 characters",
    "title": "a title has 1 to 1500 characters",
    "text": "a text has up to 4000 characters",
    "address": "an address begins with https:// or http:// and has up to 2000 characters",
    "day": "a day is written as 2027-03-29",
    "revision": "a revision is a whole number from 1",
    "number": "it is a whole number from 1 to 1000",
    "count": "it is a whole number from 0 to 10000",
    "level": "a level is a whole number from 0 to 4",
    "share": "it is a whole number of percent from 0 to 100",
    "percent": "it is a number of percent from 0 to 100 with one decimal, such as 47.3",
    "points": "points are a number from -100 to 100 with one decimal, such as 2.5",
    "proficiency": "it is a number of levels with two decimals, such as 1.85 or -0.10",
    "spread": "it is a number of levels with two decimals, such as 0.42",
    "hours": "hours are whole quarters from 0 to 10000, such as 1.25",
    "activity-hours": "hours are whole quarters from 0.25 to 500, such as 1.25",
    "week-hours": "hours are whole quarters from 0 to 168, such as 1.25",
    "pace-hours": "hours are whole quarters from 0.25 to 168, such as 1.25",
    "kind": "a kind is lesson, reading, lab, project, practice-exam, check-up or review",
    "cost": "a cost is free, free-with-account or credits",
    "hours-source": "a source is provider, third-party or estimate",
    "verdict-key": "a key is too-uncertain, not-yet-suited, building, nearly-there or ready",
    "option-ids": "options are two or more ids with spaces between them, such as a c",
    "rating": "a rating is no, with-help, on-my-own or could-teach",
    "not-sure": "not-sure is true, or is left out",
    "boolean": "it is true or false",
    "clock": "a time is written as 19:30",
    "weekday": "a weekday is a number from 1 for Monday to 7 for Sunday",
    "buffer": "it is a whole number of percent from 0 to 50",
    "zone": "a zone is an IANA name such as Europe/Berlin",
    "outcome": "an outcome is done or skipped",
    "fingerprint":
      "it is a number of 16 hexadecimal digits that readiness writes; leave the element out if unsure",
    "priority": "what to keep is date or scope",
    "learned-pace": "it is a number from 0.50 to 2.00 with two decimals",
    "evidence-day": "a day is written as 2027-03-29",
    "percentage": "it is a whole number of percent from 0 to 100",
    "seconds": "seconds are a number with one decimal, such as 12.4",
    "artefact": "an artefact is a link or the name of a file, up to 1000 characters",
    "evidence-kind": "a kind is certificate, experience, project, claim, practice-exam or rating",
    "relation": "a relation is mentor, manager or peer",
    "decision": "a decision is open, accepted or declined",
    "obstacle": "an obstacle is learned-late, weeks-full or last-week-full",
    "share-with": "share is team, or is left out",
    "author": "an author has a name of 1 to 200 characters",
    "remark-state": "a state is open, accepted, declined or done",
    "remark-text": "a text has up to 4000 characters",
    "remark-title": "a title has 1 to 300 characters",
    "goal": "a goal is written as exam:google-pmle or role:ml-engineer",
    "goal-weight": "a weight is a number from 0.10 to 10.00 with two decimals",
    "event-name": "a name has up to 70 lower-case letters, digits, full stops and hyphens",
    "event-title": "a title has up to 300 characters",
    "sequence": "it is a whole number from 0 to 1000000",
  ]

  /// The type of an attribute, or of an element's content where there is no attribute.
  static func type(of attribute: String?, in element: String) -> String? {
    guard let attribute else { return contents[element] }
    return exceptions["\(element) \(attribute)"] ?? attributes[attribute]
  }

  private static let contents = [
    "address": "address", "instructions": "text", "reason": "text", "verdict": "text", "record": "text",
    "recall": "text",
    "comment": "remark-text", "propose-hours": "remark-text", "propose-activity": "remark-text",
  ]

  /// Types by the name of the attribute, which nearly always tells.
  private static let attributes = [
    "id": "identifier", "role": "identifier", "exam": "identifier", "skill": "identifier",
    "activity": "identifier",
    "option": "identifier", "options": "option-ids", "item": "item", "name": "name", "learner": "name",
    "title": "title",
    "role-title": "title", "exam-title": "title", "exam-fee": "title", "topic": "text", "edition": "day",
    "created": "day",
    "day": "day",
    "start": "day", "end": "day", "exam-date": "day", "first": "day", "last": "day", "date": "day",
    "target-reached": "day", "revision": "revision", "number": "number", "part": "number", "parts": "number",
    "can-do": "count", "check": "count", "questions": "count", "level": "level", "needed": "level",
    "from": "level",
    "to": "level", "hands-on": "share", "target": "percent", "readiness": "percent", "low": "percent",
    "high": "percent", "weight": "percent", "worth": "points", "proficiency": "proficiency",
    "spread": "spread",
    "hours": "activity-hours", "hours-per-week": "pace-hours", "capacity": "week-hours",
    "review": "week-hours",
    "kind": "kind", "cost": "cost", "source": "hours-source", "key": "verdict-key", "rating": "rating",
    "not-sure": "not-sure", "check-first": "boolean", "stale": "boolean", "begun": "day", "recorded": "day",
    "months": "count", "minutes": "count", "relation": "relation", "decision": "decision",
    "artefact": "artefact",
    "at": "clock", "weekday": "weekday", "zone": "zone", "outcome": "outcome", "private": "boolean",
    "settled": "boolean",
    "learned-pace": "learned-pace", "from-week": "number", "to-week": "number", "sessions-before": "count",
    "sessions-now": "count", "seconds": "seconds",
    "section": "identifier", "percent": "percentage", "buffer": "buffer", "check-ups": "boolean",
    "passed": "day", "renewal-opens": "day", "ends": "day", "asked": "day", "retention": "share",
    "last-review": "count", "obstacle": "obstacle", "at-most": "percent", "share": "share-with",
    "author": "author", "shared": "boolean", "state": "remark-state", "competency": "identifier",
    "goal": "goal", "alone-hours": "pace-hours", "inputs": "fingerprint", "records": "count",
    "keep": "priority",
    "offset": "sequence", "sequence": "sequence",
  ]

  /// Types where the name of the attribute alone does not tell.
  private static let exceptions = [
    "finish low": "day", "finish likely": "day", "finish high": "day", "hours low": "activity-hours",
    "hours likely": "activity-hours", "hours high": "activity-hours", "over-claiming mean": "proficiency",
    "over-claiming low": "proficiency", "over-claiming high": "proficiency", "basis not-sure": "count",
    "gap hours": "hours", "by hours": "hours", "checks hours": "hours", "setback hours": "hours",
    "omission cost": "points", "time from": "clock", "time to": "clock",
    "busy from": "clock", "busy to": "clock",
    "hours-from hours-per-week": "week-hours", "evidence kind": "evidence-kind",
    "kept retention": "percent", "review number": "revision",
    "evidence title": "name", "evidence day": "evidence-day",
    "propose-activity title": "remark-title",
    "goal id": "goal", "goal weight": "goal-weight",
    "event name": "event-name", "event title": "event-title",
  ]
}
