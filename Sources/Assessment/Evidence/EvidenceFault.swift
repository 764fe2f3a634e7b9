public import Ontology
import Wording

/// What is wrong with a piece of evidence, as one sentence that says what would be right.
public struct EvidenceFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The sentence, without a full stop.
  public var description: String

  /// Creates a fault from its sentence.
  public init(_ description: String) { self.description = description }
}

extension Evidence {
  /// The first day that evidence can have.
  public static let earliestDay = Day(number: -7305)
  /// The most Unicode scalars of a title, and of an artefact.
  public static let longestTitle = 200
  public static let longestArtefact = 1000
  /// The most skills that a piece shows.
  public static let mostShowings = 500
  /// The longest work, in months.
  public static let mostMonths = 720
  /// The most questions of a practice exam in one section.
  public static let mostQuestions = 1000

  /// What is wrong with the piece, whoever's it is; `nil` when it can be recorded.
  ///
  /// - Complexity: O(skills and scores · sections of the exam).
  public func fault(in library: Library, exam: Exam) -> EvidenceFault? {
    textFault ?? dayFault ?? showingFault(in: library) ?? kindFault(exam, in: library)
  }

  private var textFault: EvidenceFault? {
    guard title.contains(where: { !$0.isWhitespace }) else {
      return EvidenceFault(worded("evidence needs a name; give it a title"))
    }
    if title.unicodeScalars.count > Self.longestTitle {
      return EvidenceFault(
        worded("the title is longer than the \(Self.longestTitle) characters that fit; shorten it"))
    }
    if let artefact, artefact.isEmpty || artefact.unicodeScalars.count > Self.longestArtefact {
      return EvidenceFault(
        worded("the artefact has to be a link or a name of 1 to \(Self.longestArtefact) characters"))
    }
    return nil
  }

  private var dayFault: EvidenceFault? {
    if day > recorded {
      return EvidenceFault(worded("\(day) is in the future; a day of \(recorded) or before is right"))
    }
    if day < Self.earliestDay {
      return EvidenceFault(worded("\(day) is too long ago; a day from \(Self.earliestDay) on is right"))
    }
    return nil
  }

  private func showingFault(in library: Library) -> EvidenceFault? {
    guard shows.count <= Self.mostShowings else {
      return EvidenceFault(
        worded(
          "\(shows.count) skills are too many for one piece; \(Self.mostShowings) are the most, so make several of it"
        )
      )
    }
    var seen: Set<Skill.ID> = []
    for showing in shows {
      guard library.skillIndex[showing.skill] != nil else {
        return EvidenceFault(worded("no skill has the id '\(showing.skill)'"))
      }
      guard (0...4).contains(showing.level) else {
        return EvidenceFault(
          worded("'\(showing.skill)' cannot have the level \(showing.level); levels are 0 to 4"))
      }
      guard seen.insert(showing.skill).inserted else {
        return EvidenceFault(worded("the skill '\(showing.skill)' stands twice; keep one of them"))
      }
    }
    return nil
  }

  private func kindFault(_ exam: Exam, in library: Library) -> EvidenceFault? {
    if case .experience(let months) = kind, !(1...Self.mostMonths).contains(months) {
      return EvidenceFault(
        worded("\(months) months of work cannot be; 1 to \(Self.mostMonths) months are right"))
    }
    guard case .practiceExam(let scores) = kind else {
      return shows.isEmpty
        ? EvidenceFault(
          worded(
            "no skill is named, and without one it counts for nothing; say which skills it shows, and at what level"
          )) : nil
    }
    if scores.isEmpty { return EvidenceFault(worded("no section has a score; give at least one")) }
    var seen: Set<Exam.Section.ID> = []
    for score in scores {
      guard library.exam(withSection: score.section, before: exam) != nil else {
        return EvidenceFault(worded("no exam has a section '\(score.section)'"))
      }
      guard (0...100).contains(score.percent) else {
        return EvidenceFault(worded("\(score.percent) % cannot be; a score is 0 to 100 percent"))
      }
      if let questions = score.questions, !(1...Self.mostQuestions).contains(questions) {
        return EvidenceFault(worded("\(questions) questions cannot be; 1 to \(Self.mostQuestions) are right"))
      }
      guard seen.insert(score.section).inserted else {
        return EvidenceFault(worded("the section '\(score.section)' stands twice; keep one of them"))
      }
    }
    return nil
  }
}
