import Catalogue
import FoundationEssentials
import Testing
import XML

struct `Files that are built into the program` {
  /// The files below a folder of the package, by their path from its top.
  private func files(in folder: String) throws -> [String: [UInt8]] {
    let files = FileManager.default
    // The folder itself may be a symbolic link.
    let path = try files.destinationOrSelf(of: Fixtures.root.appending(path: folder).path)
    var found: [String: [UInt8]] = [:]
    for name in try files.subpathsOfDirectory(atPath: path) {
      let file = path + "/" + name
      var isFolder = false
      guard files.fileExists(atPath: file, isDirectory: &isFolder), !isFolder else { continue }
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { continue }
      found["\(folder)/\(name)"] = try InputFiles.read(file).bytes
    }
    return found
  }

  @Test(arguments: ["Roles", "Templates"])
  func `The table holds every file of a folder byte for byte, and no other`(folder: String) throws {
    let onDisk = try files(in: folder)
    let builtIn = Dictionary(
      uniqueKeysWithValues: Catalogue().files(in: folder + "/").map { ($0.path, $0.bytes) })
    #expect(!onDisk.isEmpty)
    let missing = Set(onDisk.keys).subtracting(builtIn.keys).sorted()
    #expect(missing.isEmpty, "not in embedded.c: \(missing)")
    let gone = Set(builtIn.keys).subtracting(onDisk.keys).sorted()
    #expect(gone.isEmpty, "in embedded.c only: \(gone)")
    for (path, bytes) in onDisk { #expect(builtIn[path] == bytes, "\(path) differs") }
  }

  @Test
  func `The table is sorted by path and has nothing else in it`() {
    let paths = Catalogue().builtIn.map(\.path)
    #expect(paths == paths.sorted())
    #expect(paths.allSatisfy { $0.hasPrefix("Roles/") || $0.hasPrefix("Templates/") })
    #expect(Catalogue().file("Roles/Schemas/role.xsd") != nil)
    #expect(Catalogue().file("Roles/none.xml") == nil)
  }
}

extension FileManager {
  /// Where a symbolic link leads, or the path itself.
  fileprivate func destinationOrSelf(of path: String) throws -> String {
    (try? destinationOfSymbolicLink(atPath: path)) ?? path
  }
}
