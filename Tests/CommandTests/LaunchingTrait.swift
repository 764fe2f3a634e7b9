import Foundation
import Testing

/// Threads for tests that start the program and wait for its end.
///
/// The tests that compute have a thread for each processor. Where one of these waits for a program that reads or writes
/// its files, or for the browser, a processor has nothing to do; so those that wait have threads of their own, few
/// enough that the programs do not crowd each other out.
private final class LaunchingThreads: TaskExecutor {
  static let shared = LaunchingThreads()

  private let queue = OperationQueue()

  private init() { queue.maxConcurrentOperationCount = 4 }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// Marks a suite whose tests wait for other programs.
struct LaunchingTrait: SuiteTrait, TestTrait, TestScoping {
  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(LaunchingThreads.shared) { try await function() }
  }
}

extension Trait where Self == LaunchingTrait {
  /// The tests start the program, or the browser, and wait.
  static var launching: Self { Self() }
}
