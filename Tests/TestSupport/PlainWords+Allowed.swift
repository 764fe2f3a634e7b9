import Catalogue
package import XML

extension PlainWords {
  /// What is English by design, by name.
  private static let exempt = [
    // The parser's own words.
    "Show the version.", "Show help information.", "for detailed help.", "for more information.",
    "Unknown option",
    "Missing expected argument", "Missing value for", "Did you mean", "Error", "Help", "See", "Usage",
    // The form that is filled in as text and read back by its labels.
    "READINESS REVIEW", "END OF REVIEW", "Plan", "Revision", "Your name", "You are",
    "mentor, manager or peer", "mentor",
    "Day such as", "Others who get this plan may see it", "yes or no", "yes", "no", "Comment", "Shown to me",
    "Level I saw", "to", "Leave it out", "Other hours a week", "Why these hours", "Something to add",
    "Hours for it",
    "Why add it", "the exam needs level", "competency", "skill", "activity", "plan",
    // What a plan made in English holds as the task of an activity.
    "Part of the page",
    // Names that were given, and of streams, and of the kinds of names in templates.
    "Ada", "Grace", "standard input", "standard output", "text", "flag", "list", "element",
  ]

  /// Commands, to be typed as they are.
  private static let commands = [
    "start", "roles", "exams", "show", "assess", "evidence", "evidence list", "score", "compare", "review",
    "practice",
    "mock", "plan",
    "today", "week", "digest", "check-up", "progress", "replan", "adjust", "history", "feedback", "export",
    "export plan",
    "import", "team", "share", "calibrate", "check", "template", "new", "schema", "serve", "help",
  ].flatMap { ["readiness " + $0, "readiness help " + $0] }

  /// With all that may stand in English: the texts of the library and of the templates, commands, and what is exempt by
  /// name.
  package static let allowed = PlainWords(
    known: exempt + commands
      + Catalogue().builtIn.filter { $0.path.hasSuffix(".xml") || $0.path.hasPrefix("Templates/") }.flatMap {
        file in
        (try? ParsedDocument(xml: file.bytes, file: file.path).rootElement()).map(texts) ?? []
      })

  private static func texts(_ element: Element) -> [String] {
    // Names such as `pass-mark` are shown with blanks.
    element.attributes.flatMap { [$0.value, $0.value.replacing("-", with: " ")] }
      + element.children.flatMap { child in
        switch child {
        case .text(let text): [text]
        case .element(let element): texts(element)
        }
      }
  }

  /// What a page shows or reads out, each text a paragraph of its own.
  package static func shown(_ page: Element) -> String {
    func texts(_ element: Element) -> [String] {
      if ["style", "script"].contains(element.name) { return [] }
      let spoken = element.attributes.filter {
        ["title", "alt", "aria-label", "placeholder"].contains($0.name)
      }
      return spoken.map(\.value)
        + element.children.flatMap { child in
          switch child {
          case .text(let text): [text]
          case .element(let element): texts(element)
          }
        }
    }
    return texts(page).joined(separator: "\n\n")
  }
}
