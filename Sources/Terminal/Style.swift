/// How text is emphasised: with colour where the terminal has it, plainly elsewhere.
public struct Style: Sendable {
  private let isColoured: Bool

  /// Creates a style.
  public init(colour: Bool) { isColoured = colour }

  /// Text that matters most.
  public func strong(_ text: String) -> String { wrap(text, "1") }

  /// Text that can be passed over.
  public func faint(_ text: String) -> String { wrap(text, "2") }

  /// Text that says something is well.
  public func good(_ text: String) -> String { wrap(text, "32") }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
