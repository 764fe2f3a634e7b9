public import XML

extension Library {
  /// What reading found: a library if it can be used, and everything there is to say about the files.
  public struct ReadResult: Sendable {
    /// The library; what could be read of it where there are faults.
    public var library: Library
    /// Errors and warnings in the order of the files.
    public var diagnostics: [Diagnostic]

    /// Whether an error keeps the library from being used.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  /// Reads a library from layers of files; a later layer adds to the earlier ones, or overrides them by id.
  ///
  /// Every file is checked against its schema, then the whole is checked for what a schema cannot say. Where
  /// a file cannot be read, what refers from file to file is left unchecked, for it would be reported in
  /// error.
  ///
  /// - Parameters:
  ///   - layers: The files of each layer; schemas among them are passed over.
  ///   - checked: Files below all layers that were found to have no fault before, such as those that a program was
  ///     built with: they are parsed and read, and not checked again. Where there is no layer, nothing is checked.
  ///   - schemas: The compiled schemas.
  ///   - map: How the files of a layer are read, which may be several at a time; one after the other if left out.
  ///   - deferral: Lets the resources be read in the meantime, where nothing is checked: questions, which come first, need
  ///     none of them. They are read with the rest if it is left out.
  /// - Returns: The library, as far as it could be read, and everything there is to say about the files.
  /// - Complexity: O(n) in the size of the files, and O(s + r) more for the skills and resources.
  public static func read(
    _ layers: [[SourceFile]], over checked: [SourceFile] = [], schemas: SchemaSet,
    by map: FileMap = { $0.map($1) }, deferral: Deferral<[Resource]>? = nil
  ) -> ReadResult {
    var builder = LibraryBuilder()
    if !checked.isEmpty {
      builder.beginLayer()
      var files = documents(among: checked)
      var later: [SourceFile] = []
      if layers.isEmpty, deferral != nil {
        later = files.filter(\.holdsResources)
        files.removeAll(where: \.holdsResources)
      }
      for file in map(files, { LibraryFile(checked: $0) }) { builder.add(file) }
      if let deferral, !later.isEmpty {
        builder.add(
          comingResources: deferral { [later] in later.flatMap { LibraryFile(checked: $0).resources } })
      }
    }
    for layer in layers {
      builder.beginLayer()
      for file in map(documents(among: layer), { LibraryFile($0, schemas: schemas) }) { builder.add(file) }
    }
    return builder.finished(isChecked: layers.isEmpty)
  }

  private static func documents(among files: [SourceFile]) -> [SourceFile] {
    files.filter { !$0.path.hasSuffix(".xsd") && !$0.path.hasSuffix(".json") }
  }

  /// Does the same work on each file and gives the results in the order of the files.
  public typealias FileMap = ([SourceFile], @Sendable (SourceFile) -> LibraryFile) -> [LibraryFile]

  /// Reads a library that has to be usable.
  ///
  /// - Parameters:
  ///   - layers: The files of each layer; schemas among them are passed over.
  ///   - checked: Files below all layers that have no fault, as in ``read(_:over:schemas:by:deferral:)``.
  ///   - schemas: The compiled schemas.
  ///   - map: How the files of a layer are read, as in ``read(_:over:schemas:by:deferral:)``.
  ///   - deferral: Lets the resources be read in the meantime, as there.
  /// - Throws: `InvalidDocument` with every error of the files.
  public init(
    _ layers: [[SourceFile]], over checked: [SourceFile] = [], schemas: SchemaSet,
    by map: FileMap = { $0.map($1) }, deferral: Deferral<[Resource]>? = nil
  ) throws(InvalidDocument) {
    let result = Self.read(layers, over: checked, schemas: schemas, by: map, deferral: deferral)
    let errors = result.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw InvalidDocument(errors) }
    self = result.library
  }
}

extension SourceFile {
  /// Whether a file of the built-in library describes resources: they have a folder of their own.
  fileprivate var holdsResources: Bool { path.hasPrefix("Roles/Resources/") }
}
