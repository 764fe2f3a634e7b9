public import Ontology
import Synchronization

/// The assessment of one role for one exam: its items, what is believed before the first answer, and how
/// readiness is measured.
///
/// It never changes, and is held by reference: it stands in every session, draft and page, which are then copied without
/// the hundreds of parts of an exam.
public final class AssessmentModel: Sendable {
  /// The number of answers of an assessment on one day that a person gives fresh; those after them are late, see
  /// ``RecordedResponse/isLate``.
  public static let freshAnswers = 30

  /// The library.
  public let library: Library
  /// The role that the person starts from.
  public let role: Role
  /// The exam that is asked about and measured.
  public let exam: Exam
  /// The exam over whose outline the belief is laid: that of the profile.
  let ownExam: Exam
  /// The items about skills of the exam that may be asked, in the order of the library; retired ones are not
  /// among them.
  public let items: [Item]
  /// The parameters of the items, place by place.
  public let parameters: [ItemParameters]
  /// The kinds of people among whom the answers decide. Skills have the indices of `Library.skills`.
  public let mixture: PriorMixture
  /// What is believed before the first answer: one normal distribution with the moments of ``mixture``.
  public let prior: Belief
  /// What is believed of someone who is known to be of the role, before the first answer.
  public let rolePrior: Belief
  /// Readiness for the exam.
  public let examMeasure: ReadinessMeasure
  /// Readiness for the role itself.
  public let roleMeasure: ReadinessMeasure
  /// Where the skills stand in the exam's outline.
  public let outline: ExamOutline
  private let places: [Item.ID: Int]
  private let knownDepth = Mutex<ExamDepth?>(nil)

  /// Prepares an assessment.
  ///
  /// - Complexity: That of ``PriorSpecification/skillCovariance()``, O(s²) for s skills in the order of their
  ///   prerequisites.
  public convenience init(library: Library, role: Role, exam: Exam) {
    let outline = ExamOutline(exam, library: library)
    self.init(
      library: library, role: role, ownExam: exam, outline: outline,
      mixture: PriorMixture(outline, role: role, library: library))
  }

  /// The same assessment, asked about another exam: what is believed of a person stays the same to the last digit, the
  /// questions, the sections and readiness are those of the other exam.
  ///
  /// - Complexity: O(items + skills).
  public func asking(_ other: Exam) -> AssessmentModel {
    guard other.id != exam.id else { return self }
    return AssessmentModel(
      library: library, role: role, ownExam: ownExam, outline: ExamOutline(other, library: library),
      mixture: mixture)
  }

  /// - Parameters:
  ///   - ownExam: The exam over whose outline the belief is laid.
  ///   - outline: That of the exam which is asked about.
  private init(library: Library, role: Role, ownExam: Exam, outline: ExamOutline, mixture: PriorMixture) {
    self.library = library
    self.role = role
    self.ownExam = ownExam
    self.outline = outline
    exam = outline.exam
    let asked = Set(outline.needs.map(\.skill))
    items = library.items.filter { asked.contains($0.skill) && $0.status != .retired }
    var scenarios: [String: Int] = [:]
    for group in items.compactMap(\.group) where scenarios[group] == nil {
      scenarios[group] = scenarios.count
    }
    parameters = items.map {
      ItemParameters(
        $0, library: library, lapse: ownExam.assessment.lapse, scenario: $0.group.flatMap { scenarios[$0] })
    }
    places = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.mixture = mixture
    prior = mixture.belief
    rolePrior = mixture.commonest
    examMeasure = ReadinessMeasure(terms: outline.terms { _ in true })
    roleMeasure = ReadinessMeasure(role: role, library: library)
  }

  /// The model of people who are known to be of the role: questions are chosen by it, and calibration takes people
  /// so, since there the role says where the scale begins.
  var ofRole: AssessmentModel {
    AssessmentModel(self, among: mixture.onlyCommonest, prior: rolePrior)
  }

  /// The same assessment among other kinds of people.
  private init(_ other: AssessmentModel, among mixture: PriorMixture, prior: Belief) {
    (library, role, exam, ownExam) = (other.library, other.role, other.exam, other.ownExam)
    (items, parameters, places) = (other.items, other.parameters, other.places)
    (rolePrior, examMeasure, roleMeasure) = (other.rolePrior, other.examMeasure, other.roleMeasure)
    outline = other.outline
    (self.mixture, self.prior) = (mixture, prior)
  }

  /// How far the library's questions back what is said of the exam, reckoned when it is first asked for: the forms of all
  /// options are compared for it, and every plan has several reports.
  ///
  /// - Complexity: That of ``Ontology/Library/depth(of:)`` at first, then O(1).
  var examDepth: ExamDepth {
    knownDepth.withLock { known in
      if let known { return known }
      let depth = library.depth(of: exam)
      known = depth
      return depth
    }
  }

  /// The place of an item among ``items``; `nil` for one that is not asked.
  public func place(of item: Item.ID) -> Int? { places[item] }

