public import Assessment
public import Ontology
import Wording
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
  public static func xml(_ profile: Profile) -> String {
    format.xml(profile, by: Profile.form)
  }

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
    return try format.value(of: root, by: Profile.form, file: file.path)
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
      let answers = Profile.Answer.attributes.filter { response[$0] != nil }
      if answers.isEmpty {
        faults.add(
          response, worded("the response to \(response.quoted("item")) has no answer"),
          worded("give it one of rating, option, options and not-sure=\"true\""))
      } else if answers.count > 1 {
        faults.add(
          response,
          worded("the response to \(response.quoted("item")) has \(answers.count) answers: ")
            + answers.joined(separator: ", "),
          worded("keep one of them"))
      }
    }
  }

  /// Notes options that are not several.
  static func optionsAreSeveral(_ responses: [Element], _ faults: inout Faults) {
    for response in responses where response["options"] != nil {
      let ids = response.optionIDs
      if Set(ids).count < ids.count {
        faults.add(
          response, worded("the response to \(response.quoted("item")) names an option twice"),
          worded("name each option once"))
      } else if ids.count < 2 {
        faults.add(
          response,
          worded(
            "the options of the response to \(response.quoted("item")) are \(ids.isEmpty ? worded("none") : worded("only one"))"
          ),
          worded("options are two or more ids with spaces between them; for one write option"))
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
          response, worded("the item \(Faults.quoted(item)) is answered twice"),
          worded("the other answer stands on line \(line); keep one of them"))
      } else {
        lines[item] = response.line
      }
    }
  }
}

extension Element {
  /// The ids of the attribute `options`, in their order.
  fileprivate var optionIDs: [String] {
    (line(of: "options") ?? "").split(separator: " ").map(String.init)
  }
}

extension Profile {
  static let form = Form(
    Profile.init(
      name:role:exam:edition:created:evidence:assessments:isOpenToTeam:seed:isOpenToCalibration:drills:mocks:
      goals:
    ),
    .attribute("name", \.name, .line("name")), .attribute("role", \.role, .key()),
    .attribute("exam", \.exam, .key()), .attribute("edition", \.edition, .day),
    .attribute("created", \.created, .day), .children("evidence", \.evidence, Evidence.form),
    .children("assessment", \.assessments, Assessment.form),
    .attribute("share", \.isOpenToTeam, .mark("team", "share-with"), unless: false),
    .optional("seed", \.seed, .whole("seed")),
    .attribute("calibration", \.isOpenToCalibration, .mark("shared", "calibration"), unless: false),
    .children("practice", \.drills, Drill.form), .children("mock", \.mocks, MockExam.form),
    .attribute("goals", \.goals, .goals, unless: []))
}

extension Profile.Assessment {
  fileprivate static let form = Form(
    Profile.Assessment.init(begun:questions:responses:), .attribute("begun", \.begun, .day),
    .attribute("questions", \.questions, .whole("count")),
    .children("response", \.responses, Profile.Response.form))
}

extension Profile.Response {
  fileprivate static let form = Form(
    Profile.Response.init(item:answer:day:tenths:), .attribute("item", \.item, .key("item")),
    .part(\.answer, Profile.Answer.form), .attribute("day", \.day, .day),
    .optional("seconds", \.tenths, .tenths("seconds")))
}

extension Profile.Answer {
  /// An answer, by whichever attribute holds it.
  static let form = Form<Profile.Answer>(byFirst: [
    FormCase(
      "rating", { if case .rating(let rating) = $0 { rating } else { nil } }, Profile.Answer.rating,
      .attribute("rating", .rating)),
    FormCase(
      "option", { if case .option(let id) = $0 { id } else { nil } }, Profile.Answer.option,
      .attribute("option", .id)),
    FormCase(
      "options", { if case .options(let ids) = $0 { ids } else { nil } }, Profile.Answer.options,
      .attribute("options", .optionIDs)),
    FormCase(
      "not-sure", { $0 == .notSure ? true : nil }, { (_: Bool) throws(Misreading) -> Self in .notSure },
      .attribute("not-sure", .mark("true", "not-sure"))),
  ])

  /// The attributes of which one holds an answer.
  static let attributes = ["rating", "option", "options", "not-sure"]
}

extension ValueFormat where Value == Int {
  /// A rating in a word; one that has none is written as a number, which is refused when it is read.
  fileprivate static var rating: Self {
    Self(
      "rating", read: { ProfileDocument.ratings.firstIndex(of: $0.plain) },
      write: { ProfileDocument.ratings.indices.contains($0) ? ProfileDocument.ratings[$0] : String($0) })
  }
}

extension ValueFormat where Value == Set<String> {
  fileprivate static var optionIDs: Self {
    Self(
      "option-ids", read: { Set($0.plain.split(separator: " ").map(String.init)) },
      write: { $0.sorted().joined(separator: " ").plain })
  }
}
