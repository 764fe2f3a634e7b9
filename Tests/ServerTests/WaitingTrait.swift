import TestSupport
import Testing

/// Marks a suite whose tests wait for times to pass, and measure them: one test at a time, on a thread that computes
/// nothing.
struct WaitingTrait: SuiteTrait, TestTrait, TestScoping {
  private static let threads = WaitingThreads(count: 1)

  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(Self.threads) { try await function() }
  }
}

extension Trait where Self == WaitingTrait {
  /// The tests wait, one after the other.
  static var waiting: Self { Self() }
}
