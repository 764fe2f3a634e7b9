import XML

extension Skill {
  /// Reads a `<skill>` of an area's file.
  init(_ element: Element, area: Area.ID, file: String) {
    let statements = element.elements(named: "can-do")
      .sorted { $0.integer("level") < $1.integer("level") }
    self.init(
      id: ID(element.string("id")), title: element.string("title"), area: area,
      isHandsOn: element.flag("hands-on"), isFoundation: element.flag("foundation"),
      subjects: element.list("subjects"),
      summary: element.words(of: "summary"),
      canDo: statements.map(\.words),
      prerequisites: element.elements(named: "prerequisite").map {
        Prerequisite(
          skill: ID($0.string("skill")), level: $0.integer("level"),
          gatedLevel: $0.integer("for", default: 2), place: $0.place(in: file))
      },
      aliases: element.allWords(of: "alias"),
      conditions: element.elements(named: "alias").compactMap(AliasCondition.init),
      codes: element.codes(in: file), place: element.place(in: file))
  }

  /// The can-do items that the skill's statements make, with the default parameters of the model.
  var canDoItems: [Item] {
    canDo.enumerated().map { offset, statement in
      Item(
        id: Item.ID("\(id.text).can-do.\(offset + 1)"), skill: id, level: offset + 1,
        content: .canDo(statement: statement), discrimination: 1.5, seconds: 8, status: .authored,
        place: place)
    }
  }
}

extension AliasCondition {
  /// Reads an `<alias>`; `nil` for one that needs nothing.
  fileprivate init?(_ element: Element) {
    func words(_ attribute: String) -> Set<String> {
      Set(element.string(attribute).lowercased().split(separator: " ").map(String.init))
    }
    self.init(
      alias: element.words, isExact: element.string("spelling") == "exact", companions: words("with"),
      strangers: words("not-with"))
    guard isExact || !companions.isEmpty || !strangers.isEmpty else { return nil }
  }
}

extension Product {
  /// Reads a `<product>`.
  init(_ element: Element, file: String) {
    self.init(
      name: element.string("name"), aliases: element.allWords(of: "alias"),
      skills: element.elements(named: "skill").map { Skill.ID($0.string("id")) },
      place: element.place(in: file))
  }
}

extension CodeTable {
  /// Reads a `<codes>` file.
  init(_ element: Element) {
    self.init(
      scheme: element.string("scheme"), version: element.string("version"), source: element.string("source"),
      attribution: element.words(of: "attribution"),
      titles: Dictionary(
        element.elements(named: "code").map { ($0.string("value"), $0.string("title")) },
        uniquingKeysWith: { first, _ in first }))
  }
}
