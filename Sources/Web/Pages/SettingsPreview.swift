import Assessment
import Documents
import Exchange
import Ontology
import Planning
import UseCases
import Wording
import XML

/// A plan before it is written: where it leads, what other paces would bring, what does not fit.
struct SettingsPreview {
  let draft: PlanDraft
  let settings: SettingsForm
  let visit: Visit
  /// Whether another plan was written after the form was made.
  var isStale = false
  /// Whether the plan that is there holds what a new one does not, and nobody has agreed to that yet.
  var isUnconfirmed = false

  private var plan: Plan { draft.plan }

  var page: Page {
    get throws {
      let now = try visit.folder.plan()
      let obstacle = PlanObstacle.ofNewPlan(at: visit.folder.planPath)
      return Page(
        worded("Your plan before it is written"), tab: .tasks, status: isStale || isUnconfirmed ? 409 : 200
      ) {
        if isStale {
          paragraph("note warn") {
            worded("A plan was written after this preview was made")
            now.map {
              worded(": revision \($0.value.revision) with \(Counted.text($0.value.records.count, "record"))")
            } ?? ""
            worded(". What you entered is still here; writing it replaces that plan, which is kept.")
          }
        }
        tag("h1") { worded("Your plan before it is written") }
        figures
        if let lost = obstacle, let now {
          paragraph("note warn") {
            lost.isOtherKind
              ? worded("The file plan.xml in your folder is no plan that this program can read.")
              : worded(
                """
                Your plan holds \(now.value.contentsInWords) that a new plan does not have. To keep them, \
                give this one other hours and dates instead:\u{20}
                """)
            if !lost.isOtherKind { link(worded("Change the plan that is there"), to: "/plan/settings") }
          }
        }
        tag("div", ["class": "buttons"]) {
          visit.markup.form("/settings", state: now?.state ?? StudyFolder.absent, hidden: entered) {
            if obstacle != nil {
              Controls().tick(
                "agreed", worded("Replace the plan that is there"),
                hint: worded("It is kept beside the new one."))
            }
            visit.markup.button(now == nil ? worded("Make this plan") : worded("Make this plan instead"))
          }
          link(worded("Change something"), to: address("/settings", with: [:]), style: "button quiet")
        }
        paces
        omissions
        tag("h2") { worded("Week by week") }
        WeekList(plan: plan).table(linked: false)
      }
    }
  }

  /// What was entered, to be sent again.
  private var entered: [(String, String)] {
    settings.entry.fields.fields.filter { SettingsForm.names.contains($0.name) }.map { ($0.name, $0.value) }
  }

  /// The form or the preview with some of the fields changed.
  private func address(_ place: String, with changes: [String: String]) -> String {
    let fields =
      entered.filter { changes[$0.0] == nil } + changes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return place + "?" + fields.map { "\($0.0)=\(PercentCoding.encoded($0.1))" }.joined(separator: "&")
  }

  private var figures: Element {
    let hours = plan.weeks.map(\.load).reduce(0, +)
    // Nothing of a new plan is done, so that what is reached is what is known.
    var rows = [
      (ReadinessFigures.Figure.known.title, Phrases.readiness(plan.figures.known)),
      (ReadinessFigures.Figure.forecast.title, Phrases.readiness(plan.figures.forecast)),
      (worded("Time"), worded("\(Phrases.hours(hours)) in \(Counted.text(plan.weeks.count, "week"))")),
      (worded("Study ends between"), worded("\(plan.finish.low.spoken) and \(plan.finish.high.spoken)")),
    ]
    rows += ExamFacts.rows(of: plan)
    return tag("dl", ["class": "facts"]) {
      for (name, value) in rows {
        tag("div") {
          tag("dt") { name }
          tag("dd", ["class": "figure"]) { value }
        }
      }
    }
  }

  @MarkupBuilder
  private var paces: Markup {
    if !plan.pace.isEmpty {
      let hasDate = plan.conditions.examDate != nil
      tag("h2") { worded("What other hours would bring") }
      Table(
        "pace", worded("Each line comes from a plan of its own"),
        [worded("Hours a week")] + (hasDate ? [worded("Readiness on the day")] : []) + [
          worded("Aim reached by"), worded("Take it"),
        ],
        plan.pace.map { row in
          let hours = DecimalText.hours(row.quartersPerWeek)
          let isThis = row.quartersPerWeek == plan.conditions.weeklyQuarters
          var cells: [Markup] = [[.text(hours + " h")]]
          if hasDate { cells.append([.text(row.readinessAtDate.map(Phrases.readiness) ?? "")]) }
          cells.append([.text(row.earliestDate?.spoken ?? worded("not within two years"))])
          cells.append(
            isThis
              ? [.text(worded("this plan"))]
              : [
                .element(
                  link(
                    worded("See it"),
                    to: address("/settings/preview", with: ["by": "hours", "hours": hours]),
                    about: worded("with \(hours) hours a week")))
              ])
          return cells
        }
      ).element
    }
  }

  @MarkupBuilder
  private var omissions: Markup {
    if !plan.omissions.isEmpty {
      tag("h2") { worded("What does not fit") }
      bullets(
        plan.omissions.prefix(8).map { omission in
          [
            .text(
              worded(
                """
                \(omission.title) to level \(omission.level): \(Phrases.decimal(Double(omission.cost) / 10)) \
                points
                """)
            )
          ]
        })
      if !plan.waysOut.isEmpty {
        paragraph { worded("What would make it fit:") }
        bullets(
          plan.waysOut.map { way in
            switch way {
            case .hours(let quarters):
              let hours = DecimalText.hours(quarters)
              return [
                .element(
                  link(
                    worded("\(hours) hours a week"),
                    to: address("/settings/preview", with: ["by": "hours", "hours": hours])))
              ]
            // Every exam would be as much later.
            case .date(let day) where plan.hasExamOrder:
              return [.text(worded("every exam later, the last one on \(day.spoken)"))]
            case .date(let day):
              return [
                .element(
                  link(
                    worded("\(day.spoken) as the day"),
                    to: address("/settings/preview", with: ["exam": "\(day)"]))
                )
              ]
            case .target(let score):
              return [.text(worded("an aim of \(Phrases.readiness(score)), as things are"))]
            }
          })
      }
    }
  }
}
