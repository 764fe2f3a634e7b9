/// What levels the words of a résumé stand for: one rule for all, shown before anything is taken over.
public enum ResumeRule {
  /// The level of a project, and of a certificate or skill that says nothing of it.
  public static let usualLevel = 2

  /// English, German, French, Spanish, Italian and Portuguese, in small letters.
  private static let levelsByWord: [String: Int] = {
    let words = [
      1: """
      beginner novice basic basics familiar elementary fundamental fundamentals awareness anfänger anfängerin
      grundkenntnisse grundlagen einsteiger débutant débutante bases notions élémentaire principiante básico básica
      básicos elemental nociones base elementare iniciante noções
      """,
      2: """
      intermediate working competent moderate average fortgeschrittener mittel mittelstufe solide intermédiaire moyen
      confirmé intermedio intermedia medio intermediário intermediária médio
      """,
      3: """
      advanced proficient proficiency skilled strong experienced fluent senior fortgeschritten gut erfahren
      avancé avancée bon maîtrise expérimenté avanzado avanzada experimentado avanzato avanzata avançado
      avançada fluente competente
      """,
      4: """
      expert master mastery experte expertin meister expertise experto experta esperto esperta maestro especialista
      """,
    ]
    var levels: [String: Int] = [:]
    for (level, text) in words {
      for word in text.split(whereSeparator: \.isWhitespace) { levels[String(word)] = level }
    }
    return levels
  }()
  private static let negations: Set<String> = [
    "not", "no", "non", "never", "kein", "keine", "nicht", "pas", "sin", "senza", "sem", "não", "nada",
  ]
  private static let certificateLevels = [
    "foundational": 1, "fundamentals": 1, "foundations": 1, "associate": 2, "professional": 3, "specialty": 3,
    "expert": 3,
  ]

  /// The level of words such as `Master`, `advanced`, `Anfänger`, `4/5` or `80 %`; `nil` for words that are not known
  /// and for what they deny.
  ///
  /// A part of a whole is that part of the four levels, to the nearest.
  public static func level(ofWords text: String) -> Int? {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard !words.contains(where: negations.contains) else { return nil }
    if let level = words.lazy.compactMap({ levelsByWord[$0] }).first { return level }
    return share(text).map { min(4, max(1, Int(($0 * 4).rounded()))) }
  }

  /// The level that a certificate speaks for, by its name: a course or an exam shows what is known, and nobody is
  /// certified to lead.
  public static func level(ofCertificate name: String) -> Int {
    name.lowercased().split { !$0.isLetter }.lazy.compactMap { certificateLevels[String($0)] }.first
      ?? usualLevel
  }

  /// A part of a whole, such as `4/5` or `80 %`.
  private static func share(_ text: String) -> Double? {
    let plain = text.filter { !$0.isWhitespace }
    if plain.hasSuffix("%"), let percent = Double(String(plain.dropLast())), (0...100).contains(percent) {
      return percent / 100
    }
    let parts = plain.split(separator: "/", omittingEmptySubsequences: false).map { Double(String($0)) }
    guard parts.count == 2, let part = parts[0], let whole = parts[1], whole >= 2, (0...whole).contains(part)
    else {
      return nil
    }
    return part / whole
  }
}
