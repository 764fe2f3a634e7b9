import Catalogue
import Glibc
import Host
import TestSupport
import Testing
import XML

struct `Reading the user's files` {
  private func fault(_ body: () throws -> Void) -> FileFault? {
    do {
      try body()
      return nil
    } catch {
      return error as? FileFault
    }
  }

  @Test
  func `Every XML file below a folder is read, sorted by path`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.makeFolder(folder.file("Skills/deep"))
    for name in ["b.xml", "a.xml", "Skills/c.xml", "Skills/deep/d.xml", "notes.txt", "e.xml~"] {
      try folder.put(name, in: name)
    }
    for path in [folder.path, folder.path + "/"] {
      let found = try InputFiles.folder(path)
      let names = ["Skills/c.xml", "Skills/deep/d.xml", "a.xml", "b.xml"]
      #expect(found.map(\.path) == names.map(folder.file))
      #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == names)
    }
  }

  @Test
  func `What editors and systems hide is passed over, and folders that are named like files`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.makeFolder(folder.file(".git/objects"))
    try AtomicFile.makeFolder(folder.file("archive.xml"))
    try folder.put("x", in: ".git/objects/x.xml")
    try folder.put("x", in: "._a.xml")
    try folder.put("a", in: "archive.xml/a.xml")
    #expect(symlink("nobody@nowhere", folder.file(".#a.xml")) == 0)
    #expect(try InputFiles.folder(folder.path).map(\.path) == [folder.file("archive.xml/a.xml")])
  }

  @Test(.mustEnd)
  func `Links that run in a circle end`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.makeFolder(folder.file("a"))
    try folder.put("x", in: "a/x.xml")
    #expect(symlink("..", folder.file("a/up")) == 0)
    #expect(try InputFiles.folder(folder.path).map(\.path) == [folder.file("a/x.xml")])
  }

  @Test
  func `A link to a folder and the name of a single file are read as well`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.makeFolder(folder.file("real"))
    try folder.put("x", in: "real/x.xml")
    #expect(symlink("real", folder.file("link")) == 0)
    #expect(try InputFiles.folder(folder.file("link")).map(\.path) == [folder.file("link/x.xml")])
    #expect(try InputFiles.folder(folder.file("real/x.xml")).map(\.path) == [folder.file("real/x.xml")])
  }

  @Test
  func `What is missing, a folder or too large says so with its exit status`() throws {
    let folder = try TemporaryFolder()
    try folder.put(String(repeating: "x", count: 2000), in: "x.xml")
    let path = folder.file("none.xml")
    let below = folder.file("x.xml/none.xml")
    #expect(fault { _ = try InputFiles.read(path) } == .missing(path))
    #expect(fault { _ = try InputFiles.read(below) } == .missing(below))
    #expect(fault { _ = try InputFiles.folder(path) } == .missing(path))
    #expect(fault { _ = try InputFiles.read(folder.path) } == .isFolder(folder.path))
    #expect(fault { _ = try InputFiles.read(folder.file("x.xml"), limit: 1999) }?.exitStatus == 65)
    #expect(fault { _ = try InputFiles.folder(folder.path, limit: 1999) }?.exitStatus == 65)
    #expect(fault { _ = try InputFiles.read(folder.file("x.xml"), limit: 2000) } == nil)
    #expect(FileFault.missing(path).exitStatus == 66)
  }

  @Test(.mustEnd)
  func `A device without end is refused at the limit`() {
    let found = fault { _ = try InputFiles.read("/dev/zero", limit: 1 << 20) }
    #expect(found == .tooLarge("/dev/zero", limit: 1 << 20))
  }

  @Test(.mustEnd)
  func `A pipe that nobody writes into is not waited for without end`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    #expect(fault { _ = try InputFiles.read(path, limit: 100) } == .silent(path, seconds: 5))
  }

  @Test(.mustEnd)
  func `A pipe is read to its end`() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    // Each end waits for the other to be opened, so the writer needs a thread of its own.
    var writer = pthread_t()
    pthread_create(
      &writer, nil,
      { path in
        guard let path else { return nil }
        let pipe = open(path.assumingMemoryBound(to: CChar.self), O_WRONLY)
        for _ in 0..<3 { _ = write(pipe, "<skills/>", 9) }
        close(pipe)
        free(path)
        return nil
      }, strdup(folder.file("pipe")))
    let bytes = try InputFiles.read(folder.file("pipe"), limit: 100).bytes
    pthread_join(writer, nil)
    #expect(String(decoding: bytes, as: UTF8.self) == "<skills/><skills/><skills/>")
  }
}
