import Assessment
import Wording

/// The numbers of several options that were typed, such as `1 3`, `13` or `1,3`.
struct ChosenOptions {
  /// Why numbers cannot be an answer.
  struct Fault: Error {
    /// What is wrong and what would be right, for the person who typed.
    let message: String
  }

  /// The places of the options, from 0.
  let places: Set<Int>

  /// Reads what was typed.
  ///
  /// - Parameters:
  ///   - count: How many are to be chosen.
  ///   - options: How many there are, at most 9.
  /// - Throws: `Fault` where it is no such choice.
  init(_ input: String, count: Int, of options: Int) throws(Fault) {
    let example = (1...count).map { String(2 * $0 - 1) }.joined(separator: " ")
    var places: Set<Int> = []
    for character in input where !" ,;+&".contains(character) {
      guard let number = character.wholeNumberValue, (1...options).contains(number) else {
        throw Fault(
          message: Key.invitation(
            worded("\(Self.word(count)) of 1 to \(options), such as \(example)")))
      }
      guard places.insert(number - 1).inserted else {
        throw Fault(
          message: worded("\(number) stands there twice; choose \(Self.word(count)), such as \(example)."))
      }
    }
    guard places.count == count else {
      throw Fault(
        message: worded(
          "Choose \(Self.word(count)), such as \(example); you chose \(Self.word(places.count))."))
    }
    self.places = places
  }

  /// A small number in words.
  static func word(_ number: Int) -> String {
    let words = [
      worded("none"), worded("one"), worded("two"), worded("three"), worded("four"), worded("five"),
      worded("six"), worded("seven"), worded("eight"), worded("nine"),
    ]
    return words.indices.contains(number) ? words[number] : String(number)
  }

  /// What is said below a question of which several options are right.
  static func invitation(_ count: Int) -> String {
    let example = (1...count).map { String(2 * $0 - 1) }.joined(separator: " ")
    return worded(
      "Choose \(word(count)), such as \(example). It counts when exactly the right ones are chosen.")
  }
}
