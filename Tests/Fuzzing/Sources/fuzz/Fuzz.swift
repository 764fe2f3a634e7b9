import CLibFuzzer

/// `fuzz KIND [libFuzzer's options] [corpus…]`: feeds one reader with hostile bytes.
///
/// A reader may refuse whatever it gets; it must neither crash, nor hang, nor take memory without end. What
/// it takes must survive being written and read again, and must be shown without a crash.
@main
enum Fuzz {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, Document(rawValue: arguments[1]) != nil else {
      print("usage: fuzz \(Document.allCases.map(\.rawValue).joined(separator: "|")) [options] [corpus…]")
      return
    }
    // libFuzzer takes what is no option for a folder, so the kind is left out.
    var pointers = CommandLine.unsafeArgv.withMemoryRebound(
      to: UnsafeMutablePointer<CChar>?.self, capacity: arguments.count
    ) { all in [all[0]] + (2...arguments.count).map { $0 < arguments.count ? all[$0] : nil } }
    var count = Int32(arguments.count - 1)
    pointers.withUnsafeMutableBufferPointer { buffer in
      guard var start = buffer.baseAddress else { return }
      _ = LLVMFuzzerRunDriver(&count, &start) { data, size in
        Fuzz.document.read(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
      }
    }
  }

  /// The kind that the arguments name; libFuzzer's callback has no place for it.
  private static let document = Document(rawValue: CommandLine.arguments[1]) ?? .plan
}
