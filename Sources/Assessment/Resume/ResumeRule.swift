/// What levels the words of a résumé stand for: one rule for all, shown before anything is taken over.
public enum ResumeRule {
  /// The level of a project, and of a certificate or skill that says nothing of it.
  public static let usualLevel = 2

  private static let levelsByWord = [
    "beginner": 1, "novice": 1, "intermediate": 2, "advanced": 3, "expert": 4, "master": 4,
  ]
  private static let certificateLevels = [
    "foundational": 1, "fundamentals": 1, "foundations": 1, "associate": 2, "professional": 3, "specialty": 3,
    "expert": 3,
  ]
  private static let wordsForNow: Set<String> = ["present", "now", "current", "today", "ongoing"]

  /// The level of words such as `Master` or `advanced`; ``usualLevel`` for others and for none.
  public static func level(ofWords words: String?) -> Int {
    first(of: words, in: levelsByWord) ?? usualLevel
  }

  /// The level that a certificate speaks for, by its name: a course or an exam shows what is known, and nobody is
  /// certified to lead.
  public static func level(ofCertificate name: String) -> Int {
    first(of: name, in: certificateLevels) ?? usualLevel
  }

  /// Whether an end means that it goes on.
  static func isNow(_ end: String) -> Bool { wordsForNow.contains(end.lowercased()) }

  private static func first(of words: String?, in levels: [String: Int]) -> Int? {
    words?.lowercased().split { !$0.isLetter }.lazy.compactMap { levels[String($0)] }.first
  }
}
