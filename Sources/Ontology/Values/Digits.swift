extension StringProtocol {
  /// Whether it holds nothing but the digits 0 to 9: `Int` takes a sign, and other scripts have digits, too.
  ///
  /// - Complexity: O(n).
  package var isOfDigits: Bool { utf8.allSatisfy { (48...57).contains($0) } }
}
