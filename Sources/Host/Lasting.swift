internal import Synchronization

/// What a program needs until it ends, and does not take apart then: the end gives all memory back at once.
public enum Lasting {
  private static let values = Mutex<[any Sendable]>([])

  /// Holds values until the program ends.
  public static func hold(_ held: any Sendable...) { values.withLock { $0 += held } }
}
