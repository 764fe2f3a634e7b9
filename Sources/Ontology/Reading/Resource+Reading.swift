import XML

extension Resource {
  /// Reads a `<resource>`.
  init(_ element: Element, area: Area.ID, file: String) {
    func quarters(_ attribute: String) -> Int { Int((element.number(attribute) * 4).rounded(.up)) }
    self.init(
      id: ID(element.string("id")), title: element.string("title"),
      kind: Kind(rawValue: element.string("kind")) ?? .reading, area: area,
      description: element.words(of: "description"), task: element.first("task")?.words,
      duration: Duration(low: quarters("low"), likely: quarters("likely"), high: quarters("high")),
      durationSource: element.string("hours-source"), cost: element["cost"]?.folded ?? "free",
      url: element["url"]?.folded, part: element["part"]?.folded,
      exam: element["exam"].map { Exam.ID($0.folded) },
      checked: element.day("checked") ?? Day(number: 0),
      raises: element.elements(named: "raises").map {
        Raise(
          skill: Skill.ID($0.string("skill")), from: $0.integer("from"), to: $0.integer("to"),
          place: $0.place(in: file))
      },
      requires: element.elements(named: "requires").map {
        Requirement(
          skill: Skill.ID($0.string("skill")), level: $0.integer("level"), place: $0.place(in: file))
      },
      guidance: Guidance(element), place: element.place(in: file),
      isUndivided: element["undivided"]?.folded == "true",
      requests: element.list("requests").compactMap(Request.init))
  }
}
