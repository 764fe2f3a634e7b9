/// What only those know whom it was given to.
public enum Secret {
  /// A new secret of 128 random bits, as 32 hexadecimal digits.
  public static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }

  static func random(using generator: inout some RandomNumberGenerator) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = (0..<2).flatMap { _ -> [UInt8] in
      let word: UInt64 = generator.next()
      return (0..<16).map { digits[Int(word >> (UInt64($0) * 4) & 15)] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether two texts are the same; how long it takes tells nothing but whether they are of one length.
  public static func isSame(_ first: String, _ second: String) -> Bool {
    let (left, right) = (Array(first.utf8), Array(second.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
