// Numbers, days and counted things as a language writes them.
extension Language {
  /// A number that is written with a full stop, such as `1.25`, with the separator of the language that is spoken.
  public static func decimal(_ text: String) -> String {
    guard let language = foreign, language.decimalSeparator != "." else { return text }
    return text.split(separator: ".", omittingEmptySubsequences: false).joined(
      separator: language.decimalSeparator)
  }

  /// A number with one decimal, such as `1.3`.
  public static func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return decimal("\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)")
  }

  /// A day, such as `29 Mar 2027`.
  ///
  /// - Parameters:
  ///   - day: The day of the month, from 1.
  ///   - month: The month, 1 to 12.
  ///   - year: The year.
  public static func day(_ day: Int, month: Int, year: Int) -> String {
    let language = current
    return filled(language.dayPattern, ["\(day)", language.months[month - 1], "\(year)"])
  }

  /// A day of a week, such as `Tue 5 Jan`.
  ///
  /// - Parameters:
  ///   - weekday: The day of the week, 0 for Monday to 6 for Sunday.
  ///   - day: The day of the month, from 1.
  ///   - month: The month, 1 to 12.
  public static func dayInWeek(_ weekday: Int, day: Int, month: Int) -> String {
    let language = current
    return filled(
      language.dayInWeekPattern, [language.weekdays[weekday], "\(day)", language.months[month - 1]])
  }

  /// A number of things, such as `1 week` and `2 weeks`.
  ///
  /// - Parameters:
  ///   - number: How many there are.
  ///   - one: The English noun for one, by which a table has its forms.
  ///   - many: The English noun for none or several.
  public static func count(_ number: Int, _ one: String, _ many: String) -> String {
    foreign?.text(number, one, many) ?? "\(number) \(number == 1 ? one : many)"
  }
}
