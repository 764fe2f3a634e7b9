public import Assessment
public import Ontology
import Wording

/// Evidence for a terminal of 80 columns: what it is, how much it weighs, and how far it moves readiness.
public struct EvidenceText: Sendable {
  private let library: Library

  /// Creates the words for evidence about the skills of a library.
  public init(_ library: Library) { self.library = library }

  /// All evidence of a profile, numbered as the commands take it, with the rule at the end.
  ///
  /// - Complexity: that of ``AssessmentModel/shifts(ofEvidenceIn:)``.
  public func list(of profile: Profile, model: AssessmentModel) -> String {
    var parts: [String] = []
    let shifts = model.shifts(ofEvidenceIn: profile)
    for (index, (piece, day)) in zip(profile.evidence, profile.daysOfEvidence).enumerated() {
      var lines = lines(about: piece, number: index + 1, usedOn: day)
      if piece.counts {
        let (without, with) = (Self.readiness(shifts[index].before), Self.readiness(shifts[index].after))
        lines.append(Self.line(worded("readiness without it \(without), with it \(with)")))
      }
      parts.append(lines.joined(separator: "\n"))
    }
    if parts.isEmpty { parts.append(worded("There is no evidence in this profile.")) }
    parts.append(TextLayout.wrapped(worded("How it weighs: ") + EvidenceRule.explanation))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What a piece is, what it shows and how much it weighs.
  ///
  /// - Parameters:
  ///   - piece: The piece.
  ///   - number: Its number, from 1.
  ///   - day: The day on which it is used.
  ///   - words: The words by which its skills were found, where they were looked for.
  public func lines(
    about piece: Evidence, number: Int, usedOn day: Day, words: [Skill.ID: String] = [:]
  ) -> [String] {
    var lines = [
      TextLayout.wrapped(
        "\(piece.kind.word): \(piece.title.cleaned)", indent: Self.indent,
        first: TextLayout.column("\(number)", 4)),
      Self.line(Self.facts(of: piece).joined(separator: ", ")),
    ]
    if let artefact = piece.artefact { lines.append(Self.line(worded("artefact ") + artefact.cleaned)) }
    for showing in piece.shows {
      let title = library.skill(showing.skill)?.title ?? worded("no skill of this library")
      let found = words[showing.skill].map { worded(", found as “\($0)”") } ?? ""
      lines.append(Self.line(worded("shows \(title) (\(showing.skill)) at level \(showing.level)\(found)")))
    }
    if case .practiceExam(let scores) = piece.kind {
      for score in scores {
        let questions = score.questions.map { worded(" of \($0) questions") } ?? ""
        lines.append(Self.line(worded("section \(score.section): \(score.percent) % right\(questions)")))
      }
    }
    lines.append(Self.line(worded("weight: ") + Self.weight(of: piece, on: day)))
    return lines
  }

  /// How much a piece weighs, in words.
  ///
  /// - Parameter day: The day on which it is used.
  public static func weight(of piece: Evidence, on day: Day) -> String {
    if case .practiceExam(let scores) = piece.kind {
      return scores.map { score in
        let (share, spread) = EvidenceRule.result(of: score)
        let points = Int((spread * 100).rounded())
        return worded(
          "\(score.section) like \(TextLayout.percent(share)) known, give or take \(points) points")
      }.joined(separator: "; ")
    }
    let spread = TextLayout.oneDecimal(EvidenceRule.spread(of: piece, on: day))
    let each = piece.shows.count > 1 ? worded(" in each of its \(piece.shows.count) skills") : ""
    return piece.kind == .claim
      ? worded("read as a self-rating, give or take \(spread) levels\(each)")
      : worded("give or take \(spread) levels\(each)")
  }

  /// Whether a piece counts, and if not, why.
  public static func standing(_ piece: Evidence) -> String {
    switch piece.kind {
    case .rating(_, .open): worded("does not count until you accept it")
    case .rating(_, .declined): worded("declined: does not count")
    case .rating(_, .accepted): worded("accepted: counts")
    default: worded("counts")
    }
  }

  /// `Readiness for the exam  61 % (46–76) → 64 % (51–78)`.
  public static func shift(_ shift: EvidenceShift) -> String {
    worded("Readiness for the exam  \(readiness(shift.before)) → \(readiness(shift.after))")
  }

  private static func readiness(_ estimate: Estimate) -> String {
    TextLayout.percent(estimate.mean, estimate.interval90.lowerBound, estimate.interval90.upperBound)
  }

  private static func facts(of piece: Evidence) -> [String] {
    var facts = [piece.day.spoken]
    switch piece.kind {
    case .experience(let months): facts.append(Counted.text(months, "month"))
    case .rating(let relation, _): facts.append(worded("by a \(worded(key: relation.rawValue))"))
    default: break
    }
    return facts + [worded("recorded \(piece.recorded.spoken)"), standing(piece)]
  }

  private static let indent = "    "

  private static func line(_ text: String) -> String { TextLayout.wrapped(text, indent: indent) }
}
