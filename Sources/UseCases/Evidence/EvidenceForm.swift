public import Assessment
public import Ontology
import Wording
import XML

/// Reads evidence as people write it: skills by any name, days that may be months or years, scores by section.
///
/// Everything that it throws is an `EvidenceFault`.
public struct EvidenceForm {
  private let library: Library
  private let exam: Exam
  private let names: AliasIndex

  private let today: Day

  /// Reads evidence for an exam.
  ///
  /// - Parameters:
  ///   - model: The assessment.
  ///   - exam: The exam whose sections are meant by their numbers; that of the assessment if `nil`.
  ///   - today: The day after which nothing is finished.
  public init(_ model: AssessmentModel, of exam: Exam? = nil, on today: Day) {
    self.today = today
    library = model.library
    self.exam = exam ?? model.exam
    names = AliasIndex(model.library)
  }

  /// The skill of an id or a name.
  ///
  /// - Throws: `EvidenceFault` for a name that means nothing, or several skills.
  public func skill(_ name: String) throws -> Skill.ID {
    if library.skillIndex[Skill.ID(name)] != nil { return Skill.ID(name) }
    let found = names.skills(named: name)
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      throw EvidenceFault(
        worded(
          "'\(name.printableArgument)' means several skills: \(found.map(\.text).joined(separator: ", ")); name one"
        )
      )
    }
    throw EvidenceFault(
      worded("no skill has the id or name '\(name.printableArgument)'; \(suggestion(name))"))
  }

  private func suggestion(_ name: String) -> String {
    if let near = library.suggestion(forSkill: name) { return near }
    let products = library.products.flatMap { [$0.name] + $0.aliases }
    let known = library.skills.flatMap { [$0.title] + $0.aliases } + products
    return Library.suggestion(for: name.lowercased(), among: known.map { $0.lowercased() })
      ?? worded("'readiness show \(exam.id) --json' lists them")
  }

  /// Reads `skill=LEVEL`, and `skill` alone where there is a usual level.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - usualLevel: The level where none is written; `nil` where it has to be.
  /// - Throws: `EvidenceFault`.
  public func showing(_ text: String, usualLevel: Int? = nil) throws -> Evidence.Showing {
    let words = text.trimmed
    guard let mark = words.lastIndex(of: "=") else {
      guard let usualLevel else {
        throw EvidenceFault(
          worded("'\(words.printableArgument)' has no level; write skill=LEVEL, such as sql-querying=2"))
      }
      return Evidence.Showing(skill: try skill(words), level: usualLevel)
    }
    let level = String(words[words.index(after: mark)...]).trimmed
    guard let number = Int(level), (0...4).contains(number) else {
      throw EvidenceFault(worded("'\(level.printableArgument)' is no level; levels are 0 to 4"))
    }
    return Evidence.Showing(skill: try skill(String(words[..<mark]).trimmed), level: number)
  }

  /// Reads a day; of a year or a month alone the middle, today at the latest.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - option: What it was written for, as the message names it.
  /// - Throws: `EvidenceFault`.
  public func day(_ text: String, for option: String) throws -> Day {
    guard let day = PartialDay(text.trimmed) else {
      if Day.isBeyondCalendar(text.trimmed) {
        throw EvidenceFault(
          worded(
            """
            \(text.printableArgument) is outside the calendar; give \(option) a day from \
            \(Day.years.lowerBound)-01-01 to \(today)
            """))
      }
      throw EvidenceFault(
        worded(
          "'\(text.printableArgument)' is no day; give \(option) as 2025-03-14, or as 2025-03 or 2025 for its middle"
        )
      )
    }
    return day.day(notAfter: today) ?? day.first
  }

  /// Reads `SECTION=PERCENT` or `SECTION=PERCENT/QUESTIONS`, the section by id or number.
  ///
  /// - Throws: `EvidenceFault`.
  public func score(_ text: String) throws -> Evidence.SectionScore {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count == 2 else {
      throw EvidenceFault(
        worded(
          "'\(text.printableArgument)' is no score; write SECTION=PERCENT or SECTION=PERCENT/QUESTIONS, such as 1=55/9"
        )
      )
    }
    let numbers = parts[1].replacing("%", with: "").split(separator: "/", omittingEmptySubsequences: false)
      .map { Int(String($0).trimmed) }
    guard let percent = numbers.first ?? nil, numbers.count == 1 || numbers.count == 2 && numbers[1] != nil
    else {
      throw EvidenceFault(
        worded("'\(parts[1].printableArgument)' is no percentage; write 55, or 55/9 for 55 % of 9 questions"))
    }
    return Evidence.SectionScore(
      section: try section(parts[0]), percent: percent, questions: numbers.count == 2 ? numbers[1] : nil)
  }

  /// The section of an id, also of another exam, or of a number from 1.
  ///
  /// - Throws: `EvidenceFault`.
  public func section(_ name: String) throws -> Exam.Section.ID {
    if let section = exam.sections.first(where: { $0.id.text == name }) { return section.id }
    if let number = Int(name), exam.sections.indices.contains(number - 1) {
      return exam.sections[number - 1].id
    }
    if let other = library.exam(withSection: Exam.Section.ID(name), before: exam) {
      guard let obstacle = library.obstacle(toReadinessFor: other) else { return Exam.Section.ID(name) }
      throw EvidenceFault(worded("'\(name.printableArgument)' says nothing here: \(obstacle)"))
    }
    let known = exam.sections.map(\.id.text).joined(separator: ", ")
    throw EvidenceFault(
      worded(
        "the exam has no section '\(name.printableArgument)'; give 1 to \(exam.sections.count), or one of \(known)"
      )
    )
  }
}
