import Wording
import XML

/// Gathers the values of a library file by file, noticing ids that come twice.
struct LibraryBuilder {
  private var library = Library()
  private var origins = LibraryOrigins()
  private var diagnostics: [Diagnostic] = []
  /// Whether a file had to be passed over; what refers into it would be reported in error.
  private var hasHoles = false
  private var layer = 0
  private var entries: [EntryKey: Entry] = [:]
  private var calibrations: [BankCalibration] = []

  /// What an id belongs to; a skill and an exam may have the same one.
  private struct EntryKey: Hashable {
    let kind: String
    let id: String
  }

  /// Where the value of an id was last written, and its index in the list of its kind.
  private struct Entry {
    var place: Place
    var layer: Int
    let index: Int
  }

  mutating func beginLayer() { layer += 1 }

  /// Adds resources that are still being read, after those that were added.
  mutating func add(comingResources: @escaping @Sendable () -> [Resource]) {
    library.resourceList.coming = comingResources
  }

  /// Takes one file in; its faults are kept, and a file that cannot be read is passed over.
  mutating func add(_ file: LibraryFile) {
    origins.note(file: file.path)
    switch file.content {
    case .success(let content):
      diagnostics += content.faults
      add(content.values)
    case .failure(let fault):
      hasHoles = true
      diagnostics += fault.diagnostics
    }
  }

  /// The library, and everything there is to say about its files, in their order.
  ///
  /// - Parameter isChecked: Whether the files were checked together before.
  mutating func finished(isChecked: Bool) -> Library.ReadResult {
    removeReplacedStems()
    // A bank that brings its own can-do items for a skill replaces those made of the skill's statements.
    let ownCanDo = Set(library.items.lazy.filter { !$0.isCheck }.map(\.skill))
    let canDo = library.skills.filter { !ownCanDo.contains($0.id) }.flatMap(\.canDoItems)
    library.items = canDo + library.items
    library.index()
    for calibration in calibrations { diagnostics += library.apply(calibration) }
    if !isChecked {
      let check = LibraryCheck(library, origins)
      diagnostics += check.faultsWithinFiles()
      if !hasHoles { diagnostics += check.faultsBetweenFiles() }
    }
    return Library.ReadResult(library: library, diagnostics: origins.sorted(diagnostics))
  }

  private mutating func add(_ values: LibraryValues) {
    switch values {
    case .skills(let area, let skills):
      if !library.areas.contains(where: { $0.id == area.id }) { library.areas.append(area) }
      for skill in skills {
        origins.skillLayers[skill.id] = origins.skillLayers[skill.id] ?? layer
        put(skill, kind: "skill", id: skill.id.text, skill.place, into: \.skills)
      }
    case .items(let area, let place, let entries):
      origins.areaUses.append((area, place))
      for entry in entries {
        // A family of an earlier layer goes with all that it had.
        if let family = entry.family, case .refused = enter("family", family.id, family.place, index: 0) {
          continue
        }
        for item in entry.items { put(item) }
      }
    case .resources(let area, let place, let resources):
      origins.areaUses.append((area, place))
      for resource in resources {
        put(resource, kind: "resource", id: resource.id.text, resource.place, into: \.resourceList.atHand)
      }
    case .exam(var exam, let saysUsual):
      // What replaces the usual exam is the usual one, unless it says that it is not.
      if !saysUsual { exam.isUsual = library.exam(exam.id)?.isUsual ?? false }
      put(exam, kind: "exam", id: exam.id.text, exam.place, into: \.exams)
    case .role(let role):
      origins.roleLayers[role.id] = layer
      put(role, kind: "role", id: role.id.text, role.place, into: \.roles)
    case .products(let products):
      for product in products {
        put(product, kind: "product", id: product.name, product.place, into: \.products)
      }
    case .codes(let table): library.codeTables.append(table)
    case .calibration(let calibration): calibrations.append(calibration)
    case .sample(let sample):
      put(sample, kind: "sample", id: sample.role.text, sample.place, into: \.samples)
    }
  }

  private mutating func put(_ item: Item) {
    put(item, kind: "item", id: item.id.text, item.place, into: \.items)
  }

  /// Adds a value, or replaces the one of the same id of an earlier layer.
  private mutating func put<Value>(
    _ value: Value, kind: String, id: String, _ here: Place, into list: WritableKeyPath<Library, [Value]>
  ) {
    switch enter(kind, id, here, index: library[keyPath: list].count) {
    case .first: library[keyPath: list].append(value)
    case .replacing(let index): library[keyPath: list][index] = value
    case .refused: break
    }
  }

  /// Removes the stems of families that a later layer describes without them.
  private mutating func removeReplacedStems() {
    guard layer > 1 else { return }
    library.items.removeAll { item in
      guard let family = item.family, let last = entries[EntryKey(kind: "family", id: family)],
        let own = entries[EntryKey(kind: "item", id: item.id.text)]
      else { return false }
      return own.layer < last.layer
    }
  }

  /// What becomes of a value whose id was looked up.
  private enum Entering {
    case first
    case replacing(Int)
    case refused
  }

  /// Notes where the value of an id stands; says so where it replaces another, and refuses a second one of the
  /// same layer.
  private mutating func enter(_ kind: String, _ id: String, _ here: Place, index: Int) -> Entering {
    let key = EntryKey(kind: kind, id: id)
    guard var known = entries[key] else {
      entries[key] = Entry(place: here, layer: layer, index: index)
      return .first
    }
    let other = "\(known.place.file):\(known.place.line)"
    guard known.layer < layer else {
      diagnostics.append(
        Diagnostic(
          file: here.file, line: here.line, worded("the \(kind) '\(id)' is described twice"),
          suggestion: worded("the other stands at \(other)")))
      return .refused
    }
    // The same file may be read twice, built in or of a folder that is used anyway, and checked: it replaces nothing.
    if other != "\(here.file):\(here.line)" {
      diagnostics.append(
        Diagnostic(
          .warning, file: here.file, line: here.line,
          worded("the \(kind) '\(id)' replaces the one at \(other)")))
    }
    known.place = here
    known.layer = layer
    entries[key] = known
    return .replacing(known.index)
  }
}
