import Wording
import XML

extension LibraryCheck {
  /// Faults of the histories of exams, rule by rule.
  func historyIsSound() -> [Diagnostic] {
    historyLiesBeforeTheOutline() + editionsStandOnce() + historyReachesTheOutline()
      + earlierWeightsAreOfSections() + earlierWeightsSumToAHundred() + changesNameTheOutline()
      + changesSayWhatBecameOfWhat() + otherSectionsMapToNothing()
  }

  private func historyLiesBeforeTheOutline() -> [Diagnostic] {
    library.exams.flatMap { exam in
      exam.editions.filter { $0.day >= exam.edition }.map {
        fault(
          $0.place,
          worded("the history has an edition of \($0.since), but the outline itself is of \(exam.edition)"),
          worded("the history holds earlier editions only"))
      }
    }
  }

  private func editionsStandOnce() -> [Diagnostic] {
    library.exams.flatMap { exam in
      exam.editions.enumerated().compactMap { index, edition in
        guard let other = exam.editions[..<index].first(where: { $0.began(on: edition.day) }) else {
          return nil
        }
        return fault(
          edition.place, worded("the edition of \(edition.since) stands twice in the history"),
          worded("the other is in line \(other.place.line)"))
      }
    }
  }

  /// Between the last edition of a history and the outline there must not be one that nobody tells of.
  private func historyReachesTheOutline() -> [Diagnostic] {
    library.exams.compactMap { exam in
      guard let last = exam.editions.last, last.day < exam.edition else { return nil }
      guard let before = exam.supersedes else {
        return fault(
          last.place,
          worded(
            "the history ends with the edition of \(last.since), but the exam does not say that it supersedes it"
          ),
          worded("give the exam supersedes=\"\(last.day)\""))
      }
      guard !last.began(on: before) else { return nil }
      return fault(
        last.place,
        worded(
          "the history ends with the edition of \(last.since), but the exam supersedes the edition of \(before)"
        ),
        worded("add the edition of \(before)"))
    }
  }

  private func earlierWeightsAreOfSections() -> [Diagnostic] {
    library.exams.flatMap { exam in
      exam.editions.flatMap { edition -> [Diagnostic] in
        var lines: [Exam.Section.ID: Int] = [:]
        return edition.weights.compactMap { weight in
          if let first = lines[weight.section] {
            return fault(
              weight.place, worded("the section '\(weight.section)' is weighted twice"),
              worded("the other weight is in line \(first)"))
          }
          lines[weight.section] = weight.place.line
          return unknown(
            worded("section"), weight.section.text, at: weight.place, among: exam.sections.map(\.id.text))
        }
      }
    }
  }

  private func earlierWeightsSumToAHundred() -> [Diagnostic] {
    library.exams.flatMap(\.editions).compactMap { edition in
      let total = edition.weights.map(\.percent).reduce(0, +)
      // A weight rounded to a whole percent may be off by a half.
      guard !edition.weights.isEmpty, abs(total - 100) > Double(edition.weights.count) * 0.5 + 0.01 else {
        return nil
      }
      return fault(
        edition.place,
        worded(
          "the weights of the edition of \(edition.since) sum to \(total.plain), not to 100 within rounding"),
        worded("copy them as its guide printed them, all or none"))
    }
  }

  private func changesNameTheOutline() -> [Diagnostic] {
    library.exams.flatMap { exam in
      exam.editions.flatMap(\.changes).flatMap { change in
        change.to.compactMap {
          unknown(worded("competency"), $0.text, at: change.place, among: exam.competencies.map(\.id.text))
        }
      }
    }
  }

  func changesNameNeededSkills() -> [Diagnostic] {
    library.exams.flatMap { exam in
      exam.editions.flatMap(\.changes).flatMap { change -> [Diagnostic] in
        let competencies = exam.competencies.filter { change.to.contains($0.id) }
        let needed = Set(competencies.flatMap(\.considerations).flatMap(\.needs).map(\.skill))
        return change.skills.compactMap { skill in
          if let stranger = unknown(skill, at: change.place) { return stranger }
          // Nothing is needed by a competency that does not exist; that it does not is said elsewhere.
          guard !competencies.isEmpty, competencies.count == change.to.count, !needed.contains(skill) else {
            return nil
          }
          return fault(
            change.place,
            worded("the skill '\(skill)' is not needed by ")
              + change.to.map { "'\($0)'" }.joined(separator: worded(" or ")),
            worded("name the competency that needs it in to, or another skill"))
        }
      }
    }
  }

  private func changesSayWhatBecameOfWhat() -> [Diagnostic] {
    library.exams.flatMap(\.editions).flatMap(\.changes).compactMap { change in
      let kind = change.kind.rawValue
      if change.from == nil, change.kind != .gained {
        return fault(
          change.place, worded("the change '\(kind)' does not say which objective it is about"),
          worded("give it from, the objective's number in the earlier guide"))
      }
      if change.to.isEmpty, change.kind != .dropped, change.kind != .dissolved {
        return fault(
          change.place, worded("the change '\(kind)' does not say where the content lives on"),
          worded("give it to, the ids of competencies"))
      }
      if change.to.isEmpty, !change.skills.isEmpty {
        return fault(
          change.place, worded("the change '\(kind)' has skills but no competency"),
          worded("name in to the competencies that need them"))
      }
      return nil
    }
  }

  private func otherSectionsMapToNothing() -> [Diagnostic] {
    library.exams.flatMap(\.editions).compactMap { edition in
      guard !edition.isComparable, !edition.weights.isEmpty || !edition.changes.isEmpty else { return nil }
      return fault(
        edition.place,
        worded(
          "the edition of \(edition.since) had other sections, but has weights or changes that map to today's"
        ),
        worded("remove them, or sections=\"other\""))
    }
  }
}
