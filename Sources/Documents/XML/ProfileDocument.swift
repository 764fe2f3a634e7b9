public import Assessment
public import Ontology
public import XML

/// Profiles as XML documents (`profile.xml`).
///
/// Writing and reading are inverse, as for ``PlanDocument``. Answers stand in words, one response a line, in
/// the order in which they were given, so that a new answer is a new line. Version 1, which knew one
/// assessment and no evidence, is still read, and so are version 2, which could not be opened to a team, and
/// version 3, in which one option was chosen of every scenario and nothing was practised.
public struct ProfileDocument {
  /// The namespace of the root element, with the version of the format.
  public static let namespace = format.namespace

  static let format = DocumentFormat(
    name: "profile", version: 4, migrations: [1: withOneAssessment, 2: renamed, 3: renamed])

  /// The words for the ratings 0 to 3 of a can-do item.
  static let ratings = ["no", "with-help", "on-my-own", "could-teach"]

  /// Writes a profile: the same profile gives the same bytes.
  ///
  /// A rating outside 0 to 3 is written as a number, which is refused when it is read.
  public static func xml(_ profile: Profile) -> String { Element(profile).xmlDocument() }

  /// Reads a profile strictly.
  ///
  /// Whether its items, its role and its exam are in the library is not asked here.
  ///
  /// - Parameters:
  ///   - file: The document; its path stands in the diagnostics.
  ///   - schemas: The compiled schemas, with `Roles/Schemas/profile.xsd` among them.
  /// - Throws: `InvalidDocument` with every fault of the file, each with its line. A document of another kind
  ///   or of a newer version, or one that is not well-formed, has one fault.
  /// - Complexity: O(n) in the size of the file.
  public static func read(_ file: SourceFile, schemas: SchemaSet) throws(InvalidDocument) -> Profile {
    let root = try format.root(of: file, schemas: schemas) { root, faults in
      for assessment in root.elements(named: "assessment") {
        responsesHaveOneAnswer(assessment, &faults)
        optionsAreSeveral(assessment.elements(named: "response"), &faults)
        itemsAreAnsweredOnce(assessment.elements(named: "response"), &faults)
      }
      EvidenceRules.check(root, &faults)
      PracticeRules.check(root, &faults)
    }
    return Profile(root)
  }

  /// Version 1 had the responses and the number of questions in the root.
  private static func withOneAssessment(_ root: Element) -> Element {
    let begun = Element.Attribute("begun", root["created"] ?? "")
    let questions = Element.Attribute("questions", root["questions"] ?? "")
    var assessment = Element("assessment", [begun, questions], children: root.children)
    assessment.namespace = namespace
    assessment.line = root.line
    var profile = root
    profile.namespace = namespace
    profile.attributes.removeAll { $0.name == "questions" }
    profile.children = [.element(assessment)]
    return profile
  }

  /// Version 2 had all of this but the attribute `share`, and version 3 all but `options`.
  private static func renamed(_ root: Element) -> Element {
    var profile = root
    profile.namespace = namespace
    return profile
  }

  private static func responsesHaveOneAnswer(_ root: Element, _ faults: inout Faults) {
    for response in root.elements(named: "response") {
      let answers = ["rating", "option", "options", "not-sure"].filter { response[$0] != nil }
      if answers.isEmpty {
        faults.add(
          response, "the response to \(response.quoted("item")) has no answer",
          "give it one of rating, option, options and not-sure=\"true\"")
      } else if answers.count > 1 {
        faults.add(
          response,
          "the response to \(response.quoted("item")) has \(answers.count) answers: "
            + answers.joined(separator: ", "),
          "keep one of them")
      }
    }
  }

  /// Notes options that are not several.
  static func optionsAreSeveral(_ responses: [Element], _ faults: inout Faults) {
    for response in responses where response["options"] != nil {
      let ids = response.optionIDs
      if Set(ids).count < ids.count {
        faults.add(
          response, "the response to \(response.quoted("item")) names an option twice",
          "name each option once")
      } else if ids.count < 2 {
        faults.add(
          response,
          "the options of the response to \(response.quoted("item")) are \(ids.isEmpty ? "none" : "only one")",
          "options are two or more ids with spaces between them; for one write option")
      }
    }
  }

