package import Assessment
import Documents
package import Ontology
import Wording
package import XML

/// A file of answers: on each line the id of an item and its answer, `#` begins a remark.
package struct AnswerFile {
  /// The largest file, in bytes: some thousand times what a questionnaire has.
  package static let sizeLimit = 1 << 20
  /// After so many faults the rest of the file is not looked at.
  private static let faultLimit = 100

  private let file: SourceFile

  package init(_ file: SourceFile) { self.file = file }

  /// Enters every answer into a profile.
  ///
  /// - Throws: `InvalidDocument` with every line that cannot be used; the profile then stays as it was.
  package func applied(to profile: Profile, model: AssessmentModel, on day: Day) throws(InvalidDocument)
    -> Profile
  {
    var profile = profile
    var faults: [Diagnostic] = []
    var seen: [Item.ID: Int] = [:]
    var families: [String: (item: Item.ID, place: String)] = [:]
    for response in profile.responses {
      guard let family = model.library.item(response.item)?.group else { continue }
      families[family] = (response.item, worded("the profile has an answer to it"))
    }
    let mark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = String(validating: file.bytes.dropFirst(mark), as: UTF8.self) else {
      throw InvalidDocument(
        Diagnostic(file: file.path, worded("the file is not UTF-8"), suggestion: worded("save it as UTF-8")))
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() where faults.count < Self.faultLimit {
      let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).map(String.init)
      guard !words.isEmpty else { continue }
      func fault(_ message: String, _ suggestion: String?) {
        faults.append(Diagnostic(file: file.path, line: number + 1, message, suggestion: suggestion))
      }
      let id = Item.ID(words[0])
      guard words.count == 2 || words.count > 2 && (model.library.item(id)?.choose ?? 1) > 1 else {
        fault(
          worded("the line has \(Counted.text(words.count, "word"))"),
          worded("write an item's id and one answer"))
        continue
      }
      if model.library.item(id)?.status == .retired {
        fault(worded("the item '\(id)' is retired and takes no new answers"), worded("leave the line out"))
        continue
      }
      guard let place = model.place(of: id) else {
        let known = model.items.map(\.id.text)
        fault(
          worded("no item of this exam has the id '\(words[0])'"),
          Library.suggestion(for: words[0], among: known))
        continue
      }
      if let first = seen[id] {
        fault(worded("'\(id)' is answered twice"), worded("the other answer is in line \(first)"))
        continue
      }
      if let family = model.items[place].group {
        if let first = families[family], first.item != id {
          fault(
            worded(
              "'\(id)' has the same options as '\(first.item)', and one of them counts in an assessment"),
            worded("leave one out; \(first.place)"))
          continue
        }
        families[family] = (id, worded("the other is in line \(number + 1)"))
      }
      seen[id] = number + 1
      let word = words.dropFirst().joined(separator: " ")
      guard let answer = Profile.Answer(word: word, for: model.items[place]) else {
        fault(
          worded("'\(id)' cannot have the answer '\(word)'"), worded("give \(model.items[place].answerWords)")
        )
        continue
      }
      profile.record(Profile.Response(item: id, answer: answer, day: day))
    }
    guard faults.isEmpty else { throw InvalidDocument(faults) }
    return profile
  }
}
