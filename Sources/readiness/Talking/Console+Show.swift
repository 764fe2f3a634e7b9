import Host
import Terminal

extension Console {
  /// Writes text for a person: on a terminal of fewer than 80 columns its lines are broken to fit, from 40 columns on.
  ///
  /// - Throws: `FileFault` when it cannot be written.
  static func show(_ text: String) throws {
    guard let columns, columns <= TextLayout.width else { return try write(text) }
    try write(TextLayout.fitted(text, columns: columns))
  }
}
