import Ontology

/// How common each kind of person is taken to be before the first answer; this library's own reading.
enum PersonShares {
  /// Of the role that they say.
  static let ownRole = 0.8
  /// The most other roles of a library that are looked at.
  static let mostOtherRoles = 8
  static let specialist = 0.06
  static let novice = 0.03
  static let patchwork = 0.16
  static let selfAssured = 0.04
  static let overclaiming = 0.05
  static let inattentive = 0.04
  static let tired = 0.1
  /// By how many levels more than is usual the overclaiming think of themselves.
  static let overclaimingLevels = 2.2
  /// People whose guesses are better than chance, of every kind but specialists and novices.
  static let testWise = 0.28
  /// The chance that a guess of theirs is right.
  static let testWiseGuessing = 0.6
  /// The share of answers that the inattentive give without reading.
  static let inattentiveLapse = 0.3
  /// The share of late answers that the tired give without reading.
  static let tiredBlindShare = 0.35
}

extension PriorMixture {
  /// The kinds of people that may sit a role's assessment for an exam.
  ///
  /// Most are of the role that they say, some of another; a few know one section and nothing else, or nothing at
  /// all, or are uneven skill by skill; of some the opinion of themselves says little or is far too high, some often
  /// do not read, and some are tired in the end.
  /// Each but specialists and novices may guess by chance, or better.
  ///
  /// - Complexity: That of ``PriorSpecification/skillCovariance()`` for each distinct covariance.
  init(_ outline: ExamOutline, role: Role, library: Library) {
    var builder = Builder(outline, library: library)
    let own = PriorSpecification(outline, role: role, library: library)
    let place = library.roles.firstIndex { $0.id == role.id } ?? 0
    let others = library.roles.enumerated().filter { $0.element.id != role.id }
      .prefix(PersonShares.mostOtherRoles)
    let rare = [
      PersonShares.specialist, PersonShares.novice, PersonShares.patchwork, PersonShares.selfAssured,
      PersonShares.overclaiming, PersonShares.inattentive, PersonShares.tired,
    ].reduce(0, +)
    builder.add(.role(place), share: (1 - rare) * (others.isEmpty ? 1 : PersonShares.ownRole), own)
    for (index, other) in others {
      builder.add(
        .role(index), share: (1 - rare) * (1 - PersonShares.ownRole) / Double(others.count),
        PriorSpecification(outline, role: other, library: library))
    }
    builder.addRare(own)
    self.init(
      skillCount: library.skills.count, components: builder.components, covariances: builder.covariances)
  }

  /// What is believed after an earlier assessment: the person is known, but for how lucky their guesses are.
  public init(known belief: Belief) {
    func component(_ share: Double, guessing: Double) -> Component {
      Component(
        kind: .known, share: share, mean: belief.mean, covariance: 0, leastGuessing: guessing)
    }
    self.init(
      skillCount: belief.skillCount,
      components: [
        component(1 - PersonShares.testWise, guessing: 0),
        component(PersonShares.testWise, guessing: PersonShares.testWiseGuessing),
      ], covariances: [belief.covariance])
  }

  private struct Builder {
    let outline: ExamOutline
    let needed: [Int]
    var components: [Component] = []
    var covariances: [StateCovariance] = []
    /// What was worked out so far, by what it depends on.
    private var places: [[Double]: Int] = [:]
    private var skillCovariances: [[Double]: [Double]] = [:]
    private var pulledShares: [[Double]: [Double]] = [:]

    init(_ outline: ExamOutline, library: Library) {
      self.outline = outline
      needed = library.skills.indices.map(outline.neededLevel(of:))
    }

    /// Adds people who guess by chance, and others who guess better.
    mutating func add(
      _ kind: PersonKind, share: Double, _ specification: PriorSpecification, leastLapse: Double = 0,
      lateBlindShare: Double = 0, mayBeTestWise: Bool = true
    ) {
      let belief = specification.expected
      let covariance = covariance(specification)
      func add(_ share: Double, guessing: Double) {
        components.append(
          Component(
            kind: kind, share: share, mean: belief, covariance: covariance, leastGuessing: guessing,
            leastLapse: leastLapse, lateBlindShare: lateBlindShare))
      }
      add(share * (mayBeTestWise ? 1 - PersonShares.testWise : 1), guessing: 0)
      if mayBeTestWise { add(share * PersonShares.testWise, guessing: PersonShares.testWiseGuessing) }
    }

    /// Adds the kinds that are rare.
    mutating func addRare(_ own: PriorSpecification) {
      func changed(_ change: (inout PriorSpecification) -> Void) -> PriorSpecification {
        var specification = own
        change(&specification)
        return specification
      }
      func means(_ mean: (Int) -> Double) -> [Double] {
        own.means.indices.map { needed[$0] > 0 ? mean($0) : own.means[$0] }
      }
      let sections = outline.exam.sections.indices
      for section in sections {
        let specialist = means { outline.sections[$0] == section ? Double(needed[$0]) + 0.5 : -1.2 }
        add(
          .specialist(section), share: PersonShares.specialist / Double(sections.count),
          changed { $0.means = specialist }, mayBeTestWise: false)
      }
      add(
        .novice, share: PersonShares.novice, changed { $0.means = means { _ in -1 } }, mayBeTestWise: false)
      add(
        .patchwork, share: PersonShares.patchwork,
        changed {
          $0.means = means { 0.5 * Double(needed[$0]) }
          $0.spreads = own.spreads.map { 2.1 * $0 }
          ($0.sameSection, $0.sameCompetency, $0.pull) = (0.03, 0.03, 0.2)
        })
      add(.selfAssured, share: PersonShares.selfAssured, changed { $0.overclaimingSpread = 2 })
      add(
        .overclaiming, share: PersonShares.overclaiming,
        changed { $0.overclaimingMean += PersonShares.overclaimingLevels })
      add(
        .inattentive, share: PersonShares.inattentive, own, leastLapse: PersonShares.inattentiveLapse)
      add(.tired, share: PersonShares.tired, own, lateBlindShare: PersonShares.tiredBlindShare)
    }

    /// The place of a covariance, which is worked out once for all specifications that differ in their means only; so
    /// are its parts.
    private mutating func covariance(_ specification: PriorSpecification) -> Int {
      let shares = [
        specification.general, specification.sameSection, specification.sameCompetency, specification.pull,
      ]
      let spreads = shares + specification.spreads
      let all = spreads + [specification.overclaimingSpread, specification.misjudgementSpread]
      if let known = places[all] { return known }
      let pulled = pulledShares[shares] ?? specification.pulledShares()
      let skills = skillCovariances[spreads] ?? specification.scaled(pulled)
      pulledShares[shares] = pulled
      skillCovariances[spreads] = skills
      covariances.append(
        .judged(
          skills: skills, overclaiming: specification.overclaimingSpread,
          misjudgement: specification.misjudgementSpread))
      places[all] = covariances.count - 1
      return covariances.count - 1
    }
  }
}

extension PriorSpecification {
  /// The expected state: the proficiencies, what the person believes of themselves, and the over-claiming.
  fileprivate var expected: [Double] {
    means + means.map { $0 + overclaimingMean } + [overclaimingMean]
  }
}
