import Assessment
import Ontology
import UseCases
import XML

/// Where somebody stands: readiness with its interval, by section, and the gaps worth most.
enum StandingPages {
  static let routes = [
    Route.get("standing") { visit, _, _ in
      guard visit.folder.hasProfile else { throw Missing.profile }
      return .page(page(try visit.workspace.score(visit.folder.profilePath)))
    }
  ]

  private static func page(_ scored: Scored) -> Page {
    let report = scored.report
    let exam = scored.model.exam
    return Page("Where you stand", tab: .standing) {
      tag("h1") { "Where you stand" }
      paragraph("soft") {
        "\(exam.title), outline of \(exam.edition.spoken). As of \(scored.age.day.spoken)."
      }
      tag("div", ["class": "note"]) {
        paragraph {
          tag("strong") { report.verdict.title + ". " }
          report.verdict.explanation
        }
        paragraph {
          "Readiness for the exam is "
          tag("strong", ["class": "score"]) { Phrases.readiness(report.exam) }
          ", for the role of \(scored.model.role.title.lowercased()) "
          tag("span", ["class": "score"]) { Phrases.readiness(report.role) }
          ". In brackets: the range that holds in nine cases out of ten. This is not a probability of "
            + "passing; the issuer "
          "publishes no pass mark."
        }
      }
      if report.canDoCount + report.checkCount == 0 {
        paragraph("note warn") {
          "Nothing is answered yet, so this is what is usual in your role. "
          link("Answer some questions", to: "/questions")
          "."
        }
      }
      tag("h2") { "By section" }
      parts("sections", "Readiness by section of the exam", report.sections)
      tag("h2") { "The gaps worth most" }
      gaps(report)
      unknown(report)
      if report.verdict == .notYetSuited, !exam.steppingStones.isEmpty {
        tag("h2") { "Where to start instead" }
        bullets(
          exam.steppingStones.map { stone in
            group {
              outerLink(stone.title, to: stone.url)
              ": " + stone.advice
            }
          })
      }
      tag("details") {
        tag("summary") { "By competency" }
        parts("competencies", "Readiness by competency of the exam", report.competencies)
      }
      tag("h2") { "How to read this" }
      paragraph {
        "Based on \(report.canDoCount) self-ratings and \(report.checkCount) scenarios, "
          + "\(report.notSureCount) answered "
          + "“not sure”. Single skills stay vague after so few questions; a plan opens an uncertain one "
          + "with a short check-up. "
        overclaiming(report)
      }
      tag("div", ["class": "buttons"]) {
        link("Hours, times and date", to: "/settings", style: "button")
        link("Answer more questions", to: "/questions", style: "button quiet")
      }
    }
  }

  private static func overclaiming(_ report: ReadinessReport) -> String {
    guard let over = report.overclaiming else { return "" }
    let spread = over.halfWidth90
    return
      "Set beside the scenarios, your self-ratings differ by \(Phrases.decimal(tenths(over.mean))) levels "
      + "(\(Phrases.decimal(tenths(over.mean - spread))) to "
      + "\(Phrases.decimal(tenths(over.mean + spread)))); most people rate "
      + "themselves 0.3 too high."
  }

  private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  private static func parts(_ id: String, _ caption: String, _ parts: [ReadinessReport.Part]) -> Element {
    Table(
      id, caption, ["Part", "Share", "Readiness", "From 0 to 100"],
      parts.map { part in
        let range = part.estimate.interval90
        return [
          [.text(part.title)],
          [.text("\(Phrases.percent(part.weight)) %")],
          [.element(tag("span", ["class": "score"]) { Phrases.readiness(part.estimate) })],
          [
            .element(
              RangeBar(mean: part.estimate.mean, low: range.lowerBound, high: range.upperBound).element)
          ],
        ]
      }
    ).element
  }

  @MarkupBuilder
  private static func gaps(_ report: ReadinessReport) -> Markup {
    let gaps = report.gaps.prefix(10)
    if gaps.isEmpty {
      paragraph { "There is none that is worth closing." }
    } else {
      Table(
        "gaps",
        "Skills below what the exam needs. Levels go from 0 to 4; points are what closing the gap "
          + "is worth",
        ["Skill", "Level now", "Needed", "Points", "Study"],
        gaps.map { gap in
          let spread = gap.proficiency.halfWidth90
          let levels = [gap.proficiency.mean, gap.proficiency.mean - spread, gap.proficiency.mean + spread]
            .map {
              Phrases.decimal(tenths(min(4, max(0, $0))))
            }
          return [
            [.text(gap.skill.title)],
            [
              .element(
                tag("span", ["class": "score"]) {
                  "\(levels[0]) "
                    + "(\(levels[1])–\(levels[2]))"
                })
            ],
            [.text("\(gap.neededLevel)")], [.text(Phrases.decimal(tenths(gap.worth)))],
            [.text(gap.standing == .unknown ? "check first" : Phrases.hours(gap.quarters))],
          ]
        }
      ).element
    }
  }

  /// What would tell more: skills of which too little is known.
  @MarkupBuilder
  private static func unknown(_ report: ReadinessReport) -> Markup {
    let unknown = report.gaps.filter { $0.standing == .unknown }.prefix(5)
    if !unknown.isEmpty {
      tag("h2") { "What would tell more" }
      paragraph {
        "Too little is known of these to say whether there is a gap at all. More questions, or a check-up "
          + "in the plan, tell."
      }
      bullets(unknown.map { [.text($0.skill.title)] })
    }
  }
}
