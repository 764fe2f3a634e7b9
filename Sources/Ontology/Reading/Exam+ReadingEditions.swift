import XML

extension Exam.Edition {
  /// The history of an `<exam>`, oldest edition first, in whatever order it is written.
  static func history(_ exam: Element, file: String) -> [Self] {
    exam.elements(named: "edition").map { Self($0, file: file) }
      .sorted { ($0.day, $0.place.line) < ($1.day, $1.place.line) }
  }

  private init(_ element: Element, file: String) {
    self.init(
      day: element.day("day") ?? Day(number: 0),
      precision: Precision(rawValue: element.string("precision")) ?? .day, name: element.string("name"),
      isComparable: element.string("sections") != "other", note: element.words(of: "note"),
      source: element.string("source"), confidence: element.string("confidence"),
      weights: element.elements(named: "weight").map {
        Weight(
          section: Exam.Section.ID($0.string("section")), percent: $0.number("percent"),
          place: $0.place(in: file))
      },
      changes: element.elements(named: "changes").flatMap { changes in
        changes.elements(named: "change").map { Exam.Change($0, within: changes, file: file) }
      },
      place: element.place(in: file))
  }
}

extension Exam.Change {
  fileprivate init(_ element: Element, within changes: Element, file: String) {
    self.init(
      kind: Kind(rawValue: element.string("kind")) ?? .renamed, from: element["from"]?.folded,
      to: element.list("to").map { Exam.Competency.ID($0) },
      skills: element.list("skills").map { Skill.ID($0) },
      text: element.words, source: changes.string("source"), confidence: changes.string("confidence"),
      place: element.place(in: file))
  }
}
