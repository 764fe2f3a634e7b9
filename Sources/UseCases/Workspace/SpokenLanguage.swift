import Catalogue
import Wording

/// The language in which a program speaks to people.
public enum SpokenLanguage {
  /// The environment variable that chooses it.
  public static let variable = "READINESS_LANGUAGE"

  /// Makes a language that of the whole process; English is what is spoken without.
  ///
  /// - Parameter name: `en`, the path of a file that ends in `.xml`, or `pseudo`, which shows translators what is said
  ///   through a language.
  /// - Throws: `Failure` with status 64 for a name that is not known; `FileFault` and `InvalidDocument` for a file that
  ///   cannot be read.
  public static func choose(_ name: String?) throws {
    switch name {
    case nil, "", "en": return
    case "pseudo": Language.pseudo.choose()
    case let path? where path.hasSuffix(".xml"):
      try LanguageFile.language(try InputFiles.read(path)).choose()
    case let name?:
      throw Failure(
        "readiness: "
          + worded(
            """
            no language is called '\(name.printableArgument)'; let \(variable) be en, pseudo or the path of a \
            file that ends in .xml
            """),
        status: Failure.usage)
    }
  }
}
