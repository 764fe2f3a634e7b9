import Ontology
import Planning
import Wording

/// A name that templates can use: what it stands for, with an example.
public struct TemplateName: Sendable, Hashable {
  /// The lists within which it is known, the outermost first; empty for one that is known everywhere.
  public let lists: [String]
  /// The name.
  public let name: String
  /// What it stands for: `text`, `flag`, `list` or `element`.
  public let kind: String
  /// The meaning, in a few words.
  public let meaning: String
  /// What it is for a made-up plan; empty for lists and elements.
  public let example: String

  /// Every name of an audience, sorted, those of a list after the list.
  public static func all(for audience: Audience) -> [TemplateName] {
    names(
      of: TemplateScope(.specimen, for: audience, guide: .specimen, guidance: .specimen), in: [])
  }

  private static func names(of scope: TemplateScope, in lists: [String]) -> [TemplateName] {
    scope.values.sorted { $0.key < $1.key }.flatMap { name, value in
      var found = [
        TemplateName(
          lists: lists, name: name, kind: value.kind, meaning: TemplateMeanings.meaning(of: name, in: lists),
          example: value.example)
      ]
      if case .list(let entries) = value {
        // Entries differ in what they have: what any of them has is shown.
        var shown = entries.first
        for entry in entries.dropFirst() {
          for (name, value) in entry.values where value.isPresent && shown?.values[name]?.isPresent != true {
            shown?.values[name] = value
          }
        }
        found += shown.map { names(of: $0, in: lists + [name]) } ?? []
      }
      return found
    }
  }
}

extension TemplateValue {
  fileprivate var kind: String {
    switch self {
    case .text: "text"
    case .flag: "flag"
    case .list: "list"
    case .element: "element"
    }
  }

  fileprivate var example: String {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag ? worded("set") : worded("not set")
    case .list, .element: ""
    }
  }
}
