import XML

extension Item {
  /// Reads a `<check-item>` or a `<can-do-item>`.
  init(_ element: Element, isCalibrated: Bool, file: String) {
    let isCheck = element.name == "check-item"
    let content: Content =
      if isCheck {
        .check(
          scenario: element.first("scenario")?.token ?? "", question: element.first("question")?.token ?? "",
          options: element.elements(named: "option").map {
            Option(
              id: $0.string("id"), text: $0.first("text")?.token ?? "", reason: $0.first("reason")?.token ?? "",
              isCorrect: $0.flag("correct"))
          })
      } else {
        .canDo(statement: element.first("statement")?.token ?? "")
      }
    self.init(
      id: ID(element.string("id")), skill: Skill.ID(element.string("skill")), level: element.integer("level"),
      content: content, discrimination: element.number("discrimination", default: 1.8),
      thresholds: element["thresholds"]?.split(separator: " ").compactMap { Double($0) },
      seconds: element.number("seconds", default: isCheck ? 45 : 8), source: element["source"]?.folded,
      group: element["group"]?.folded, isCalibrated: isCalibrated, place: element.place(in: file))
  }
}
