import ArgumentParser
import Host
import UseCases
import Wording

/// Options that every command with a library has.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .customLong("library"),
    help: .worded("A folder of your own that adds to the library; may be repeated."))
  var added: [String] = []

  /// The folders in the order in which they are laid over the built-in library.
  var folders: [String] {
    let standing = Host.environment("READINESS_LIBRARY")?.split(separator: ":").map(String.init) ?? []
    return standing + added
  }
}

extension Workspace {
  /// Loads the built-in library and the folders that the arguments and the environment name.
  init(_ options: LibraryOptions) throws { try self.init(adding: options.folders) }
}