  /// The places of the items of some groups.
  ///
  /// - Complexity: O(number of items), O(1) for no group.
  func places(inGroups groups: Set<String>) -> Set<Int> {
    guard !groups.isEmpty else { return [] }
    return Set(items.indices.filter { items[$0].group.map(groups.contains) == true })
  }

  /// Whether answers to an item count: the library has it, for this exam or another, asked still or retired.
  public func counts(_ item: Item.ID) -> Bool { library.item(item) != nil }

  /// Items of an assessment that come after another one of their family, whose options gave something away.
  ///
  /// - Complexity: O(number of responses).
  func siblings(in responses: [Profile.Response]) -> Set<Item.ID> {
    var groups: Set<String> = []
    return Set(
      responses.compactMap { response in
        guard let group = library.item(response.item)?.group, !groups.insert(group).inserted else {
          return nil
        }
        return response.item
      })
  }

  /// Answers as the model reads them, whichever exam their items are about, retired ones among them; those to items
  /// that the library no longer has are kept in the profile, but say nothing here. Of several questions of one family in
  /// the same assessment the first counts. From the thirty-first of a day on they are late.
  public func recordedResponses(of responses: [Profile.Response]) -> [RecordedResponse] {
    let siblings = siblings(in: responses)
    var counts: [Day: Int] = [:]
    return responses.compactMap { response in
      counts[response.day, default: 0] += 1
      if siblings.contains(response.item) { return nil }
      guard let (item, parameters) = known(response.item),
        let answer = Answer(response.answer, to: item), parameters.accepts(answer)
      else { return nil }
      return RecordedResponse(
        item: parameters, answer: answer,
        isLate: counts[response.day, default: 0] > Self.freshAnswers)
    }
  }

  /// An item with its parameters; of one that is not asked, no other question is told by its scenario.
  private func known(_ item: Item.ID) -> (item: Item, parameters: ItemParameters)? {
    if let place = places[item] { return (items[place], parameters[place]) }
    return library.item(item).map {
      ($0, ItemParameters($0, library: library, lapse: ownExam.assessment.lapse, scenario: nil))
    }
  }
}

extension ItemParameters {
  /// The parameters of a library's item.
  init(_ item: Item, library: Library, lapse: Double, scenario: Int?) {
    self.init(
      kind: item.isCheck ? .check : .canDo, skill: library.skillIndex[item.skill] ?? 0, level: item.level,
      discrimination: item.discrimination, discriminationSpread: item.discriminationSpread,
      thresholds: item.thresholds, thresholdSpread: item.thresholdSpread,
      guessing: item.isCheck ? item.guessing ?? 1 / Double(item.choiceCount) : nil, lapse: lapse,
      seconds: item.seconds,
      group: scenario)
  }
}

extension Item {
  /// How far the discrimination may be off, as the standard deviation of its logarithm: the share that its standard
  /// error is of it, where people's answers were used, and else what authored ones are off by.
  fileprivate var discriminationSpread: Double {
    guard isCalibrated else { return ItemParameters.authoredDiscriminationSpread }
    return estimate?.discriminationError.map { $0 / discrimination } ?? 0
  }

  /// How far the thresholds may be off, in levels, likewise.
  fileprivate var thresholdSpread: Double {
    isCalibrated ? estimate?.error ?? 0 : ItemParameters.authoredThresholdSpread
  }
}

extension PriorSpecification {
  /// What is usual in a role, spread over the outline of an exam.
  init(_ outline: ExamOutline, role: Role, library: Library) {
    let parameters = outline.exam.assessment
    let usual = library.skills.map { role.expectation(of: $0) }
    self.init(
      sections: outline.sections, competencies: outline.competencies,
      prerequisites: library.skills.enumerated().flatMap { index, skill in
        skill.prerequisites.compactMap { prerequisite in
          library.skillIndex[prerequisite.skill].map { (skill: index, prerequisite: $0) }
        }
      },
      general: parameters.generalShare, sameSection: parameters.sectionShare,
      sameCompetency: parameters.competencyShare, pull: parameters.prerequisitePull,
      means: usual.map { $0?.mean ?? 1 }, spreads: usual.map { $0?.spread ?? role.spread },
      overclaimingMean: parameters.overclaimingMean, overclaimingSpread: parameters.overclaimingSpread,
      misjudgementSpread: parameters.misjudgementSpread)
  }
}

extension ReadinessMeasure {
  /// Readiness for a role: every level that it expects, by importance.
  init(role: Role, library: Library) {
    let expected = library.skills.enumerated().compactMap { index, skill in
      role.expectation(of: skill).flatMap { $0.expectedLevel > 0 ? (index, $0) : nil }
    }
    let total = expected.map(\.1.importance).reduce(0, +)
    self.init(
      terms: expected.map {
        ReadinessTerm(skill: $0, target: Double($1.expectedLevel), weight: $1.importance / total)
      })
  }
}
