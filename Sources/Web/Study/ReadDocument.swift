import Planning
import Synchronization
import UseCases

/// What a file held when it was read last. It is read and checked anew as soon as a single byte of the file is another,
/// whoever changed it; until then pages share what was read.
final class ReadDocument<Value: Sendable>: Sendable {
  private struct Known: Sendable {
    var bytes: [UInt8]
    var stored: StudyFolder.Stored<Value>
  }

  private let known = Mutex<Known?>(nil)

  /// The document that some bytes hold, with what tells them from any others.
  ///
  /// - Throws: what reading throws; nothing is remembered then.
  /// - Complexity: O(n) in the number of bytes, which are compared with those of the last time.
  func document(of bytes: [UInt8], _ read: ([UInt8]) throws -> Value) throws -> StudyFolder.Stored<Value> {
    if let known = known.withLock({ $0 }), known.bytes == bytes { return known.stored }
    var fingerprint = Fingerprint()
    fingerprint.add(String(decoding: bytes, as: UTF8.self))
    let stored = StudyFolder.Stored(value: try read(bytes), state: fingerprint.text)
    known.withLock { $0 = Known(bytes: bytes, stored: stored) }
    return stored
  }
}
