/// Which folders of a module use which, by the names of types.
///
/// A file uses another when it mentions a type that only the other declares at top level. Members of extensions are
/// not seen, so a circle that is found is real, and one may be there that is not.
struct FolderUses {
  /// Folder → folder that it uses → what in it does, such as `PlanMaker.swift uses Plan`.
  private(set) var uses: [String: [String: [String]]] = [:]

  init(_ files: [SourceFile]) {
    var homes: [String: [Int]] = [:]
    for (place, file) in files.enumerated() {
      for name in file.declared { homes[name, default: []].append(place) }
    }
    for file in files {
      for name in file.mentioned.sorted() {
        guard let home = homes[name], home.count == 1, files[home[0]].folder != file.folder else { continue }
        uses[file.folder, default: [:]][files[home[0]].folder, default: []].append(
          "\(file.name) uses \(name)")
      }
    }
  }

  /// Pairs of folders of which each reaches the other, with the fewest uses that one has of its neighbour first:
  /// those are what to mend.
  var circles: [String] {
    let reached = Dictionary(uniqueKeysWithValues: uses.keys.map { ($0, reachable(from: $0)) })
    var closing: [(count: Int, text: String)] = []
    for (folder, others) in uses {
      for (other, what) in others where reached[other]?.contains(folder) == true {
        let (from, to) = (folder.isEmpty ? "." : folder, other.isEmpty ? "." : other)
        let few = what.sorted().prefix(3).joined(separator: "; ")
        closing.append(
          (what.count, "\(from) uses \(to), which leads back to \(from) (\(what.count)): \(few)"))
      }
    }
    return closing.sorted { ($0.count, $0.text) < ($1.count, $1.text) }.map(\.text)
  }

  private func reachable(from folder: String) -> Set<String> {
    var reached: Set<String> = []
    var open = [folder]
    while let next = open.popLast() {
      for other in (uses[next] ?? [:]).keys where reached.insert(other).inserted { open.append(other) }
    }
    return reached
  }
}
