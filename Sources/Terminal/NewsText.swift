import Assessment
import Ontology
import Wording

/// What a later state of a profile has that an earlier one does not, in lines.
struct NewsText {
  private let news: ProfileNews
  private let model: AssessmentModel

  init(_ news: ProfileNews, model: AssessmentModel) {
    self.news = news
    self.model = model
  }

  var lines: [String] {
    var lines = [TextLayout.wrapped(answers)]
    let titles = news.responses.compactMap { response in
      model.library.item(response.item).flatMap { model.library.skill($0.skill)?.title }
    }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if !titles.isEmpty {
      lines.append(
        TextLayout.wrapped(worded("About ") + titles.joined(separator: ", ") + ".", indent: "  ", first: "  ")
      )
    }
    lines.append(news.evidence.isEmpty ? worded("No evidence.") : worded("Evidence:"))
    lines += news.evidence.map { piece in
      TextLayout.wrapped(
        "\(piece.kind.title) “\(piece.title)”, \(piece.day.spoken)"
          + (piece.counts ? "" : worded("; not decided about, so it does not count")),
        indent: "  ", first: "- ")
    }
    if let lost { lines.append(TextLayout.wrapped(lost)) }
    return lines
  }

  private var answers: String {
    guard !news.responses.isEmpty else { return worded("No answers.") }
    let known = news.responses.compactMap { model.library.item($0.item)?.isCheck }
    let checks = known.count { $0 }
    let notSure = news.responses.count { $0.answer == .notSure }
    var text =
      worded(
        """
        \(Counted.text(news.responses.count, "answer")): \
        \(Counted.text(known.count - checks, "self-rating")), \(Counted.text(checks, "scenario")), \
        \(notSure) answered “not sure”.
        """)
    if !news.repeats.isEmpty {
      let repeated = Counted.text(news.repeats.count, "repeats a question", "repeat questions")
      text +=
        news.repeats.count == 1
        ? worded(" \(repeated) of the last \(ProfileTimeline.repeatWindow) days, and does not count.")
        : worded(" \(repeated) of the last \(ProfileTimeline.repeatWindow) days, and do not count.")
    }
    return text
  }

  /// What the later state does not have any more; `nil` where it has everything.
  private var lost: String? {
    let parts = [
      news.lostResponses > 0 ? Counted.text(news.lostResponses, "answer") : nil,
      news.lostEvidence > 0 ? Counted.text(news.lostEvidence, "piece") + " of evidence" : nil,
    ].compactMap(\.self)
    return parts.isEmpty
      ? nil
      : worded(
        "The later profile does not hold \(parts.joined(separator: worded(" and "))) of the earlier one.")
  }
}
