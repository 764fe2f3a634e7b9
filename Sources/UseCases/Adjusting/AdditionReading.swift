import Assessment
import Documents
import Ontology
import Planning
import Wording
import XML

/// Makes an activity of what a person brings along, or says what is wrong with it.
struct AdditionReading {
  let entry: AdditionEntry
  let model: AssessmentModel

  init(_ entry: AdditionEntry, model: AssessmentModel) {
    self.entry = entry
    self.model = model
  }

  /// The activity.
  ///
  /// - Throws: `Failure` with status 64 for what is missing or out of range.
  func activity(id: String) throws -> OwnActivity {
    let title = entry.title.cleaned
    guard !title.isEmpty else {
      throw refusal(worded("--add names nothing; give the name of a course, a book or a project"))
    }
    guard title.unicodeScalars.count <= OwnActivity.longestTitle else {
      throw refusal(
        worded(
          "the name has \(title.unicodeScalars.count) characters; give --add at most \(OwnActivity.longestTitle)"
        )
      )
    }
    guard let hours = entry.hours else {
      throw refusal(worded("“\(title)” has no hours; give --hours, such as 6"))
    }
    let range = OwnActivity.range
    guard hours.isFinite, (0.25...Double(range.upperBound) / 4).contains(hours) else {
      throw refusal(
        worded(
          """
          “\(title)” cannot take \(hours) hours; give --hours between 0.25 and \(range.upperBound / 4), and \
          add a longer one in parts
          """))
    }
    guard !entry.skills.isEmpty else {
      throw refusal(
        worded("“\(title)” leads nowhere yet; give --skill ID=LEVEL, such as bigquery-ml-training=2"))
    }
    return OwnActivity(
      id: id, title: title, url: try url(), quarters: max(1, Int((4 * hours).rounded())), price: try price(),
      steps: try steps())
  }

  private func refusal(_ text: String) -> Failure {
    Failure("readiness: \(text)", status: Failure.usage)
  }

  private func url() throws -> String? {
    guard let url = entry.url?.cleaned, !url.isEmpty else { return nil }
    guard !url.hasPrefix("#"), WebAddress.isLink(url), url.unicodeScalars.count <= 2000 else {
      throw refusal(worded("'\(url.printableArgument)' is no web address; give --url as https://…"))
    }
    return url
  }

  private func price() throws -> String? {
    guard let price = entry.price?.cleaned, !price.isEmpty, price != "0" else { return nil }
    guard price.unicodeScalars.count <= OwnActivity.longestTitle else {
      throw refusal(
        worded("the price has more than \(OwnActivity.longestTitle) characters; give --price as 49 USD"))
    }
    return price
  }

  private func steps() throws -> [OwnActivity.Step] {
    guard entry.skills.count <= OwnActivity.mostSteps else {
      throw refusal(
        worded("there are \(entry.skills.count) skills; give --skill \(OwnActivity.mostSteps) times at most"))
    }
    var steps: [OwnActivity.Step] = []
    for text in entry.skills {
      guard let place = text.lastIndex(of: "="), let level = Int(text[text.index(after: place)...]),
        (1...4).contains(level)
      else {
        throw refusal(
          worded(
            "'\(text.printableArgument)' is no skill with a level; give --skill ID=LEVEL with a level from 1 to 4"
          )
        )
      }
      let skill = model.library.skills[
        try model.skill(
          named: String(text[..<place]), hint: worded("'readiness show' lists the skills of the exam"))]
      guard !steps.contains(where: { $0.skill.id == skill.id.text }) else {
        throw refusal(worded("--skill names \(skill.id) twice; give each skill once"))
      }
      steps.append(
        OwnActivity.Step(skill: Wish.Named(id: skill.id.text, title: skill.title), level: level))
    }
    return steps
  }
}
