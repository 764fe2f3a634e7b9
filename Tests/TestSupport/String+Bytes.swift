import Foundation

extension String {
  /// Whether the bytes of another text stand in this one: what `contains` tells, without a look at every character.
  package func holdsBytes(of part: some StringProtocol) -> Bool {
    withCString { text in String(part).withCString { strstr(text, $0) != nil } }
  }
}
