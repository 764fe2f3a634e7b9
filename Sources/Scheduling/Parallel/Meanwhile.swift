internal import Dispatch
internal import Synchronization

/// Work that another processor does in the meantime, where one is free.
///
/// What comes out does not depend on when it is done, nor on who does it: whoever asks before it has begun does it.
package final class Meanwhile<Value: Sendable>: Sendable {
  private enum Progress {
    case waiting
    case begun
    case done(Value)
  }
  private let work: @Sendable () -> Value
  private let progress = Mutex(Progress.waiting)
  private let group = DispatchGroup()

  /// Lets the work begin.
  package init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    group.enter()
    DispatchQueue.global().async {
      guard self.begin() else { return }
      let value = work()
      self.progress.withLock { $0 = .done(value) }
      self.group.leave()
    }
  }

  /// What comes out, once it is there.
  package var result: Value {
    if begin() {
      let value = work()
      progress.withLock { $0 = .done(value) }
      group.leave()
      return value
    }
    group.wait()
    return progress.withLock { if case .done(let value) = $0 { value } else { nil } } ?? work()
  }

  /// Whether the work is the caller's to do.
  private func begin() -> Bool {
    progress.withLock { progress in
      guard case .waiting = progress else { return false }
      progress = .begun
      return true
    }
  }
}
