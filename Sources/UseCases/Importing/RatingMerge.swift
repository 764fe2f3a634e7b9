public import Assessment
import Ontology
import Planning

/// The ratings of a review as evidence of a profile.
public struct RatingMerge: Sendable {
  /// The levels that the profile would take.
  public private(set) var added: [Evidence.Showing] = []
  /// The number, from 1, of a rating of the same person and day about which the learner has decided, so that
  /// nothing is added to it; `nil` for none.
  public private(set) var decidedNumber: Int?
  /// All evidence of the profile with the ratings in it.
  private(set) var evidence: [Evidence]

  /// Whether the profile would change.
  public var isNew: Bool { !added.isEmpty }

  /// Finds out what is new.
  ///
  /// A rating that the same person gave before counts as known, whatever was decided about it. Ratings of one
  /// person on one day are one piece of evidence; while nothing is decided about it, it takes more of them.
  ///
  /// - Throws: `EvidenceFault` for ratings that the profile cannot take.
  init(_ review: PlanReview, into ledger: EvidenceLedger, exam: Exam.ID) throws {
    let profile = ledger.profile
    evidence = profile.evidence
    let given = Self.showings(review, exam: ledger.workspace.library.exam(exam))
    let known = profile.evidence.filter { $0.kind.word == "rating" && $0.title == review.author.cleaned }
    added = given.filter { showing in !known.contains { $0.shows.contains(showing) } }
    guard !added.isEmpty else { return }
    let piece = Evidence(
      kind: .rating(review.relation, .open), title: review.author.cleaned, day: review.day,
      recorded: ledger.today,
      shows: added)
    var changed = profile
    guard let place = profile.placeOfEvidence(like: piece) else {
      try changed.add(piece, in: ledger.workspace.library, exam: ledger.model.exam)
      evidence = changed.evidence
      return
    }
    guard case .rating(_, .open) = evidence[place].kind else {
      decidedNumber = place + 1
      added = []
      return
    }
    let skills = Set(added.map(\.skill))
    evidence[place].shows.removeAll { skills.contains($0.skill) }
    evidence[place].shows += added
    if let fault = evidence[place].fault(in: ledger.workspace.library, exam: ledger.model.exam) {
      throw fault
    }
  }

  /// The levels that a review gives: a rating of a competency is one of each of its skills that has none of
  /// its own.
  private static func showings(_ review: PlanReview, exam: Exam?) -> [Evidence.Showing] {
    var showings: [Evidence.Showing] = []
    func add(_ skill: Skill.ID, _ level: Int) {
      guard !showings.contains(where: { $0.skill == skill }) else { return }
      showings.append(Evidence.Showing(skill: skill, level: level))
    }
    for case .rating(.skill(let id), let level) in review.remarks.map(\.content) { add(Skill.ID(id), level) }
    for case .rating(.competency(let id), let level) in review.remarks.map(\.content) {
      let competency = exam?.competencies.first { $0.id.text == id }
      for need in competency?.considerations.flatMap(\.needs) ?? [] { add(need.skill, level) }
    }
    return showings
  }
}
