import TestSupport
import Testing

/// Marks a suite, or a test, that waits for other programs.
struct LaunchingTrait: SuiteTrait, TestTrait, TestScoping {
  /// Few enough that the programs do not crowd each other out.
  fileprivate static let programs = WaitingThreads(count: 3)
  /// There is one browser, which tests use one after the other: with a thread of their own they neither take those of
  /// the others to wait for their turn, nor are left for the end.
  fileprivate static let browser = WaitingThreads(count: 1)

  let isRecursive = true
  fileprivate let threads: WaitingThreads

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(threads) { try await function() }
  }
}

extension Trait where Self == LaunchingTrait {
  /// The tests start the program and wait.
  static var launching: Self { Self(threads: LaunchingTrait.programs) }

  /// The tests wait for the browser, also where others of their suite wait for the program.
  static var browsing: Self { Self(threads: LaunchingTrait.browser) }
}
