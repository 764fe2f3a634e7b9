import Ontology

/// Dates as people write them in résumés, in six languages.
enum ResumeDate {
  /// It goes on.
  case now
  /// A day, or a month or a year of which any day is meant.
  case day(PartialDay)

  /// Reads a date such as `2020-5`, `05/2020`, `May 2020`, `2020-05-01T00:00:00Z`, `Q3 2020` or `heute`; `nil` for
  /// any other text.
  ///
  /// Of a day such as `03/04/2020`, which some begin with the month and others with the day, only the year is taken.
  init?(_ text: String) {
    let words = Self.words(of: text)
    if words.allSatisfy({ Self.wordsForNow.contains($0) || Self.particles.contains($0) }) {
      guard words.isEmpty || words.contains(where: Self.wordsForNow.contains) || text.contains("-") else {
        return nil
      }
      self = .now
      return
    }
    guard let day = Self.day(words.filter { !Self.particles.contains($0) }) else { return nil }
    self = .day(day)
  }

  private static func day(_ words: [String]) -> PartialDay? {
    guard (1...3).contains(words.count) else { return nil }
    guard let yearPlace = words.firstIndex(where: { $0.utf8.count == 4 && Int($0) != nil }) else {
      return nil
    }
    let year = words[yearPlace]
    var others = words
    others.remove(at: yearPlace)
    let named = others.compactMap(month(named:))
    let numbers = others.compactMap { $0.utf8.count <= 2 ? Int($0) : nil }
    guard named.count + numbers.count == others.count, named.count <= 1 else { return nil }
    func partial(_ month: Int, _ day: Int? = nil) -> PartialDay? {
      PartialDay("\(year)-\(digits(month))" + (day.map { "-\(digits($0))" } ?? ""))
    }
    if let month = named.first { return partial(month, numbers.first) }
    switch (numbers.count, yearPlace) {
    case (0, _): return PartialDay(year)
    case (1, _): return partial(numbers[0])
    case (2, 0): return partial(numbers[0], numbers[1])
    case (2, 2):
      // The one that can be no month is the day.
      if numbers[0] > 12 || numbers[0] == numbers[1] { return partial(numbers[1], numbers[0]) }
      return numbers[1] > 12 ? partial(numbers[0], numbers[1]) : PartialDay(year)
    default: return nil
    }
  }

  private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The words and numbers of a text without accents, in small letters, and without the time after an ISO date.
  private static func words(of text: String) -> [String] {
    var text = text.lowercased()
    if let sign = text.firstIndex(of: "t"), text[..<sign].utf8.count == 10, Day(text[..<sign]) != nil {
      text = String(text[..<sign])
    }
    let folded = String(text.map { Self.plainLetters[$0] ?? $0 })
    return folded.split { !($0.isLetter || $0.isNumber) }.prefix(8).map { word in
      // The ends of ordinal numbers: 1st, 2nd, 3rd, 4th, 1er.
      let number = word.prefix { $0.isNumber }
      return String(
        !number.isEmpty && ["st", "nd", "rd", "th", "er"].contains(word.dropFirst(number.count))
          ? number : word)
    }
  }

  private static let plainLetters: [Character: Character] = [
    "ä": "a", "á": "a", "à": "a", "â": "a", "ã": "a", "é": "e", "è": "e", "ê": "e", "í": "i", "ì": "i",
    "ó": "o",
    "ò": "o", "ô": "o", "ö": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u", "ç": "c", "ñ": "n",
  ]

  /// The month of a name in English, German, French, Spanish, Italian or Portuguese, or of its beginning of three
  /// letters; the middle month of a quarter or a season.
  private static func month(named word: String) -> Int? {
    if let middle = ["q1": 2, "q2": 5, "q3": 8, "q4": 11, "t1": 2, "t2": 5, "t3": 8, "t4": 11][word] {
      return middle
    }
    return months.first { names in
      names.value.contains { name in word == name || word.count >= 3 && name.hasPrefix(word) }
    }?.month
  }

  private static let months: [(month: Int, value: [String])] = [
    (1, ["january", "januar", "janner", "janvier", "enero", "gennaio", "janeiro", "winter"]),
    (2, ["february", "februar", "fevrier", "febrero", "febbraio", "fevereiro"]),
    (3, ["march", "marz", "maerz", "mars", "marzo", "marco", "mrz"]),
    (4, ["april", "avril", "abril", "aprile", "spring", "fruhling", "printemps", "primavera"]),
    (5, ["may", "mai", "mayo", "maggio", "maio"]),
    (6, ["june", "juni", "juin", "junio", "giugno", "junho"]),
    (
      7,
      [
        "july", "juli", "juillet", "julio", "luglio", "julho", "summer", "sommer", "verano", "estate",
        "verao",
      ]
    ),
    (8, ["august", "aout", "agosto"]),
    (9, ["september", "septembre", "septiembre", "settembre", "setembro", "sept"]),
    (10, ["october", "oktober", "octobre", "octubre", "ottobre", "outubro", "autumn", "fall", "herbst"]),
    (11, ["november", "novembre", "noviembre", "novembro"]),
    (12, ["december", "dezember", "decembre", "diciembre", "dicembre", "dezembro"]),
  ]

  private static let wordsForNow: Set<String> = [
    "present", "now", "current", "currently", "today", "ongoing", "date", "heute", "aktuell", "jetzt",
    "laufend",
    "hui", "jour", "actuel", "actuellement", "cours", "presente", "actualidad", "actual", "actualmente",
    "hoy", "curso",
    "oggi", "attuale", "attualmente", "corso", "atual", "atualmente", "hoje", "momento",
  ]
  private static let particles: Set<String> = [
    "till", "until", "to", "the", "bis", "a", "la", "l", "au", "aujourd", "en", "in", "o", "e", "ce", "since",
    "from", "seit",
    "ab", "depuis", "desde", "da", "dal", "de", "del", "di", "of", "circa", "ca", "about", "early", "mid",
    "late", "le",
    "el", "il", "still",
  ]
}
