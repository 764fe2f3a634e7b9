import XML

/// What the checks have to know about the files beyond the values that were read from them.
struct LibraryOrigins {
  /// The layer that first described each skill: a role of an earlier layer cannot know it.
  var skillLayers: [Skill.ID: Int] = [:]
  /// The layer of each role.
  var roleLayers: [Role.ID: Int] = [:]
  /// The areas that files of items and resources belong to.
  var areaUses: [(area: Area.ID, place: Place)] = []
  private var fileOrder: [String: Int] = [:]

  mutating func note(file: String) {
    if fileOrder[file] == nil { fileOrder[file] = fileOrder.count }
  }

  /// Diagnostics in the order of the files and their lines, so that an author goes through each file once.
  func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.sorted { left, right in
      let files = (fileOrder[left.file] ?? .max, fileOrder[right.file] ?? .max)
      return files.0 == files.1 ? left.line ?? 0 < right.line ?? 0 : files.0 < files.1
    }
  }
}
