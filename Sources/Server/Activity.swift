internal import NIOCore
internal import Synchronization

/// When somebody last asked for something, and how many connections there are.
final class Activity: Sendable {
  private let last = Atomic<UInt64>(NIODeadline.now().uptimeNanoseconds)
  private let connections = Atomic<Int>(0)

  /// Notes that somebody asks.
  func note() { last.store(NIODeadline.now().uptimeNanoseconds, ordering: .relaxed) }

  /// The moment of the last request.
  var lastRequest: NIODeadline { .uptimeNanoseconds(last.load(ordering: .relaxed)) }

  /// Counts a connection, unless there are too many already.
  ///
  /// - Returns: Whether it may stay.
  func enter(limit: Int) -> Bool {
    guard connections.add(1, ordering: .relaxed).newValue <= limit else {
      leave()
      return false
    }
    return true
  }

  /// Forgets a connection that was counted.
  func leave() { connections.subtract(1, ordering: .relaxed) }
}
