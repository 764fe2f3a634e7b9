package import Assessment
package import XML

extension Resume {
  /// What could not be read of it, as warnings.
  package func diagnostics(in file: String) -> [Diagnostic] {
    faults.map { Diagnostic(.warning, file: file, $0) }
      + entries.flatMap { entry in
        entry.faults.map { Diagnostic(.warning, file: file, "\(entry.part.rawValue) \(entry.number): \($0)") }
      }
  }
}
