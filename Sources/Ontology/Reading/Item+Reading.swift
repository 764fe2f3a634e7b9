import XML

extension Item {
  /// Reads a `<check-item>` or a `<can-do-item>`.
  init(_ element: Element, isCalibrated: Bool, file: String) {
    let isCheck = element.name == "check-item"
    let content: Content =
      if isCheck {
        .check(
          scenario: element.words(of: "scenario"), question: element.words(of: "question"),
          options: element.elements(named: "option").map(Option.init))
      } else {
        .canDo(statement: element.words(of: "statement"))
      }
    self.init(
      id: ID(element.string("id")), skill: Skill.ID(element.string("skill")), level: element.integer("level"),
      content: content, discrimination: element.number("discrimination", default: 1.8),
      thresholds: element["thresholds"]?.asToken.split(separator: " ").compactMap { Double($0) },
      seconds: element.number("seconds", default: isCheck ? 45 : 8), source: element["source"]?.asToken,
      group: element["group"]?.asToken, isCalibrated: isCalibrated, place: element.place(in: file))
  }
}

extension Item.Option {
  fileprivate init(_ element: Element) {
    self.init(
      id: element.string("id"), text: element.words(of: "text"), reason: element.words(of: "reason"),
      isCorrect: element.flag("correct"))
  }
}
