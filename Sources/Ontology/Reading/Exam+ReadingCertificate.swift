import XML

extension Exam.Sitting {
  /// Reads a `<sitting>`.
  init(_ element: Element) {
    self.init(
      questions: element.integer("questions"), minutes: element.integer("minutes"),
      source: element.string("source"), confidence: element.string("confidence"))
  }
}

extension Exam.Certificate {
  /// Reads a `<certificate>`.
  init(_ element: Element, file: String) {
    self.init(
      months: element.integer("months"), renewalDays: element.integer("renewal-days"),
      graceDays: element.integer("grace-days"), source: element.string("source"),
      confidence: element.string("confidence"), checked: element.day("checked") ?? Day(number: 0),
      place: element.place(in: file))
  }
}

extension Exam.Retakes {
  /// Reads `<retakes>`.
  init(_ element: Element, file: String) {
    self.init(
      waits: element.elements(named: "wait").map { $0.integer("days") }, months: element.integer("months"),
      source: element.string("source"), confidence: element.string("confidence"),
      checked: element.day("checked") ?? Day(number: 0), place: element.place(in: file))
  }
}
