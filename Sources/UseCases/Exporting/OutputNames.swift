/// Names of files that are made from the names of other files, and stay in their folder whatever those hold.
struct OutputNames {
  /// The most bytes of a name, with room left for what is added to it.
  private static let longest = 150

  private var taken: Set<String> = []

  /// A name for what is made from a file: letters, digits, full stops, hyphens and low lines, the rest as
  /// hyphens, and unlike any name before, also where capitals do not count.
  ///
  /// - Parameter path: The path below the folder that is exported, such as `amira/plan.xml`.
  mutating func name(for path: String) -> String {
    let stem = path.hasSuffix(".xml") ? path.dropLast(4) : path[...]
    var scalars = String.UnicodeScalarView()
    for scalar in stem.unicodeScalars {
      let isKept = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      scalars.append(isKept || scalar == "." || scalar == "_" ? scalar : "-")
    }
    while let first = scalars.first, first == "." || first == "-" { scalars.removeFirst() }
    while String(scalars).utf8.count > Self.longest { scalars.removeLast() }
    let base = scalars.isEmpty ? "plan" : String(scalars)
    var name = base
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      name = "\(base)-\(number)"
    }
    return name
  }
}
