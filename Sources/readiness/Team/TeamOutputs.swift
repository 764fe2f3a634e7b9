import Documents
import Host
import Teams
import UseCases
import Wording

/// The files that `readiness team` writes, by what they hold.
struct TeamOutputs {
  /// What a file holds.
  enum Content: String, CaseIterable {
    case html, csv, xlsx

    /// What it is, in words.
    var name: String {
      switch self {
      case .html: worded("the page")
      case .csv: worded("the table")
      case .xlsx: worded("the workbook")
      }
    }

    /// The option that names its file.
    var option: String { "--\(rawValue)" }

    /// What a file's name says that it holds; `nil` where it says nothing.
    init?(ofFile path: String) {
      let name = path.lowercased()
      guard let content = Self.allCases.first(where: { name.hasSuffix("." + $0.rawValue) }) else {
        guard name.hasSuffix(".htm") else { return nil }
        self = .html
        return
      }
      self = content
    }
  }

  /// The files in the order of their contents.
  private(set) var files: [(content: Content, path: String)] = []

  /// Takes the files of the options.
  ///
  /// - Throws: `Failure` with status 64 for one content or one file that is given twice, for a name that does not say
  ///   what it holds, and for more than one on standard output.
  init(html: String?, csv: String?, xlsx: String?, output: String?) throws {
    var paths: [Content: String] = [:]
    for (content, path) in zip(Content.allCases, [html, csv, xlsx]) { paths[content] = path }
    if let output {
      guard let content = Content(ofFile: output) else {
        throw Failure(
          "readiness: "
            + worded(
              """
              '\(output.printableArgument)' does not say its format; end it in .html, .csv or .xlsx, or give \
              --html, --csv or --xlsx
              """), status: Failure.usage)
      }
      guard paths.updateValue(output, forKey: content) == nil else {
        throw Failure(
          "readiness: "
            + worded("two files are given for \(content.name); leave --output or the other option out"),
          status: Failure.usage)
      }
    }
    files = Content.allCases.compactMap { content in paths[content].map { (content, $0) } }
    guard files.count(where: { $0.path == "-" }) < 2 else {
      throw Failure(
        "readiness: "
          + worded("only one of page, table and workbook can go to standard output; give the others a file"),
        status: Failure.usage)
    }
    for (index, file) in files.enumerated() where !FileIdentity.isStream(file.path) {
      let same = files[..<index].first { FileIdentity($0.path) == FileIdentity(file.path) }
      guard same == nil else {
        throw Failure(
          "readiness: "
            + worded(
              "\(same?.content.name ?? "") and \(file.content.name) name the same file; give each its own"),
          status: Failure.usage)
      }
    }
  }

  /// Whether one of them goes to standard output, so that nothing else does.
  var usesStandardOutput: Bool { files.contains { $0.path == "-" } }

  /// Whether there is a page among them.
  var hasPage: Bool { files.contains { $0.content == .html } }
}
