import FoundationEssentials
import Glibc
import Host
import TestSupport
import Testing

struct `Writing a file whole` {
  private func mode(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_mode & 0o777) : nil
  }

  private func target(of link: String) throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: link)
  }

  @Test
  func `A file is made, and replaced whole by a longer and a shorter one`() throws {
    let folder = try TemporaryFolder()
    for text in ["first", String(repeating: "long ", count: 100_000), "short", ""] {
      try AtomicFile.write(text, to: folder.file("plan.xml"))
      #expect(folder.text("plan.xml") == text)
    }
    #expect(try folder.names() == ["plan.xml"])
  }

  @Test
  func `A reader who opened the old file keeps reading the old file`() throws {
    let folder = try TemporaryFolder()
    try folder.put("old", in: "plan.xml")
    let reader = open(folder.file("plan.xml"), O_RDONLY)
    defer { close(reader) }
    try AtomicFile.write("new", to: folder.file("plan.xml"))
    var buffer = [UInt8](repeating: 0, count: 10)
    let count = read(reader, &buffer, 10)
    #expect(String(decoding: buffer.prefix(count), as: UTF8.self) == "old")
  }

  @Test(arguments: [0o600, 0o640, 0o664, 0o755])
  func `Permissions stay, whatever the mask for new files is`(permissions: Int) throws {
    let folder = try TemporaryFolder()
    try folder.put("old", in: "profile.xml")
    #expect(chmod(folder.file("profile.xml"), mode_t(permissions)) == 0)
    try AtomicFile.write("new", to: folder.file("profile.xml"))
    #expect(mode(folder.file("profile.xml")) == permissions)
    #expect(folder.text("profile.xml") == "new")
  }

  @Test
  func `A symbolic link stays one, and the file that it leads to is replaced`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.makeFolder(folder.file("deep/er"))
    try folder.put("old", in: "deep/er/plan.xml")
    #expect(symlink("er/plan.xml", folder.file("deep/step")) == 0)
    #expect(symlink(folder.file("deep/step"), folder.file("link")) == 0)
    try AtomicFile.write("new", to: folder.file("link"))
    #expect(folder.text("deep/er/plan.xml") == "new")
    #expect(try target(of: folder.file("link")) == folder.file("deep/step"))
    #expect(try target(of: folder.file("deep/step")) == "er/plan.xml")
    #expect(try folder.names() == ["deep", "link"])
  }

  @Test
  func `A symbolic link to a file that is still to come stays one too`() throws {
    let folder = try TemporaryFolder()
    #expect(symlink("later.xml", folder.file("link")) == 0)
    try AtomicFile.write("new", to: folder.file("link"))
    #expect(folder.text("later.xml") == "new")
    #expect(try target(of: folder.file("link")) == "later.xml")
  }

  @Test
  func `A name as long as a disk allows is no obstacle`() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "n", count: 255)
    try AtomicFile.write("new", to: folder.file(name))
    #expect(folder.text(name) == "new")
  }

  @Test
  func `Leftovers of a killed program with our process number do not matter`() throws {
    let folder = try TemporaryFolder()
    try folder.put("rest", in: ".readiness-\(getpid())-0.partial")
    try AtomicFile.write("new", to: folder.file("plan.xml"))
    #expect(folder.text("plan.xml") == "new")
  }

  @Test
  func `Many tasks that write one file leave one of their texts`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("plan.xml")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<16 {
        let text = String(repeating: "\(number % 10)", count: 50_000)
        group.addTask { for _ in 0..<5 { try AtomicFile.write(text, to: path) } }
      }
      try await group.waitForAll()
    }
    let text = try #require(folder.text("plan.xml"))
    #expect(text.count == 50_000)
    #expect(Set(text).count == 1)
    #expect(try folder.names() == ["plan.xml"])
  }

  @Test
  func `Devices and pipes are written to and stay what they are`() throws {
    try AtomicFile.write("into the void", to: "/dev/null")
    var status = stat()
    #expect(stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)

    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    let reader = open(folder.file("pipe"), O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try AtomicFile.write("through", to: folder.file("pipe"))
    var buffer = [UInt8](repeating: 0, count: 20)
    let count = read(reader, &buffer, 20)
    #expect(String(decoding: buffer.prefix(count), as: UTF8.self) == "through")
  }

  @Test
  func `Folders are made with those above them, once`() throws {
    let folder = try TemporaryFolder()
    for _ in 0..<2 { try AtomicFile.makeFolder(folder.file("a/b/c")) }
    try AtomicFile.makeFolder(folder.path + "//a/./b/")
    #expect(Folder.isFolder(folder.file("a/b/c")) == true)
  }
}

struct `Files that cannot be written` {
  private func fault(_ body: () throws(FileFault) -> Void) -> FileFault? {
    do {
      try body()
      return nil
    } catch {
      return error
    }
  }

  @Test
  func `A folder that is a file, is missing or takes no files gives 73`() throws {
    let folder = try TemporaryFolder()
    try folder.put("old", in: "file")
    let cases = [
      (folder.file("file/plan.xml"), "not a directory"),
      (folder.file("none/plan.xml"), "no such file or directory"),
      (folder.path, "a folder of this name is in the way"),
      (folder.file("new/"), "no such file or directory"),
    ]
    for (path, reason) in cases {
      let fault = fault { () throws(FileFault) in try AtomicFile.write("new", to: path) }
      #expect(fault == .cannotCreate(path, reason: reason))
      #expect(fault?.exitStatus == 73)
      #expect(fault?.description == "\(path): cannot be created: \(reason)")
    }
    let proc = fault { () throws(FileFault) in try AtomicFile.write("new", to: "/proc/readiness.xml") }
    #expect(proc?.exitStatus == 73)
    #expect(try folder.names() == ["file"])
    #expect(folder.text("file") == "old")
  }

  @Test
  func `A circle of links gives 73`() throws {
    let folder = try TemporaryFolder()
    #expect(symlink("b", folder.file("a")) == 0)
    #expect(symlink("a", folder.file("b")) == 0)
    let fault = fault { () throws(FileFault) in try AtomicFile.write("new", to: folder.file("a")) }
    #expect(fault?.exitStatus == 73)
    #expect(try folder.names() == ["a", "b"])
  }

  @Test
  func `A full device gives 74`() {
    let fault = fault { () throws(FileFault) in try AtomicFile.write("new", to: "/dev/full") }
    #expect(fault == .writeFailed("/dev/full", reason: "no space left on device"))
    #expect(fault?.exitStatus == 74)
  }

  @Test
  func `A file in the way of a folder gives 73`() throws {
    let folder = try TemporaryFolder()
    try folder.put("old", in: "file")
    for name in ["file", "file/below"] {
      let fault = fault { () throws(FileFault) in try AtomicFile.makeFolder(folder.file(name)) }
      #expect(fault?.exitStatus == 73, "\(name)")
    }
  }
}
