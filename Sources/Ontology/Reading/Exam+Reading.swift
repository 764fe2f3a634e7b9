import XML

extension Exam {
  /// Reads an `<exam>` file.
  init(_ element: Element, file: String) {
    self.init(
      id: ID(element.string("id")), title: element.string("title"), issuer: element.string("issuer"),
      edition: element.day("edition") ?? Day(number: 0), supersedes: element.day("supersedes"),
      checked: element.day("checked") ?? Day(number: 0), source: element.string("source"),
      isCompetencySplitPublished: element.string("competency-split") == "published",
      isUsual: element.flag("usual"), near: element.list("near").map { ID($0) },
      retired: element.day("retired"),
      successor: element["successor"].map { ID($0.folded) },
      summary: element.words(of: "summary"),
      facts: element.elements(named: "fact").map {
        Fact(
          name: $0.string("name"), text: $0.words, source: $0.string("source"),
          confidence: $0.string("confidence"))
      },
      steppingStones: element.elements(named: "stepping-stone").map {
        SteppingStone(
          title: $0.string("title"), url: $0.string("url"), advice: $0.words,
          exam: $0["exam"].map { ID($0.folded) })
      },
      assessment: element.first("assessment").map(AssessmentParameters.init) ?? AssessmentParameters(),
      sections: element.elements(named: "section").map { Section($0, file: file) },
      sitting: element.first("sitting").map { Sitting($0) },
      certificate: element.first("certificate").map { Certificate($0, file: file) },
      retakes: element.first("retakes").map { Retakes($0, file: file) },
      editions: Edition.history(element, file: file), place: element.place(in: file))
  }
}

extension Exam.AssessmentParameters {
  fileprivate init(_ element: Element) {
    let standard = Self()
    self.init()
    generalShare = element.number("general-share", default: standard.generalShare)
    sectionShare = element.number("section-share", default: standard.sectionShare)
    competencyShare = element.number("competency-share", default: standard.competencyShare)
    prerequisitePull = element.number("prerequisite-pull", default: standard.prerequisitePull)
    lapse = element.number("lapse", default: standard.lapse)
    overclaimingMean = element.number("overclaiming-mean", default: standard.overclaimingMean)
    overclaimingSpread = element.number("overclaiming-spread", default: standard.overclaimingSpread)
    misjudgementSpread = element.number("misjudgement-spread", default: standard.misjudgementSpread)
    halfLife = element.number("half-life-months", default: standard.halfLife)
  }
}

extension Exam.Section {
  fileprivate init(_ element: Element, file: String) {
    var range: ClosedRange<Double>?
    if let low = element.optionalNumber("low"), let high = element.optionalNumber("high"), low <= high {
      range = low...high
    }
    self.init(
      id: ID(element.string("id")), title: element.string("title"),
      weight: element.optionalNumber("weight") ?? range.map { ($0.lowerBound + $0.upperBound) / 2 } ?? 0,
      range: range, isApproximate: element.string("weight-kind") != "exact", source: element.string("source"),
      competencies: element.elements(named: "competency").map { Exam.Competency($0, file: file) },
      place: element.place(in: file))
  }
}

extension Exam.Competency {
  fileprivate init(_ element: Element, file: String) {
    self.init(
      id: ID(element.string("id")), number: element.string("number"), title: element.string("title"),
      weight: element.optionalNumber("weight"),
      considerations: element.elements(named: "consideration").map { Exam.Consideration($0, file: file) },
      place: element.place(in: file))
  }
}

extension Exam.Consideration {
  fileprivate init(_ element: Element, file: String) {
    self.init(
      id: element.string("id"), text: element.words(of: "text"),
      importance: element.number("importance", default: 1),
      needs: element.elements(named: "needs").map {
        Exam.Need(
          skill: Skill.ID($0.string("skill")), level: $0.integer("level"),
          importance: $0.number("importance", default: 1), place: $0.place(in: file))
      },
      place: element.place(in: file))
  }
}