  /// Notes items that stand twice in a sitting.
  static func itemsAreAnsweredOnce(_ responses: [Element], _ faults: inout Faults) {
    var lines: [String: Int] = [:]
    for response in responses {
      guard let item = response.line(of: "item") else { continue }
      if let line = lines[item] {
        faults.add(
          response, "the item \(Faults.quoted(item)) is answered twice",
          "the other answer stands on line \(line); keep one of them")
      } else {
        lines[item] = response.line
      }
    }
  }
}

extension Element {
  /// A profile as the root element of its document.
  init(_ profile: Profile) {
    self = .group(
      "profile",
      [
        .line("name", profile.name), .line("role", profile.role.text), .line("exam", profile.exam.text),
        .day("edition", profile.edition), .day("created", profile.created),
      ] + (profile.isOpenToTeam ? [.line("share", "team")] : [])
        + (profile.seed.map { [.whole("seed", $0)] } ?? [])
        + (profile.isOpenToCalibration ? [.line("calibration", "shared")] : []),
      profile.evidence.map { Element($0) } + profile.assessments.map { Element($0) }
        + profile.drills.map { Element($0) } + profile.mocks.map { Element($0) })
    namespace = ProfileDocument.namespace
  }

  private init(_ assessment: Profile.Assessment) {
    self = .group(
      "assessment", [.day("begun", assessment.begun), .whole("questions", assessment.questions)],
      assessment.responses.map { Element($0) })
  }

  private init(_ response: Profile.Response) {
    self.init(
      "response",
      [.line("item", response.item.text), .answer(response.answer), .day("day", response.day)]
        + (response.tenths.map { [.tenths("seconds", $0)] } ?? []))
  }
}

extension Element.Attribute {
  /// An answer.
  static func answer(_ answer: Profile.Answer) -> Self {
    switch answer {
    case .rating(let rating):
      if ProfileDocument.ratings.indices.contains(rating) {
        .line("rating", ProfileDocument.ratings[rating])
      } else {
        .whole("rating", rating)
      }
    case .option(let id): .line("option", id)
    case .options(let ids): .line("options", ids.sorted().joined(separator: " "))
    case .notSure: .line("not-sure", "true")
    }
  }
}

extension Element {
  /// The ids of the attribute `options`, in their order.
  fileprivate var optionIDs: [String] {
    (line(of: "options") ?? "").split(separator: " ").map(String.init)
  }
}

/// Reads what the schema and the rules have checked; what is missing all the same reads as its neutral value.
extension Profile {
  /// Reads a `<profile>`.
  init(_ element: Element) {
    self.init(
      name: element.line(of: "name") ?? "", role: Role.ID(element.line(of: "role") ?? ""),
      exam: Exam.ID(element.line(of: "exam") ?? ""), edition: element.day("edition") ?? Day(number: 0),
      created: element.day("created") ?? Day(number: 0),
      evidence: element.elements(named: "evidence").map { Evidence($0) },
      assessments: element.elements(named: "assessment").map { Assessment($0) })
    isOpenToTeam = element.line(of: "share") == "team"
    seed = element.whole("seed")
    isOpenToCalibration = element.line(of: "calibration") == "shared"
    drills = element.elements(named: "practice").map { Drill($0) }
    mocks = element.elements(named: "mock").map { MockExam($0) }
  }
}

extension Profile.Assessment {
  fileprivate init(_ element: Element) {
    self.init(
      begun: element.day("begun") ?? Day(number: 0), questions: element.whole("questions") ?? 0,
      responses: element.elements(named: "response").map { Profile.Response($0) })
  }
}

extension Profile.Response {
  /// Reads a response, or an answer of practice.
  init(_ element: Element) {
    self.init(
      item: Item.ID(element.line(of: "item") ?? ""), answer: element.answer ?? .notSure,
      day: element.day("day") ?? Day(number: 0),
      tenths: element.tenths("seconds"))
  }
}

extension Element {
  /// The answer that stands in the attributes; `nil` where none does.
  var answer: Profile.Answer? {
    if let rating = line(of: "rating").flatMap({ ProfileDocument.ratings.firstIndex(of: $0) }) {
      .rating(rating)
    } else if let option = line(of: "option") {
      .option(option)
    } else if !optionIDs.isEmpty {
      .options(Set(optionIDs))
    } else if self["not-sure"] != nil {
      .notSure
    } else {
      nil
    }
  }
}
