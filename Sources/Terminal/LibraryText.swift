public import Ontology
import Wording

/// The library for a terminal of 80 columns.
public struct LibraryText: Sendable {
  let library: Library
  let style: Style

  /// Creates the text of a library.
  public init(_ library: Library, style: Style) {
    self.library = library
    self.style = style
  }

  /// What an id or a name stands for; `nil` when nothing has it.
  public func text(of name: String) -> String? {
    if let exam = library.exams.first(where: { $0.id.text == name || $0.title == name }) {
      return text(of: exam)
    }
    for exam in library.exams {
      for section in exam.sections {
        if section.id.text == name { return text(of: section) }
        for competency in section.competencies {
          if competency.id.text == name { return text(of: competency) }
          if let point = competency.considerations.first(where: { $0.id == name }) { return text(of: point) }
        }
      }
    }
    if let role = library.roles.first(where: {
      $0.id.text == name || $0.title == name || $0.aliases.contains(name)
    }) {
      return text(of: role)
    }
    if let resource = library.resources.first(where: { $0.id.text == name }) { return text(of: resource) }
    let skills = AliasIndex(library).skills(named: name).compactMap(library.skill)
    return skills.isEmpty ? nil : skills.map(text(of:)).joined(separator: "\n\n")
  }

  private func text(of exam: Exam) -> String {
    var lines = [
      style.strong(exam.title), TextLayout.wrapped(exam.summary), "",
      worded("Outline of \(exam.edition), checked on \(exam.checked): \(exam.source)"),
    ]
    let depth = library.depth(of: exam)
    lines.append(
      TextLayout.wrapped(
        exam.retired == nil ? depth.sentence : library.obstacle(toAimingAt: exam)?.description ?? ""))
    lines += exam.facts.map { fact in
      TextLayout.entry(
        fact.name.replacing("-", with: " "),
        fact.text + (fact.confidence == "A" ? "" : " (\(Confidence.words(fact.confidence)))"),
        columns: 24)
    }
    lines += exam.sections.indices.map { index in
      let sentence = depth.sentence(ofSection: index).map {
        "\n" + TextLayout.wrapped($0, indent: "  ", first: "  ")
      }
      return "\n" + text(of: exam.sections[index]) + (sentence ?? "")
    }
    if exam.isMapped {
      lines.append("\n" + TextLayout.wrapped(split(of: exam)))
      lines.append(worded("What weighs how much: readiness show \(exam.id) --weights"))
    }
    if !exam.editions.isEmpty {
      lines.append(worded("What earlier outlines had instead: readiness show \(exam.id) --history"))
    }
    return lines.joined(separator: "\n")
  }

  /// Whose the weights below the sections are.
  private func split(of exam: Exam) -> String {
    exam.isCompetencySplitPublished
      ? worded("The objectives' shares are the issuer's; what is below them is this library's own reading.")
      : worded("Weights below the sections are this library's own split, not the issuer's.")
  }

  private func text(of section: Exam.Section) -> String {
    func number(_ percent: Double) -> String {
      percent == percent.rounded() ? "\(Int(percent))" : "\(percent)"
    }
    let weight =
      section.range.map { worded("\(number($0.lowerBound)) to \(number($0.upperBound))") }
      ?? (section.isApproximate ? worded("about ") : "") + number(section.weight)
    let head = style.strong("\(section.id)  \(section.title)") + "  \(weight) %"
    return ([head] + section.competencies.map(text(of:))).joined(separator: "\n")
  }

  private func text(of competency: Exam.Competency) -> String {
    (["  \(competency.id)  \(competency.title)"] + competency.considerations.map(text(of:))).joined(
      separator: "\n")
  }

  private func text(of consideration: Exam.Consideration) -> String {
    // A level stays beside its skill.
    let needs = consideration.needs.map { "\($0.skill)\u{A0}\($0.level)" }.joined(separator: ", ")
    let point = TextLayout.entry(consideration.id, consideration.text, columns: 18, indent: "    ")
    guard !needs.isEmpty else { return point }
    let lines = TextLayout.wrapped(
      needs, indent: "                  ", first: worded("                  needs "))
    return point + "\n" + lines.replacing("\u{A0}", with: " ")
  }

