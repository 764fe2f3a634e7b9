import ArgumentParser
import Host
import UseCases
import Wording

/// A folder that adds to the library, as the arguments of every command with a library name it.
struct AddedLibrary: ExpressibleByArgument {
  fileprivate let path: String

  init(argument: String) { path = argument }
}

extension Option where Value == [AddedLibrary] {
  /// The option is no group of one: in debug builds the parser checks what a group holds six times for each time that
  /// it checks an option, at every launch.
  init(wrappedValue: [AddedLibrary]) {
    self.init(
      wrappedValue: wrappedValue, name: .customLong("library"),
      help: .worded("A folder of your own that adds to the library; may be repeated."))
  }
}

extension [AddedLibrary] {
  /// The folders in the order in which they are laid over the built-in library.
  var folders: [String] {
    let standing = Host.environment("READINESS_LIBRARY")?.split(separator: ":").map(String.init) ?? []
    return standing + map(\.path)
  }
}

extension Workspace {
  /// Loads the built-in library and the folders that the arguments and the environment name.
  init(_ added: [AddedLibrary]) throws {
    try self.init(adding: added.folders)
    Lasting.hold(self)
  }
}
