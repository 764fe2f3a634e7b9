public import Ontology
import Wording

extension Profile {
  /// The most pieces of evidence, and the most assessments, that a profile holds.
  public static let mostEvidence = 1000
  public static let mostAssessments = 200

  /// The place of a piece of the same kind, title and day; `nil` where there is none.
  public func placeOfEvidence(like piece: Evidence) -> Int? {
    evidence.firstIndex { $0.kind.word == piece.kind.word && $0.title == piece.title && $0.day == piece.day }
  }

  /// Adds a piece of evidence after all others.
  ///
  /// - Throws: ``EvidenceFault`` for one that is wrong, that is there already, or that is one too many; the
  ///   profile then stays as it was.
  public mutating func add(_ piece: Evidence, in library: Library, exam: Exam) throws(EvidenceFault) {
    if let fault = piece.fault(in: library, exam: exam) { throw fault }
    if let place = placeOfEvidence(like: piece) {
      throw EvidenceFault(
        worded(
          "this \(piece.kind.word) of \(piece.day) is there already, as number \(place + 1); remove that one first"
        )
      )
    }
    guard evidence.count < Self.mostEvidence else {
      throw EvidenceFault(
        worded("a profile holds \(Self.mostEvidence) pieces of evidence at most; remove one first"))
    }
    evidence.append(piece)
  }

  /// The day on which the belief takes each piece of evidence in; the day of recording for what does not count.
  public var daysOfEvidence: [Day] {
    let ends = assessments.map(\.lastDay)
    return evidence.map { piece in ends.first { $0 >= piece.recorded } ?? piece.recorded }
  }
}
