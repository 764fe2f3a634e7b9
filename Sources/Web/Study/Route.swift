/// Which handler answers which requests.
struct Route {
  typealias Handler = @Sendable (Visit, inout Memory, [String]) throws -> Reply

  private let isPost: Bool
  private let names: [Substring]
  let handler: Handler

  /// A route for requests that change nothing.
  ///
  /// - Parameters:
  ///   - path: The names of the path with slashes between them; `*` stands for any name, which the handler gets.
  ///   - handler: What answers.
  static func get(_ path: String, _ handler: @escaping Handler) -> Route {
    Route(isPost: false, names: path.split(separator: "/"), handler: handler)
  }

  /// A route for forms.
  static func post(_ path: String, _ handler: @escaping Handler) -> Route {
    Route(isPost: true, names: path.split(separator: "/"), handler: handler)
  }

  /// What stands for `*` in a path; `nil` for a path that is another.
  func match(_ path: [String]) -> [String]? {
    guard path.count == names.count else { return nil }
    var found: [String] = []
    for (name, own) in zip(path, names) {
      if own == "*" { found.append(name) } else if own != name { return nil }
    }
    return found
  }

  /// Whether it answers requests of a kind.
  func takes(_ isPost: Bool) -> Bool { self.isPost == isPost }
}
