internal import Dispatch
internal import Synchronization

/// Work that is spread over the processors.
public enum Workers {
  /// Does the same work on each input, several at a time, and gives the results in the order of the inputs.
  ///
  /// How many processors there are changes how long it takes, never what comes out.
  public static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @Sendable (Input) -> Output
  ) -> [Output] {
    let results = Mutex([Output?](repeating: nil, count: inputs.count))
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let output = work(inputs[index])
      results.withLock { $0[index] = output }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
