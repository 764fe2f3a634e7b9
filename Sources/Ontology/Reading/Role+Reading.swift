import XML

extension Role {
  /// Reads a `<role>` file.
  init(_ element: Element, file: String) {
    func expectations(_ name: String) -> [(String, Expectation)] {
      element.elements(named: name).map { line in
        let expectation = Expectation(
          mean: line.number("mean"), spread: line.optionalNumber("spread"),
          expectedLevel: line.integer("expected"), importance: line.number("importance", default: 1),
          place: line.place(in: file))
        return (line.string("id"), expectation)
      }
    }
    self.init(
      id: ID(element.string("id")), title: element.string("title"),
      spread: element.number("spread", default: 0.9), summary: element.words(of: "summary"),
      aliases: element.allWords(of: "alias"), codes: element.codes(in: file),
      exams: element.elements(named: "suits").map { Exam.ID($0.string("exam")) },
      areas: byID(expectations("area")) { Area.ID($0) }, skills: byID(expectations("skill")) { Skill.ID($0) },
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
      role: Role.ID(element.string("role")), name: element.string("name"), story: element.words(of: "story"),
      areas: byID(levels("area")) { Area.ID($0) }, skills: byID(levels("skill")) { Skill.ID($0) },
      overclaiming: element.number("overclaiming"), seed: UInt64(element.string("seed")) ?? .max,
      hours: element.number("hours", default: 8), place: element.place(in: file))
  }
}

/// A table of values by id; `FileCheck` reports an id that stands twice.
private func byID<ID: Hashable, Value>(_ values: [(String, Value)], _ id: (String) -> ID) -> [ID: Value] {
  Dictionary(values.map { (id($0), $1) }, uniquingKeysWith: { first, _ in first })
}
