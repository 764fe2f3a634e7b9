internal import Dispatch
internal import Synchronization

/// Work that another processor does in the meantime, where there is one.
///
/// What comes out does not depend on when it is done.
final class Meanwhile<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let value = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  /// Begins the work.
  init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    DispatchQueue.global().async(group: group) { self.value.withLock { $0 = work() } }
  }

  /// What came out, once it is there.
  var result: Value {
    group.wait()
    return value.withLock { $0 } ?? work()
  }
}
