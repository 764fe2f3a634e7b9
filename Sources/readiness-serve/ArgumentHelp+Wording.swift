import ArgumentParser
import Wording

extension ArgumentHelp {
  /// Help in the language that is spoken.
  static func worded(_ sentence: Sentence) -> ArgumentHelp { ArgumentHelp(Wording.worded(sentence)) }
}
