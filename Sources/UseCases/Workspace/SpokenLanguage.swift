import Wording

/// The language in which a program speaks to people.
public enum SpokenLanguage {
  /// The environment variable that chooses it.
  public static let variable = "READINESS_LANGUAGE"

  /// Makes a language that of the whole process; English is what is spoken without.
  ///
  /// - Parameter name: `en`, or `pseudo`, which shows translators what is said through a language.
  /// - Throws: `Failure` with status 64 for a name that is not known.
  public static func choose(_ name: String?) throws {
    switch name {
    case nil, "", "en": return
    case "pseudo": Language.pseudo.choose()
    case let name?:
      throw Failure(
        "readiness: no language is called '\(name.printableArgument)'; let \(variable) be en or pseudo, or leave it out",
        status: Failure.usage)
    }
  }
}
