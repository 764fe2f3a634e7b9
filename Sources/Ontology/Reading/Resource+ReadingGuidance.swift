import XML

extension Resource.Guidance {
  /// Reads what a `<resource>` says of its start and its end.
  init(_ element: Element) {
    self.init()
    start = element.first("start").map(Resource.Start.init)
    money = element.first("money").map(Resource.Money.init)
    cleanUp = element.first("clean-up")?.words
    handIn = element.first("hand-in")?.words
    modelAnswer = element.first("model-answer")?.words
    rubric = element.first("rubric")?.allWords(of: "criterion") ?? []
    alone = element.first("alone")?.words
  }
}

extension Resource.Start {
  /// Reads a `<start>`.
  init(_ element: Element) {
    self.init()
    url = element["url"]?.folded
    title = element["title"]?.folded
    note = element.first("note")?.words
    starter = element.first("starter").map {
      Resource.Starter(file: $0.string("file"), lines: $0.linesFromMargin)
    }
    data = element.elements(named: "data").map {
      Resource.DataSet(name: $0.words, url: $0["url"]?.folded)
    }
    commands = element.first("commands")?.linesFromMargin ?? []
  }
}

extension Resource.Money {
  /// Reads a `<money>`.
  init(_ element: Element) {
    func hundredths(_ attribute: String) -> Int { Int((element.number(attribute) * 100).rounded()) }
    let reason = element.words
    self.init(
      low: hundredths("low"), likely: hundredths("likely"), high: hundredths("high"),
      currency: element.string("currency"), prices: element.day("prices") ?? Day(number: 0),
      reason: reason.isEmpty ? nil : reason)
  }
}
