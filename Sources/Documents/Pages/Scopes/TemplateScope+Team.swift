import Assessment
import Ontology
import Planning
public import Teams
import Wording
import XML

extension TemplateScope {
  /// What the template of a team's page can name.
  ///
  /// - `page-title`, `exam`, `depth`, `edition`, `day` and their `-iso`, `people-count`, `plan-count`, `names-people`
  ///   (a flag: at most 200 people), `average` (empty where none may be shown), `average-note`,
  ///   `has-averages` (of competencies).
  /// - `standings`: `word`, `kind` (a class) and `meaning` of each.
  /// - `sections`: `title`, `span` (the number of its competencies) and `competencies`.
  /// - `competencies`: `number`, `title`, `share`, `met`, `near`, `gap`, `unknown` (people), `average`.
  /// - `standing-chart`: an element.
  /// - `people` (none of a large team): `name`, `role`, `as-of`, `verdict`, `projected`, `has-plan`, `hours`,
  ///   `exam-date`, `finish`, `finish-high`, `progress`, and `cells`: `kind` (a class), `word`, `range`.
  /// - `pairs` (none of a large team): `learner`, `mentor`, `subject`, `sureness`; `pair-count`, `open-count`.
  /// - `lacks`: `text`.
  /// - `hours-total`, `progress`, `undated-count`; `weeks`: `start`, `hours`, `people`; `exams`: `day`,
  ///   `exam`, `names`; `costs`: `kind`, `count`; `fee`.
  /// - `risks`: `subject`, `text`.
  /// - `others`: `name`, `exam`, `role`; `others-count`; `superseded` and `unreadable`: `text`;
  ///   `superseded-count`, `unreadable-count`.
  ///
  /// Every name is there whatever the team holds; what it does not hold is an empty text or an empty list.
  public init(_ team: Team) {
    let everyone = team.members.count + team.others.count
    self = [
      "page-title": .text(worded("Team: \(team.outline.title)")),
      "exam": .text(team.outline.title),
      "depth": .text(team.outline.depth),
      "people-count": .text(Words.count(everyone, "person", "people")),
      "plan-count": .text("\(team.hours.planned)"),
      "names-people": .flag(team.namesPeople),
      "average": .text(team.average?.spoken ?? ""),
      "average-note": .text(team.averageNote),
      "standings": .list(
        ReadinessReport.Standing.allCases.map {
          ["word": .text($0.word), "kind": .text("cell \($0.rawValue)"), "meaning": .text($0.meaning)]
        }),
      "sections": .list(team.outline.sections.map(Self.section)),
      "competencies": .list(
        zip(team.competencies, team.tallies).map { competency, tally in
          var scope = Self.competency(competency)
          scope.add(Self.tally(tally))
          return scope
        }),
      "has-averages": .flag(team.tallies.contains { $0.average != nil }),
      "standing-chart": .element(StandingChart(team).element),
      "people": .list(team.namesPeople ? team.members.map { Self.person($0, in: team) } : []),
      "lacks": .list(team.rareLines.map { ["text": .text($0)] }),
      "risks": .list(team.riskLines.map { ["subject": .text($0.subject), "text": .text($0.text)] }),
      "others": .list(
        team.namesPeople
          ? team.others.map {
            ["name": .text($0.name), "exam": .text($0.examTitle), "role": .text($0.roleTitle)]
          } : []),
      "others-count": .text(
        team.others.isEmpty ? "" : Words.count(team.others.count, "person", "people")),
      "superseded": .list(
        (team.namesPeople ? team.superseded : []).prefix(Team.mostNamed).map {
          ["text": .text(worded("\($0.name): \($0.counted) counts, \($0.file) does not"))]
        }),
      "superseded-count": .text(
        team.superseded.isEmpty ? "" : Words.count(team.superseded.count, "file")),
      "unreadable": .list(team.unreadable.prefix(Team.mostNamed).map { ["text": .text($0)] }),
      "unreadable-count": .text(team.unreadable.isEmpty ? "" : Words.count(team.unreadable.count, "file")),
    ]
    add(Self.mentoring(team))
    add(Self.hours(team))
    add(day: team.outline.edition, as: "edition")
    add(day: team.day, as: "day")
  }

  private static func section(_ section: TeamOutline.Section) -> TemplateScope {
    [
      "title": .text(section.title), "span": .text("\(section.competencies.count)"),
      "competencies": .list(section.competencies.map(competency)),
    ]
  }

