public import Assessment
import Ontology
import Wording

/// A calibration as a page in Markdown, for those who look after the items.
public enum CalibrationMarkdown {
  /// Writes the page.
  ///
  /// - Complexity: O(n) for n items.
  public static func text(_ report: CalibrationReport) -> String {
    ([
      worded("# Calibration of \(MarkdownText.escaped(report.exam.id.text))"),
      worded(
        "\(MarkdownText.escaped(report.exam.title)), \(report.day): \(Words.count(report.answers, "answer")) of \(Words.count(report.people, "person", "people"))."
      ),
    ] + [items(report), people(report), bank(report), look(report)]).joined(separator: "\n\n") + "\n"
  }

  private static func items(_ report: CalibrationReport) -> String {
    let tried = report.rows.count - report.calibratedCount
    return worded(
      """
      Calibrated items: \(report.calibratedCount). Answered, but by too few people to tell more than the rest of the bank \
      does: \(tried); they keep what was authored.
      """)
      + (report.isConverged
        ? "" : worded(" The estimation did not settle; more people would help."))
  }

  private static func people(_ report: CalibrationReport) -> String {
    let found = report.population
    return worded(
      """
      ## People

      They overestimate themselves by \(number(found.overclaiming.mean)) levels on average (standard error \
      \(number(found.overclaimingError))) and differ in that by \(number(found.overclaiming.standardDeviation)). \
      \(number(found.lapse * 100)) % of answers seem to be given without reading.
      """)
  }

  private static func bank(_ report: CalibrationReport) -> String {
    let kinds: [(kind: ItemKind, name: String)] = [
      (.check, worded("Scenarios")), (.canDo, worded("Statements")),
    ]
    let lines = kinds.compactMap { kind, name -> String? in
      guard let prior = report.priors[kind] else { return nil }
      return """
        | \(name) | \(number(prior.steepness)) | \(number(prior.steepnessSpread)) | \(number(prior.stretch)) | \
        \(number(prior.ease)) | \(number(prior.spread)) |
        """
    }
    return worded(
      """
      ## The bank as a whole

      Discrimination as a multiple of what was authored, with its spread from item to item; log-odds of the right answer \
      (or of a higher rating) as a line in those authored, with the spread of items around it.

      | kind | discrimination | spread | slope | offset | spread |
      | --- | --- | --- | --- | --- | --- |
      \(lines.joined(separator: "\n"))
      """)
  }

  private static func look(_ report: CalibrationReport) -> String {
    let rows = report.rows.filter(\.needsLook)
    guard !rows.isEmpty else {
      return worded(
        """
        ## Items to look at

        None: of every item with \(ItemFit.leastAnswers) answers or more those who know more do better, as the parameters \
        say, and no role finds one much harder than others who know as much.
        """)
    }
    let lines = rows.map {
      worded("- `\($0.item.id.text)` (\($0.estimate.answerCount) answers): \(reasons($0, report)).")
    }
    return worded("## Items to look at\n\n") + lines.joined(separator: "\n")
  }

  private static func reasons(_ row: CalibrationReport.Row, _ report: CalibrationReport) -> String {
    var reasons: [String] = []
    if row.fit.isSuspicious {
      if row.fit.opposesTheRest, let association = row.fit.association {
        reasons.append(worded("those who know more do worse, correlation \(number(association))"))
      }
      if row.fit.surprise < ItemFit.surpriseLimit {
        reasons.append(
          worded(
            "the answers are stranger than the parameters allow, \(number(row.fit.surprise)) standard deviations"
          )
        )
      }
    }
    for difference in row.differences where difference.isNotable {
      let role = MarkdownText.escaped(report.roles[difference.group].title)
      reasons.append(
        worded(
          """
          \(number(difference.levels.magnitude)) levels \(difference.levels > 0 ? worded("harder") : worded("easier")) for \
          those who start as \(role) than for others who know as much, standard error \
          \(number(difference.error))
          """))
    }
    return reasons.joined(separator: "; ")
  }

  /// A number with two decimals.
  private static func number(_ value: Double) -> String {
    DecimalText.text(Int((min(max(value, -9_999), 9_999) * 100).rounded()), places: 2)
  }
}
