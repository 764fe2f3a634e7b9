public import Ontology
import Wording

/// What an exam's objectives, subjects, areas and skills weigh, for a terminal of 80 columns.
public struct WeightsText: Sendable {
  private let exam: Exam
  private let library: Library
  private let style: Style

  /// Creates the text of an exam of a library.
  public init(_ exam: Exam, of library: Library, style: Style) {
    self.exam = exam
    self.library = library
    self.style = style
  }

  /// Tables in percent of the exam, the greatest first within each but the objectives.
  public var text: String {
    let objectives = zip(exam.competencies, exam.competencyShares).map {
      ("\($0.number)  \($0.title)", $1)
    }
    let shares = exam.skillShares
    let skills = library.skills.compactMap { skill in
      shares[skill.id].map { ("\(skill.title)  \(skill.id)", $0, skill.id.text) }
    }.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map { ($0.0, $0.1) }
    let areas = library.areaShares(of: exam).map { area, share in
      (library.areas.first { $0.id.text == area }?.title ?? area, share)
    }
    let subjects = library.subjectShares(of: exam).map { ($0.subject, $0.share) }
    let tables = [
      (worded("Objectives"), objectives), (worded("Subjects across areas"), subjects),
      (worded("Areas"), areas), (worded("Skills"), skills),
    ]
    let note = worded(
      "In percent of the exam. Sections weigh what the issuer prints, over the sum of all sections; ")
    let split =
      exam.isCompetencySplitPublished
      ? worded("so do objectives. What is below them is this library's own reading.")
      : worded("what is below them is this library's own reading.")
    return
      ([style.strong(exam.title), TextLayout.wrapped(note + split)]
      + tables.filter { !$0.1.isEmpty }.map(table)).joined(separator: "\n\n")
  }

  private func table(_ title: String, _ rows: [(String, Double)]) -> String {
    let lines = rows.map { name, share in
      "  " + TextLayout.column(name, 70) + TextLayout.right(TextLayout.twoDecimals(share * 100), 8)
    }
    return ([style.strong(title)] + lines).joined(separator: "\n")
  }
}
