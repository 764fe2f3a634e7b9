import Host
import TestSupport
import Testing

struct `Writing files together` {
  private func write(_ names: [String], in folder: TemporaryFolder) throws {
    try FileGroup.write { group in
      for name in names {
        let file = SharedFile(folder.file(name))
        file.group = group
        try file.write(Array("new \(name)".utf8), keepingOldAt: folder.file(name) + ".previous")
      }
    }
  }

  @Test
  func `All take their places, and what they replace is kept`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] { try folder.put("old \(name)", in: name) }
    try write(["a", "b", "c"], in: folder)
    #expect(try folder.names() == ["a", "a.previous", "b", "b.previous", "c"])
    for name in ["a", "b"] {
      #expect(folder.text(name) == "new \(name)" && folder.text(name + ".previous") == "old \(name)")
    }
    #expect(folder.text("c") == "new c")
  }

  @Test(arguments: ["a", "b", "b.previous", "c"])
  func `Where one cannot be written, none is, and nothing is left`(inTheWay: String) throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "a.previous"] where name != inTheWay { try folder.put("old \(name)", in: name) }
    try AtomicFile.makeFolder(folder.file(inTheWay))
    let names = try folder.names()
    #expect(throws: FileFault.self) { try write(["a", "b", "c"], in: folder) }
    #expect(try folder.names() == names)
    for name in ["a", "b", "a.previous"] where name != inTheWay {
      #expect(folder.text(name) == "old \(name)")
    }
    // The folder is free again for the next one.
    try AtomicFile.write("x", to: folder.file("d"))
  }

  @Test
  func `A folder that was made for them goes again`() throws {
    let folder = try TemporaryFolder()
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try FileGroup.write { group in
        try group.makeFolder(folder.file("deep/er"))
        let file = SharedFile(folder.file("deep/er/a"))
        file.group = group
        try file.write(Array("a".utf8))
        throw Stop()
      }
    }
    #expect(try folder.names().isEmpty)
    try FileGroup.write { try $0.makeFolder(folder.file("deep/er")) }
    #expect(try folder.names() == ["deep"])
  }
}
