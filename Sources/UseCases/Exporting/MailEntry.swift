public import Documents
import Wording

/// The addresses of a mail as they were entered.
public enum MailEntry {
  /// An address.
  ///
  /// - Parameters:
  ///   - text: Such as `grace@example.org` or `Grace Hopper <grace@example.org>`.
  ///   - option: The option that it stands for.
  /// - Throws: `Failure` with status 64 for any other text.
  public static func address(_ text: String, for option: String) throws -> MailAddress {
    if let address = MailAddress(text) { return address }
    throw Failure(
      "readiness: "
        + worded(
          """
          '\(text.printableArgument)' is no address for \(option); give one such as grace@example.org or \
          'Grace Hopper <grace@example.org>'
          """),
      status: Failure.usage)
  }

  /// Addresses with commas between them.
  ///
  /// - Throws: as ``address(_:for:)`` does, and where there are more than a hundred.
  public static func addresses(_ list: String, for option: String) throws -> [MailAddress] {
    let pieces = list.split(separator: ",", omittingEmptySubsequences: false)
    guard pieces.count <= 100 else {
      throw Failure(
        "readiness: " + worded("\(pieces.count) addresses are too many for \(option); give at most 100"),
        status: Failure.usage)
    }
    return try pieces.map { try address(String($0), for: option) }
  }
}
