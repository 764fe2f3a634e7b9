import Wording
public import XML

/// How often rules of form pick the key of a question, beside what chance would do.
///
/// A family whose stems have every option as a key once is at chance whatever the rule, and is not counted; nor
/// are questions with several right options. A rule counts in a question where it tells options apart; where
/// several have the most, it picks one of them by chance. It is reported where chance would do as well with a
/// probability of at most one in a hundred, shared evenly among all rules in all areas.
public struct FormCount: Sendable {
  /// The probability of a report about options that give nothing away.
  public static let level = 0.01

  /// A rule that does too well.
  public struct Finding: Sendable, Hashable {
    /// The rule.
    public var rule: FormRule
    /// The area in which it does; `nil` for all of them together.
    public var area: Area.ID?
    /// Questions that the rule tells options apart in.
    public var questions: Int
    /// Of these, the ones whose key it picks; a pick among several counts in parts.
    public var hits: Double
    /// What chance would pick.
    public var expected: Double
    /// What chance hardly ever reaches.
    public var bound: Int
    /// The questions whose key it picks for certain.
    public var items: [Item.ID]
  }

  /// Questions that were counted.
  public let counted: Int
  /// Questions of families that are at chance by construction.
  public let balanced: Int
  /// The rules that do too well: those in all areas together, then area by area.
  public let findings: [Finding]
  private let places: [Item.ID: Place]

  /// A question in the eyes of one rule.
  private struct Pick {
    var item: Int
    var picked: Int
    var isKey: Bool
    var options: Int
  }

  /// Counts some items of a library.
  ///
  /// - Complexity: O(length of the options · names of products).
  public init(_ items: [Item], of library: Library) {
    let asked = items.filter { $0.isCheck && $0.choose == 1 && $0.status != .retired && !$0.options.isEmpty }
    let balancedFamilies = Self.balancedFamilies(of: asked)
    let open = asked.filter { $0.family.map { !balancedFamilies.contains($0) } ?? true }
    let products = PhraseCount(
      Set(library.products.flatMap { [$0.name] + $0.aliases }.map { $0.lowercased() }).sorted())
    let forms = open.map { $0.options.map { OptionForm($0.text, products: products) } }
    let areas = open.map { library.skill($0.skill)?.area }
    var scopes: [Area.ID?] = [nil]
    let known = library.areas.map(\.id).filter(areas.contains)
    if known.count > 1 { scopes += known }
    let level = Self.level / Double(FormRule.allCases.count * scopes.count)
    var findings: [Finding] = []
    for scope in scopes {
      let members = open.indices.filter { scope == nil || areas[$0] == scope }
      for rule in FormRule.allCases {
        let picks = members.compactMap { index -> Pick? in
          let counts = forms[index].map { $0.count(of: rule.feature) }
          let picked = rule.picks(among: counts)
          guard picked.count < counts.count else { return nil }
          return Pick(
            item: index, picked: picked.count, isKey: picked.contains { open[index].options[$0].isCorrect },
            options: counts.count)
        }
        let hits = picks.reduce(0) { $0 + ($1.isKey ? 1 / Double($1.picked) : 0) }
        let expected = picks.reduce(0) { $0 + 1 / Double($1.options) }
        guard !picks.isEmpty else { continue }
        let bound = BinomialBound.least(
          trials: picks.count, chance: expected / Double(picks.count), level: level)
        guard hits >= Double(bound) else { continue }
        findings.append(
          Finding(
            rule: rule, area: scope, questions: picks.count, hits: hits, expected: expected, bound: bound,
            items: picks.filter { $0.isKey && $0.picked == 1 }.map { open[$0.item].id }))
      }
    }
    counted = open.count
    balanced = asked.count - open.count
    self.findings = findings
    places = Dictionary(open.map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first })
  }

  /// The families of which each option is the key of one stem.
  private static func balancedFamilies(of items: [Item]) -> Set<String> {
    let families = Dictionary(grouping: items.filter { $0.family != nil }, by: { $0.family ?? "" })
    return Set(
      families.filter { _, stems in
        let keys = stems.map { stem in stem.options.firstIndex(where: \.isCorrect) ?? -1 }
        return keys.sorted() == Array(stems[0].options.indices)
      }.keys)
  }

  /// The findings as warnings: each rule where it does too well, then each question with what gives it away.
  public var diagnostics: [Diagnostic] {
    let rules = findings.map { finding -> Diagnostic in
      let place = finding.items.first.flatMap { places[$0] }
      let whereabouts = finding.area.map { worded("in the area '\($0)'") } ?? worded("in all areas together")
      return Diagnostic(
        .warning, file: place?.file ?? "", line: place?.line,
        worded(
          """
          \(whereabouts), the option with \(finding.rule.words) is right in \(Int(finding.hits.rounded())) \
          of \(finding.questions) questions; chance gives \(Int(finding.expected.rounded())) and hardly ever \
          \(finding.bound)
          """),
        suggestion: worded("give the options of a question one form; the questions follow"))
    }
    var given: [(item: Item.ID, rules: [FormRule])] = []
    for finding in findings {
      for item in finding.items {
        guard let index = given.firstIndex(where: { $0.item == item }) else {
          given.append((item, [finding.rule]))
          continue
        }
        if !given[index].rules.contains(finding.rule) { given[index].rules.append(finding.rule) }
      }
    }
    return rules
      + given.map { item, rules in
        Diagnostic(
          .warning, file: places[item]?.file ?? "", line: places[item]?.line,
          worded(
            "of the options of '\(item)', the right one alone has \(rules.map(\.words).joined(separator: ", "))"
          ),
          suggestion: worded("give all of them the same form, or some wrong ones more of it"))
      }
  }

  /// What was counted, in a sentence.
  public var summary: String {
    worded(
      """
      Form of the options: \(Counted.text(counted, "question")) counted, \(balanced) in families that are at chance by \
      construction;\u{20}
      """)
      + (findings.isEmpty
        ? worded("no rule of form picks the right option more often than chance.")
        : worded("rules of form pick the right option more often than chance."))
  }
}
