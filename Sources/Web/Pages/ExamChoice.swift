import Assessment
import Exchange
import Ontology
import Planning
import UseCases
import Wording
import XML

/// For which of several exams a page of practice is, with links to the same page for the others.
struct ExamChoice {
  private let practised: PractisedExam

  init(_ practised: PractisedExam) { self.practised = practised }

  /// The exam and the links; nothing where there is nothing to choose.
  ///
  /// - Parameter place: The page.
  func markup(at place: String) -> Markup {
    group {
      if !practised.others.isEmpty {
        paragraph {
          practised.day.map { worded("For \(practised.model.exam.title) on \($0.spoken).") }
            ?? worded("For \(practised.model.exam.title).")
        }
        tag("div", ["class": "buttons"]) {
          for exam in practised.others {
            link(
              worded("For \(exam.title)"), to: "\(place)?exam=\(PercentCoding.encoded(exam.id.text))",
              style: "button quiet")
          }
        }
      }
    }
  }
}

extension Visit {
  /// The skills of the reviews of a plan that practice has a question on; none where nobody's answers are there.
  func practised(for plan: Plan) -> Set<String> {
    guard let profile = try? folder.profile()?.value else { return [] }
    return workspace.practised(of: profile, for: plan, on: today)
  }

  /// For which exam somebody practises who has entered some fields: the one that they name, else the plan's next. A plan
  /// that cannot be read keeps nobody from practising.
  func practised(_ profile: Profile, _ fields: FormFields) throws -> PractisedExam {
    try workspace.practised(
      profile, plan: (try? folder.plan())?.value, exam: fields["exam"], on: today)
  }
}
