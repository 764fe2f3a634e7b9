extension String {
  /// The text where it has at most so many characters, else its beginning with an ellipsis: a name that leaves room for
  /// the rest of a sentence.
  func shortened(to most: Int) -> String { count <= most ? self : prefix(most - 1) + "…" }
}
