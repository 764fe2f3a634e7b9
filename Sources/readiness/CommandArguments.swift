import ArgumentParser
import Host
import Ontology
import UseCases
import Wording

/// What people type after `readiness`, made ready for the parser.
enum CommandArguments {
  /// The arguments as the parser takes them.
  ///
  /// Alone it takes a negative number for an option, and says that a value is missing where the range would help.
  /// So one after an option is joined to it, as in `--minutes=-5`, and any other follows `--`.
  static func ready(_ arguments: [String]) -> [String] {
    var result: [String] = []
    var numbers: [String] = []
    var left = EvidenceCommand.ordered(arguments)[...]
    while let argument = left.popFirst(), argument != "--" {
      let isNumber = argument.prefixMatch(of: /-\.?[0-9]/) != nil
      if isNumber, let last = result.last, last.hasPrefix("--"), !last.contains("=") {
        result[result.count - 1] += "=" + argument
      } else if isNumber {
        numbers.append(argument)
      } else {
        result.append(argument)
      }
    }
    let rest = numbers + left
    return rest.isEmpty ? result : result + ["--"] + rest
  }

  /// Refuses a verb that there is not, with the nearest.
  ///
  /// Where a command has a verb that may be left out, what stands in its place is a verb only when it is nearly
  /// one, and no file is called so.
  ///
  /// - Throws: `Failure` with status 64.
  static func checkVerbs(_ arguments: [String]) throws {
    var configuration = Readiness.configuration
    var path = "readiness"
    for argument in arguments {
      let verbs = configuration.subcommands.map { $0.configuration }
      guard !verbs.isEmpty, !argument.hasPrefix("-"), argument != "help" else { return }
      if let next = verbs.first(where: { $0.commandName == argument }) {
        configuration = next
        path += " " + argument
        continue
      }
      let name = argument.printableArgument
      let near = Library.suggestion(for: name.lowercased(), among: verbs.compactMap { $0.commandName })
      if configuration.defaultSubcommand != nil, near == nil || Folder.isFolder(argument) != nil { return }
      throw Failure(
        "readiness: "
          + worded("there is no verb '\(name)'; \(near ?? worded("'\(path) --help' lists them"))"),
        status: Failure.usage)
    }
  }
}
