import XML

extension Item {
  /// Reads a `<check-item>` or a `<can-do-item>`.
  ///
  /// - Parameter status: The life of the items of the file, where the element has none of its own.
  init(_ element: Element, status: Status, file: String) {
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
      content: content, snippet: element.first("snippet").map(Snippet.init),
      choose: element.integer("choose", default: 1),
      discrimination: element.number("discrimination", default: 1.5),
      thresholds: element.thresholds, guessing: element.optionalNumber("guessing"),
      seconds: element.number("seconds", default: isCheck ? 45 : 8), source: element["source"]?.folded,
      group: element["group"]?.folded, review: element.day("review"), status: Status(element) ?? status,
      estimate: Estimate(element), place: element.place(in: file))
  }

  /// Reads the stems of a `<family>`: each becomes an item with the options of the family.
  ///
  /// - Parameter status: The life of the items of the file, where neither family nor stem has one of its own.
  static func stems(of family: Element, status: Status, file: String) -> [Item] {
    let id = family.string("id")
    let status = Status(family) ?? status
    let options = family.elements(named: "option").map {
      Option(
        id: $0.string("id"), text: $0.words(of: "text"), reason: "", rightWhen: $0.first("right-when")?.words,
        isCorrect: false)
    }
    return family.elements(named: "stem").map { stem in
      Item(
        id: ID(stem.string("id")), skill: Skill.ID(stem["skill"]?.folded ?? family.string("skill")),
        level: stem.integer("level"),
        content: .check(
          scenario: stem.words(of: "scenario"), question: stem.words(of: "question"),
          options: Option.decided(options, by: stem)),
        snippet: stem.first("snippet").map(Snippet.init),
        discrimination: stem.number("discrimination", default: 1.5), thresholds: stem.thresholds,
        guessing: stem.optionalNumber("guessing"), seconds: stem.number("seconds", default: 45),
        source: stem["source"]?.folded, family: id, group: id,
        review: stem.day("review"), status: Status(stem) ?? status, estimate: Estimate(stem),
        place: stem.place(in: file))
    }
  }
}

extension Element {
  /// The thresholds of an item.
  fileprivate var thresholds: [Double]? {
    self["thresholds"]?.folded.split(separator: " ").compactMap { Double($0) }
  }
}

extension Item.Estimate {
  /// Reads the attributes of an estimate; `nil` where there is none.
  fileprivate init?(_ element: Element) {
    guard element["answers"] != nil else { return nil }
    self.init(
      answers: element.integer("answers"), error: element.optionalNumber("error"),
      discriminationError: element.optionalNumber("discrimination-error"), day: element.day("calibrated"))
  }
}

extension Item.Status {
  /// Reads the attribute `status`; `nil` where there is none.
  init?(_ element: Element) {
    guard let word = element["status"]?.folded else { return nil }
    self.init(rawValue: word)
  }

  /// The life of the items of a file that say nothing of it themselves.
  init(ofFile root: Element) {
    self = Self(root) ?? (root.string("provenance") == "calibrated" ? .calibrated : .authored)
  }
}

extension Item.Option {
  fileprivate init(_ element: Element) {
    self.init(
      id: element.string("id"), text: element.words(of: "text"), reason: element.words(of: "reason"),
      isCorrect: element.flag("correct"))
  }

  /// The options of a family in one of its stems.
  fileprivate static func decided(_ options: [Self], by stem: Element) -> [Self] {
    var options = options
    let key = stem.string("key")
    for place in options.indices { options[place].isCorrect = options[place].id == key }
    for case .element(let part) in stem.children {
      let id = part.name == "here" ? key : part.name == "not-here" ? part.string("option") : ""
      // Of two reasons, which are reported, the first one is kept.
      guard !id.isEmpty, let place = options.firstIndex(where: { $0.id == id }), options[place].reason.isEmpty
      else { continue }
      options[place].reason = part.words
    }
    return options
  }
}

extension Item.Snippet {
  /// Reads a `<snippet>`.
  init(_ element: Element) {
    self.init(language: element.string("language"), lines: element.linesAsTheyAre)
  }
}
