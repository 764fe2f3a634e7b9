import Assessment
import Foundation

/// Right and wrong answers of people to items that all ask for one ability, from files in the form of public data
/// sets of item response theory.
struct AnswerTable {
  /// What cannot be used.
  struct Fault: Error { var message: String }

  /// The items by name, in the order of the columns.
  let items: [String]
  /// The people's names, and for each item 1, 0, or `nil` for no answer.
  var people: [(name: String, answers: [Bool?])]

  /// Reads a table: the first column names the person, columns of `items` are answers, others are ignored.
  init(csv text: String, items wanted: [String]?) throws {
    let rows = Self.rows(text)
    guard let header = rows.first, header.count > 1 else { throw Fault(message: "the table has no columns") }
    let names = wanted ?? Array(header.dropFirst())
    let places = try names.map { name -> Int in
      guard let place = header.firstIndex(of: name) else { throw Fault(message: "no column '\(name)'") }
      return place
    }
    items = names
    people = try rows.dropFirst().map { row in
      guard row.count == header.count else { throw Fault(message: "a row has \(row.count) cells") }
      return (
        row[0],
        try places.map { place in
          switch row[place] {
          case "1": true
          case "0": false
          case "": nil
          default: throw Fault(message: "'\(row[place])' is no answer; 1, 0 and nothing are")
          }
        }
      )
    }
  }

  /// Only some of the people, in their order.
  func keeping(_ names: [String]) throws -> AnswerTable {
    let index = Dictionary(people.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var table = self
    table.people = try names.map { name in
      guard let person = index[name] else { throw Fault(message: "nobody is called '\(name)'") }
      return person
    }
    return table
  }

  /// Without the answers that were not asked, by a table of the items asked of each person.
  func keeping(asked text: String) -> AnswerTable {
    let asked = Dictionary(
      Self.rows(text).dropFirst().compactMap { row in
        row.count == 2 ? (row[0], Set(row[1].split(separator: " ").map(String.init))) : nil
      }, uniquingKeysWith: { first, _ in first })
    var table = self
    for place in people.indices {
      for (column, item) in items.enumerated() where asked[people[place].name]?.contains(item) != true {
        table.people[place].answers[column] = nil
      }
    }
    return table
  }

  /// The shares of right answers that were guessed before there were any, by item.
  static func authoredShares(csv text: String) throws -> [(item: String, share: Double)] {
    let rows = rows(text)
    guard let column = rows.first?.firstIndex(of: "authored_share_right") else {
      throw Fault(message: "no column 'authored_share_right'")
    }
    return try rows.dropFirst().map { row in
      guard row.count > column, let share = Double(row[column]), share > 0, share < 1 else {
        throw Fault(message: "a share is not between 0 and 1")
      }
      return (row[0], share)
    }
  }

  /// The answers as a sample on one ability with mean 0 and variance 1.
  ///
  /// - Parameter shares: The authored shares of right answers; without them all items are alike.
  func sample(shares: [String: Double]) -> CalibrationSample {
    let prior = Belief(skillMeans: [0], skillCovariance: [1])
    let parameters = items.map { item in
      let share = shares[item] ?? 0.5
      return ItemParameters(
        kind: .check, skill: 0, level: 1, discrimination: 1, thresholds: [-log(share / (1 - share))],
        guessing: 0, lapse: 0)
    }
    var sample = CalibrationSample(items: parameters)
    for person in people {
      let entries = person.answers.enumerated().compactMap { place, answer in
        answer.map { CalibrationSample.Entry(item: place, answer: $0 ? .right : .wrong) }
      }
      sample.add(entries, prior: prior, usual: prior, group: 0)
    }
    return sample
  }

  private static func rows(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
