import Assessment
import Ontology
import Planning
import UseCases
import Wording
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
    return Page(worded("Where you stand"), tab: .standing) {
      tag("h1") { worded("Where you stand") }
      paragraph("soft") {
        worded("\(exam.title), outline of \(exam.edition.spoken). As of \(scored.age.day.spoken).")
      }
      tag("div", ["class": "note"]) {
        paragraph {
          tag("strong") { report.verdict.title + ". " }
          report.verdict.explanation
        }
        paragraph {
          worded("Readiness for the exam is ")
          tag("strong", ["class": "score"]) { Phrases.readiness(report.exam) }
          worded(", for the role of \(scored.model.role.title.lowercased()) ")
          tag("span", ["class": "score"]) { Phrases.readiness(report.role) }
          worded(
            """
            : that is what is known from answers. In brackets: the range that holds in nine cases out of \
            ten. This is not a probability of passing; the issuer\u{20}
            """)
          worded("publishes no pass mark.")
        }
      }
      if let figures = scored.figures {
        paragraph { FigureFacts.sentence(figures, isPlanBehind: scored.isPlanBehind) }
      }
      if report.canDoCount + report.checkCount == 0 {
        paragraph("note warn") {
          worded("Nothing is answered yet, so this is what is usual in your role. ")
          link(worded("Answer some questions"), to: "/questions")
          "."
        }
      }
      tag("h2") { worded("By section") }
      parts("sections", worded("Readiness by section of the exam"), report.sections)
      tag("h2") { worded("The gaps worth most") }
      gaps(report)
      unknown(report)
      if report.verdict == .notYetSuited, !exam.steppingStones.isEmpty {
        tag("h2") { worded("Where to start instead") }
        bullets(
          exam.steppingStones.map { stone in
            group {
              outerLink(stone.title, to: stone.url)
              ": " + stone.advice
            }
          })
      }
      tag("details") {
        tag("summary") { worded("By competency") }
        parts("competencies", worded("Readiness by competency of the exam"), report.competencies)
      }
      tag("h2") { worded("How to read this") }
      paragraph {
        worded(
          """
          Based on \(report.canDoCount) self-ratings and \(report.checkCount) scenarios, \
          \(report.notSureCount) answered “not sure”. Single skills stay vague after so few questions; a \
          plan opens an uncertain one with a short check-up.\u{20}
          """)
        overclaiming(report)
      }
      tag("div", ["class": "buttons"]) {
        link(worded("Hours, times and date"), to: "/settings", style: "button")
        link(worded("Answer more questions"), to: "/questions", style: "button quiet")
      }
    }
  }

  private static func overclaiming(_ report: ReadinessReport) -> String {
    report.overclaiming.map { PlanReadiness.Overclaiming($0).sentence } ?? ""
  }

  private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  private static func parts(_ id: String, _ caption: String, _ parts: [ReadinessReport.Part]) -> Element {
    Table(
      id, caption, [worded("Part"), worded("Share"), worded("Readiness"), worded("From 0 to 100")],
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
      paragraph { worded("There is none that is worth closing.") }
    } else {
      Table(
        "gaps",
        worded(
          """
          Skills below what the exam needs. Levels go from 0 to 4; points are what closing the gap is worth
          """),
        [worded("Skill"), worded("Level now"), worded("Needed"), worded("Points"), worded("Study")],
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
            [.text(gap.standing == .unknown ? worded("check first") : Phrases.hours(gap.quarters))],
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
      tag("h2") { worded("What would tell more") }
      paragraph {
        worded(
          """
          Too little is known of these to say whether there is a gap at all. More questions, or a check-up \
          in the plan, tell.
          """)
      }
      bullets(unknown.map { [.text($0.skill.title)] })
    }
  }
}