  private static func competency(_ competency: TeamOutline.Competency) -> TemplateScope {
    [
      "number": .text(competency.number), "title": .text(competency.title),
      "share": .text(share(Int((competency.weight * 1000).rounded()), of: worded("the exam"))),
    ]
  }

  private static func tally(_ tally: Team.Tally) -> TemplateScope {
    var scope: TemplateScope = ["average": .text(tally.average?.spoken ?? "")]
    for standing in ReadinessReport.Standing.allCases {
      scope.values[standing.rawValue] = .text("\(tally.counts[standing] ?? 0)")
    }
    return scope
  }

  private static func person(_ member: TeamMember, in team: Team) -> TemplateScope {
    let cells = team.competencies.indices.map { competency -> TemplateScope in
      guard let score = member.score(competency) else {
        return ["kind": .text("cell none"), "word": .text(worded("no data")), "range": .text("")]
      }
      let standing = score.teamStanding
      return [
        "kind": .text("cell \(standing.rawValue)"), "word": .text(standing.word),
        "range": .text(score.spokenRange),
      ]
    }
    let plan = member.plan
    var scope: TemplateScope = [
      "name": .text(Words.short(member.name, 60)),
      "role": .text(Words.short(member.roleTitle, 60)),
      "verdict": .text(member.verdict.title),
      "projected": .text(member.projectedVerdict?.title ?? ""),
      "has-plan": .flag(plan != nil),
      "hours": .text(plan.map { Words.hours($0.weeklyQuarters) } ?? ""),
      "progress": .text(plan.map { worded("\($0.done) of \($0.sessions)") } ?? ""),
      "cells": .list(cells),
    ]
    scope.add(day: member.asOf, as: "as-of")
    scope.add(day: plan?.examDate, as: "exam-date")
    scope.add(day: plan?.finish.likely, as: "finish")
    scope.add(day: plan?.finish.high, as: "finish-high")
    return scope
  }

  private static func mentoring(_ team: Team) -> TemplateScope {
    let mentoring = team.mentoring
    let titles = team.competencies.map { "\($0.number) \($0.title)" }
    let pairs = (team.namesPeople ? mentoring.pairs : []).map { pair -> TemplateScope in
      [
        "learner": .text(Words.short(team.members[pair.learner].name, 60)),
        "mentor": .text(Words.short(team.members[pair.mentor].name, 60)),
        "subject": .text(titles[pair.competency]),
        "sureness": .text(pair.isVeryLikely ? worded("very likely ahead") : worded("likely ahead")),
      ]
    }
    return [
      "pairs": .list(pairs),
      "pair-count": .text(mentoring.pairs.isEmpty ? "" : Words.count(mentoring.pairs.count, "proposal")),
      "open-count": .text(mentoring.open == 0 ? "" : Words.count(mentoring.open, "wish", "wishes")),
    ]
  }

  /// Weeks of hours that the page lists.
  private static let mostWeeks = 26

  private static func hours(_ team: Team) -> TemplateScope {
    let hours = team.hours
    let weeks = hours.weeks(from: team.day, most: mostWeeks).map { week -> TemplateScope in
      var scope: TemplateScope = [
        "hours": .text(Words.hours(week.quarters)), "people": .text("\(week.people)"),
      ]
      scope.add(day: week.monday, as: "start")
      return scope
    }
    let exams = hours.exams.map { exam -> TemplateScope in
      var scope: TemplateScope = [
        "exam": .text(exam.exam),
        "names": .text(
          team.namesPeople
            ? Words.list(exam.names.map { Words.short($0, 60) })
            : Words.count(exam.names.count, "person", "people")),
      ]
      scope.add(day: exam.day, as: "day")
      return scope
    }
    let kinds = [
      (hours.free, "free"), (hours.freeWithAccount, worded("free with an account")),
      (hours.paid, worded("paid credits")),
    ]
    let costs = kinds.filter { $0.0 > 0 }.map { count, kind -> TemplateScope in
      ["kind": .text(kind), "count": .text(Words.count(count, "resource"))]
    }
    return [
      "hours-total": .text(Words.hours(hours.quarters)),
      "progress": .text(
        hours.sessions == 0 ? "" : worded("\(hours.done) of \(Words.count(hours.sessions, "session")) done")),
      "undated-count": .text(hours.undated == 0 ? "" : Words.count(hours.undated, "plan")),
      "weeks": .list(weeks), "exams": .list(exams), "costs": .list(costs),
      "fee": .text(team.outline.fee ?? ""),
    ]
  }
}
