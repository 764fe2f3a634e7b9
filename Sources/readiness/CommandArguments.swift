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
      let isNumber = isNegativeNumber(argument)
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

  /// Whether an argument begins with a minus sign and a digit, a decimal point between them or not.
  private static func isNegativeNumber(_ argument: String) -> Bool {
    guard argument.hasPrefix("-") else { return false }
    let number = argument.utf8.dropFirst()
    let digit = number.first == UInt8(ascii: ".") ? number.dropFirst().first : number.first
    return digit.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  /// The command that the first arguments name, and what follows them.
  static func verb(
    of arguments: [String]
  ) -> (command: any ParsableCommand.Type, rest: ArraySlice<String>) {
    var command: any ParsableCommand.Type = Readiness.self
    var rest = arguments[...]
    while let name = rest.first,
      let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == name })
    {
      command = next
      rest.removeFirst()
    }
    return (command, rest)
  }

  /// Refuses a verb that there is not, with the nearest.
  ///
  /// Where a command has a verb that may be left out, what stands in its place is a verb only when it is nearly
  /// one, and no file is called so.
  ///
  /// - Throws: `Failure` with status 64.
  static func checkVerbs(_ arguments: [String]) throws {
    let (command, rest) = verb(of: arguments)
    let verbs = command.configuration.subcommands.map { $0.configuration }
    guard let argument = rest.first, !verbs.isEmpty, !argument.hasPrefix("-"), argument != "help" else {
      return
    }
    let name = argument.printableArgument
    let near = Library.suggestion(for: name.lowercased(), among: verbs.compactMap { $0.commandName })
    if command.configuration.defaultSubcommand != nil, near == nil || Folder.isFolder(argument) != nil {
      return
    }
    let path = (["readiness"] + arguments.dropLast(rest.count)).joined(separator: " ")
    throw Failure(
      "readiness: " + worded("there is no verb '\(name)'; \(near ?? worded("'\(path) --help' lists them"))"),
      status: Failure.usage)
  }
}
