public import Ontology

/// How a lab is begun and judged, for a terminal.
public struct GuidanceText: Sendable {
  private let guidance: Resource.Guidance

  /// Creates the text of guidance.
  public init(_ guidance: Resource.Guidance) { self.guidance = guidance }

  /// What is said, point by point; empty for nothing.
  ///
  /// Lines of code are not broken, however long, so that they can be copied.
  ///
  /// - Complexity: O(n) in the length of what is said.
  public var lines: [String] { guidance.points.flatMap(lines) }

  private func lines(of point: Resource.Guidance.Point) -> [String] {
    switch point.content {
    case .text(let text): [said(point.label, text)]
    case .address(let url, let name, let note):
      [
        said(point.label, [name == url ? "" : name, note].filter { !$0.isEmpty }.joined(separator: ". ")),
        "  " + url,
      ]
    case .lines(let lines): [point.label + ":"] + lines.map { $0.isEmpty ? "" : "    " + $0 }
    case .list(let texts):
      [point.label + ":"] + texts.map { TextLayout.wrapped($0, indent: "    ", first: "  - ") }
    }
  }

  private func said(_ label: String, _ text: String) -> String {
    TextLayout.wrapped(text, indent: "  ", first: label + ": ")
  }
}
