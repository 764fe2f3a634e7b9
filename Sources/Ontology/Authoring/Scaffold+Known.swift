extension Scaffold.Known {
  /// What a library, as far as it is there, says of a file that is begun.
  ///
  /// - Parameters:
  ///   - kind: What is begun.
  ///   - id: The id that it gets: that of questions and resources may begin with the skill's.
  ///   - library: The library, with the author's own files as ``Scaffold/provisional(_:)`` gives them.
  ///   - own: Whether a file is the author's.
  /// - Complexity: O(skills + needs).
  public init(_ kind: Scaffold.Kind, id: String, in library: Library, own: (String) -> Bool) {
    self.init()
    switch kind {
    case .role:
      areas = library.areas.map(\.id).filter { $0.text != Scaffold.unnamed }
      let exams = library.exams.filter { own($0.place.file) }
      exam = exams.count == 1 ? exams[0].id.text : nil
    case .item, .resource:
      let skill = library.skills.map(\.id.text).filter {
        id == $0 || id.hasPrefix($0 + ".") || id.hasPrefix($0 + "-")
      }.max { $0.count < $1.count }
      skills = skill.map { [Self.skill($0, of: library)] } ?? []
    case .skill:
      let areas = Set(library.skills.filter { own($0.place.file) && $0.id.text != id }.map(\.area))
      let named = library.areas.filter { areas.contains($0.id) && $0.id.text != Scaffold.unnamed }
      area = named.count == 1 ? named[0] : nil
    case .exam: break
    }
  }

  /// A skill by its id, with its area, and with the greatest level that an exam needs of it, or 2.
  public static func skill(_ id: String, of library: Library) -> Skill {
    let needs = library.exams.flatMap(\.competencies).flatMap(\.considerations).flatMap(\.needs)
    let area = library.skill(Ontology.Skill.ID(id))?.area.text
    return Skill(
      id: id, area: area == Scaffold.unnamed ? nil : area,
      level: needs.filter { $0.skill.text == id }.map(\.level).max() ?? 2)
  }

  /// The skills that an objective needs, at the levels at which it does.
  public static func skills(of competency: Exam.Competency, in library: Library) -> [Skill] {
    competency.needs.filter { $0.skill.text != Scaffold.unnamed }.map { need in
      var skill = skill(need.skill.text, of: library)
      skill.level = need.level
      return skill
    }
  }

  /// An area by its id, with its name where the library has it.
  public static func area(_ id: String, in library: Library) -> Area {
    library.areas.first { $0.id.text == id } ?? Area(id: Area.ID(id), title: "")
  }
}
