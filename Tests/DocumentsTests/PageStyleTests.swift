import Documents
import Foundation
import Testing
import XML

/// The colours of the pages, as their style has them.
@Suite struct PageStyleTests {
  /// A scheme and the luminance of its colours by the names of their tokens.
  typealias Scheme = (name: String, colours: [String: Double])

  /// The schemes for light, dark and paper.
  private static func schemes(_ audience: Audience) throws -> [Scheme] {
    let style = try BuiltInPage.tree(for: audience).all.filter { $0.name == "style" }.map(\.text).joined()
    let sets = style.matches(of: /:root \{([^}]*)\}/).map { set in
      Dictionary(
        set.1.matches(of: /--([a-z-]+): #([0-9a-f]{6})/).map { (String($0.1), luminance(String($0.2))) }
      ) { $1 }
    }.filter { !$0.isEmpty }
    try #require(sets.count == 3)
    // What a scheme does not change is as in the light one.
    return zip(["light", "dark", "paper"], sets).map { ($0, sets[0].merging($1) { $1 }) }
  }

  /// The relative luminance of a colour (WCAG 2.2).
  private static func luminance(_ hexadecimal: String) -> Double {
    let value = Int(hexadecimal, radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func contrast(_ first: Double, _ second: Double) -> Double {
    (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  static let texts = [
    ("ink", "paper"), ("ink", "card"), ("ink", "accent-soft"), ("ink", "warn-soft"), ("soft", "paper"),
    ("soft", "card"), ("soft", "accent-soft"), ("accent", "paper"), ("accent", "card"), ("warn", "card"),
    ("warn", "warn-soft"),
  ]
  static let graphics = [
    ("bar", "card"), ("bar", "track"), ("ink", "bar"), ("ink", "track"), ("marker", "card"),
    ("marker", "track"), ("curve", "card"), ("curve", "band"), ("marker", "band"), ("edge", "card"),
    ("study", "card"), ("hands-on", "tile"), ("practice", "tile"), ("review", "tile"), ("accent", "paper"),
  ]

  @Test(arguments: Audience.allCases)
  func `texts have a contrast of 4.5 and graphics of 3 in every scheme`(audience: Audience) throws {
    for scheme in try Self.schemes(audience) {
      for (pairs, least) in [(Self.texts, 4.5), (Self.graphics, 3.0)] {
        for (first, second) in pairs {
          let ratio = Self.contrast(
            try #require(scheme.colours[first]), try #require(scheme.colours[second]))
          #expect(ratio >= least, "\(first) on \(second), \(scheme.name)")
        }
      }
    }
  }

  @Test func `the style serves forced colours, and nothing in it moves`() throws {
    let style = try BuiltInPage.tree(for: .learner).all.filter { $0.name == "style" }.map(\.text).joined()
    #expect(style.contains("@media (forced-colors: active)"))
    for word in ["animation", "transition", "scroll-behavior"] { #expect(!style.contains(word)) }
    #expect(!style.contains(/outline:\s*(none|0)/))
  }
}
