import Wording
public import XML

extension LibraryCheck {
  func examsNeedKnownSkills() -> [Diagnostic] {
    library.exams.flatMap { exam in
      exam.competencies.flatMap(\.considerations).flatMap(\.needs)
        .compactMap { unknown($0.skill, at: $0.place) }
    }
  }

  func editionsFollowOneAnother() -> [Diagnostic] {
    library.exams.compactMap { exam in
      guard let before = exam.supersedes, before >= exam.edition else { return nil }
      return fault(
        exam.place, worded("the edition of \(exam.edition) supersedes one of \(before)"),
        worded("the edition before has to be the earlier one"))
    }
  }

  func outlineIdsAreUnique() -> [Diagnostic] {
    library.exams.flatMap { exam -> [Diagnostic] in
      var seen: [String: Place] = [:]
      var found: [Diagnostic] = []
      func note(_ id: String, _ place: Place) {
        if let first = seen[id] {
          found.append(
            fault(
              place, worded("the id '\(id)' stands twice in the exam"),
              worded("the other is in line \(first.line)")))
        } else {
          seen[id] = place
        }
      }
      for section in exam.sections {
        note(section.id.text, section.place)
        for competency in section.competencies {
          note(competency.id.text, competency.place)
          for consideration in competency.considerations { note(consideration.id, consideration.place) }
        }
      }
      return found
    }
  }

  func weightsSumToAHundred() -> [Diagnostic] {
    library.exams.compactMap { exam in
      guard !exam.sections.isEmpty else { return nil }
      guard exam.sections.allSatisfy({ $0.range == nil }) else { return rangesHoldAHundred(exam) }
      let total = exam.sections.map(\.weight).reduce(0, +)
      let rounded = exam.sections.filter(\.isApproximate).count
      // A weight rounded to a whole percent may be off by a half.
      let allowed = Double(rounded) * 0.5 + 0.01
      guard abs(total - 100) > allowed else { return nil }
      return fault(
        exam.place, worded("the weights of the sections sum to \(total.plain), not to 100 within rounding"),
        worded("copy them as the guide prints them"))
    }
  }

  /// Weights within their ranges have to be able to sum to 100.
  private func rangesHoldAHundred(_ exam: Exam) -> Diagnostic? {
    let low = exam.sections.map { $0.range?.lowerBound ?? $0.weight }.reduce(0, +)
    let high = exam.sections.map { $0.range?.upperBound ?? $0.weight }.reduce(0, +)
    guard !(low...high).contains(100) else { return nil }
    return fault(
      exam.place,
      worded("the weights of the sections sum to \(low.plain) at least and \(high.plain) at most"),
      worded("copy the ranges as the guide prints them; 100 has to lie between the two"))
  }

  /// Whether anybody can be sent to an exam: it has an outline, or it says what came in its place.
  func examsCanBeTaken() -> [Diagnostic] {
    library.exams.flatMap { exam -> [Diagnostic] in
      var found: [Diagnostic] = []
      if exam.sections.isEmpty, exam.retired == nil {
        found.append(
          fault(
            exam.place, worded("the exam '\(exam.id)' has no section"),
            worded("add its outline; only a retired exam, with retired=\"…\", needs none")))
      }
      if exam.successor != nil, exam.retired == nil {
        found.append(
          fault(
            exam.place, worded("the exam '\(exam.id)' has a successor, but is not retired"),
            worded("say since when with retired=\"…\"")))
      }
      return found
    }
  }

  /// Exams name other exams that are there, and not themselves.
  func examsNameKnownExams() -> [Diagnostic] {
    library.exams.flatMap { exam in
      let others = exam.near + [exam.successor].compactMap(\.self) + exam.steppingStones.compactMap(\.exam)
      return others.compactMap { other in
        other == exam.id
          ? fault(exam.place, worded("the exam '\(exam.id)' names itself"), worded("name another exam"))
          : unknown(other, at: exam.place)
      }
    }
  }

  /// The prior has to leave each skill something of its own, and answers something that is meant.
  func assessmentParametersLeaveRoom() -> [Diagnostic] {
    library.exams.flatMap { exam -> [Diagnostic] in
      let parameters = exam.assessment
      let common = parameters.generalShare + parameters.sectionShare + parameters.competencyShare
      var found: [Diagnostic] = []
      if !(common < 1) {
        found.append(
          fault(
            exam.place, worded("the general, section and competency shares sum to \(common.plain)"),
            worded("they have to leave a skill a share of its own; what is not given is 0.3, 0.15 and 0.2")))
      }
      for (name, share) in [("prerequisite-pull", parameters.prerequisitePull), ("lapse", parameters.lapse)]
      where !(share < 1) {
        found.append(
          fault(exam.place, worded("the \(name) is \(share.plain)"), worded("it has to be less than 1")))
      }
      if !(abs(parameters.overclaimingMean) <= 4) {
        found.append(
          fault(
            exam.place, worded("the overclaiming-mean is more than the scale holds"),
            worded("it is in levels, -4 to 4")))
      }
      return found
    }
  }

  /// Weights and the importance of considerations are different units; a section uses one of them.
  func competencyWeightsAreComplete() -> [Diagnostic] {
    library.exams.flatMap(\.sections).flatMap { section -> [Diagnostic] in
      let unweighted = section.competencies.filter { $0.weight == nil }
      guard unweighted.count < section.competencies.count else { return [] }
      return unweighted.map {
        fault(
          $0.place, worded("the competency '\($0.id)' has no weight, but others of its section have one"),
          worded("give all of them a weight, or none"))
      }
    }
  }

  func competenciesHaveCheckItems() -> [Diagnostic] {
    let checked = Set(library.items.filter { $0.isCheck && $0.status != .retired }.map(\.skill))
    return library.exams.flatMap { exam in
      exam.competencies.filter { competency in
        let needs = competency.considerations.flatMap(\.needs)
        return !needs.isEmpty && !needs.contains { checked.contains($0.skill) }
      }.map {
        Diagnostic(
          .warning, file: $0.place.file, line: $0.place.line,
          worded("no check item asks about the competency '\($0.id)'"),
          suggestion: worded("add one for a skill that it needs"))
      }
    }
  }
}

extension Library {
  /// A warning for each exam whose facts were last looked at more than 365 days before a day; outlines, fees and terms change
  /// about once a year. Retired exams need nobody's look.
  public func staleExams(on day: Day) -> [Diagnostic] {
    exams.filter { $0.retired == nil && day.number - $0.checked.number > 365 }.map {
      Diagnostic(
        .warning, file: $0.place.file, line: $0.place.line,
        worded("the facts of the exam '\($0.id)' were last checked on \($0.checked)"),
        suggestion: worded("look at \($0.source) and set checked=\"\(day)\""))
    }
  }
}

extension Double {
  /// The number to at most two decimals, without a fraction where it is whole.
  var plain: String {
    let rounded = (self * 100).rounded() / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