  private func text(of skill: Skill) -> String {
    var lines = [
      style.strong(skill.title) + "  \(skill.id)", TextLayout.wrapped(skill.summary),
      "",
    ]
    lines += skill.canDo.enumerated().map { index, statement in
      TextLayout.wrapped(statement, indent: "           ", first: worded("  level \(index + 1)  "))
    }
    let chain = library.prerequisiteChain(of: skill.id)
    if !chain.isEmpty {
      lines.append(worded("\nWhat comes first"))
      lines += chain.map { step in
        let title = library.skill(step.skill)?.title ?? step.skill.text
        return String(repeating: "  ", count: step.depth)
          + worded("\(title) at level \(step.level)  \(step.skill)")
      }
    }
    let uses = library.exams.flatMap { exam in
      exam.competencies.flatMap(\.considerations).filter { $0.needs.contains { $0.skill == skill.id } }.map(
        \.id)
    }
    if !uses.isEmpty {
      lines.append(
        TextLayout.wrapped(uses.joined(separator: ", "), indent: "  ", first: worded("\nNeeded for ")))
    }
    let ways = library.resources.filter { $0.raises.contains { $0.skill == skill.id } }
    if !ways.isEmpty {
      lines.append(worded("\nWays to raise it"))
      lines += ways.map { resource in
        let raise = resource.raises.first { $0.skill == skill.id }
        return TextLayout.wrapped(
          "\(resource.title) (\(worded(key: resource.kind.rawValue)), \(TextLayout.hours(resource.duration.likely)))",
          indent: "        ", first: worded("  \(raise?.from ?? 0) to \(raise?.to ?? 0)  "))
      }
    }
    if !skill.aliases.isEmpty {
      lines.append(
        TextLayout.wrapped(
          skill.aliases.joined(separator: ", "), indent: "  ", first: worded("\nAlso called ")))
    }
    if !skill.codes.isEmpty {
      lines.append("")
      lines += skill.codes.map { "\($0.scheme) \($0.value) (\($0.match))" }
    }
    return lines.joined(separator: "\n")
  }

  private func text(of role: Role) -> String {
    var lines = [style.strong(role.title) + "  \(role.id)", TextLayout.wrapped(role.summary), ""]
    lines.append(
      style.strong(
        TextLayout.column(worded("Skill"), 56) + TextLayout.right(worded("usual"), 8)
          + TextLayout.right(worded("expected"), 10)))
    for area in library.areas {
      let rows = library.skills.filter { $0.area == area.id }.compactMap { skill in
        role.expectation(of: skill).map { expectation in
          TextLayout.column("  " + skill.title, 56)
            + TextLayout.right(TextLayout.oneDecimal(expectation.mean), 8)
            + TextLayout.right("\(expectation.expectedLevel)", 10)
        }
      }
      if !rows.isEmpty { lines += [style.strong(area.title)] + rows }
    }
    let suited = role.exams.map { id in library.exam(id).map { "\($0.title) (\(id))" } ?? id.text }
    if !suited.isEmpty {
      lines.append(
        "\n"
          + TextLayout.wrapped(
            suited.joined(separator: "; "), indent: "  ", first: worded("Exams that suit: ")))
    }
    if !role.codes.isEmpty {
      lines.append("")
      lines += role.codes.map { "\($0.scheme) \($0.value) (\($0.match))" }
    }
    return lines.joined(separator: "\n")
  }

  private func text(of resource: Resource) -> String {
    var lines = [
      style.strong(resource.title) + "  \(resource.id)",
      worded(
        """
        \(worded(key: resource.kind.rawValue)), \(TextLayout.hourNumber(resource.duration.low)) to \
        \(TextLayout.hours(resource.duration.high)), likely \(TextLayout.hours(resource.duration.likely)) \
        (\(resource.durationSource)), checked on \(resource.checked)
        """),
      TextLayout.wrapped(resource.description),
    ]
    if let task = resource.task { lines.append(TextLayout.wrapped(task)) }
    if let url = resource.url { lines.append(url) }
    if let part = resource.part { lines.append(TextLayout.wrapped(worded("Read there: \(part)"))) }
    lines += GuidanceText(resource.guidance).lines
    lines += resource.raises.map { worded("raises \($0.skill) from \($0.from) to \($0.to)") }
    lines += resource.requires.map { worded("requires \($0.skill) at \($0.level)") }
    return lines.joined(separator: "\n")
  }
}
