import Foundation

/// Threads for tests that wait: for a program that they start, for the browser, for a time to pass.
///
/// The tests that compute have a thread for each processor. Where one of these waits, a processor has nothing to do; so
/// those that wait have threads of their own.
package final class WaitingThreads: TaskExecutor {
  private let queue = OperationQueue()

  /// Makes threads.
  ///
  /// - Parameter count: How many there are; with one, tests that do not wait for other tasks run one after the other.
  package init(count: Int) { queue.maxConcurrentOperationCount = count }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
