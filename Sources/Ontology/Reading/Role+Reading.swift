import XML

extension Role {
  /// Reads a `<role>` file.
  init(_ element: Element, file: String) {
    func expectations(_ name: String) -> [(String, Expectation)] {
      element.elements(named: name).map {
        (
          $0.string("id"),
          Expectation(
            mean: $0.number("mean"), spread: $0["spread"].flatMap { Double($0.folded) },
            expectedLevel: $0.integer("expected"), importance: $0.number("importance", default: 1),
            place: $0.place(in: file))
        )
      }
    }
    self.init(
      id: ID(element.string("id")), title: element.string("title"), spread: element.number("spread", default: 0.9),
      summary: element.first("summary")?.token ?? "", aliases: element.elements(named: "alias").map(\.token),
      codes: element.codes(in: file), exams: element.elements(named: "suits").map { Exam.ID($0.string("exam")) },
      areas: Dictionary(expectations("area").map { (Area.ID($0), $1) }, uniquingKeysWith: { first, _ in first }),
      skills: Dictionary(expectations("skill").map { (Skill.ID($0), $1) }, uniquingKeysWith: { first, _ in first }),
      place: element.place(in: file))
  }
}

extension SamplePerson {
  /// Reads a `<sample>` file.
  init(_ element: Element, file: String) {
    func levels(_ name: String) -> [(String, Double)] {
      element.elements(named: name).map { ($0.string("id"), $0.number("proficiency")) }
    }
    self.init(
      role: Role.ID(element.string("role")), name: element.string("name"), story: element.first("story")?.token ?? "",
      areas: Dictionary(levels("area").map { (Area.ID($0), $1) }, uniquingKeysWith: { first, _ in first }),
      skills: Dictionary(levels("skill").map { (Skill.ID($0), $1) }, uniquingKeysWith: { first, _ in first }),
      overclaiming: element.number("overclaiming"), seed: UInt64(element.integer("seed")),
      hours: element.number("hours", default: 8), place: element.place(in: file))
  }
}
