import Foundation
import SyntheticBank

extension SyntheticBank {
  /// Writes the files into a folder, which is made if it is missing.
  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files { try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name)) }
  }
}
