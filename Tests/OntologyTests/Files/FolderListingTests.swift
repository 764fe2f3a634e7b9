import Host
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct `Folders that are listed` {
  @Test
  func `Files are sorted by path, and what is no file is passed over`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.makeFolder(folder.file("b/c"))
    for name in ["z.xml", "b/a.xml", "b/c/x.xml", ".hidden.xml"] { try folder.put("x", in: name) }
    #expect(mkfifo(folder.file("pipe.xml"), 0o600) == 0)
    #expect(symlink("..", folder.file("b/up")) == 0)
    #expect(symlink("z.xml", folder.file("link.xml")) == 0)
    let listing = Folder.listing(below: folder.path)
    #expect(listing.files == ["b/a.xml", "b/c/x.xml", "link.xml", "z.xml"])
    #expect(listing.faults.isEmpty)
  }

  @Test
  func `Folders that are nested too deep are named, and the others are listed`() throws {
    let folder = try TemporaryFolder()
    let deep = [String](repeating: "d", count: Folder.mostLevels).joined(separator: "/")
    try AtomicFile.makeFolder(folder.file(deep))
    try folder.put("x", in: deep + "/lost.xml")
    try folder.put("x", in: String(deep.dropLast(2)) + "/kept.xml")
    let listing = Folder.listing(below: folder.path)
    #expect(listing.files == [String(deep.dropLast(2)) + "/kept.xml"])
    #expect(listing.faults == [.tooDeep(folder.file(deep) + "/", limit: Folder.mostLevels)])
    #expect(listing.faults[0].exitStatus == 65)
    #expect(throws: listing.faults[0]) { try Folder.files(below: folder.path) }
  }
}

struct `Work that is spread over the processors` {
  @Test(arguments: [0, 1, 2, 1000])
  func `Results come in the order of the inputs`(count: Int) {
    let inputs = Array(0..<count)
    #expect(Workers.map(inputs) { $0 * $0 } == inputs.map { $0 * $0 })
  }
}
