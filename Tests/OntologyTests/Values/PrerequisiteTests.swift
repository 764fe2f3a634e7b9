import Ontology
import TestSupport
import Testing
import XML

struct `Prerequisites` {
  private func library(_ edges: [(String, needs: String, level: Int)], skills: [String]) throws -> Library {
    let text = skills.map { id in
      let prerequisites = edges.filter { $0.0 == id }.map {
        "<prerequisite skill=\"\($0.needs)\" level=\"\($0.level)\"/>"
      }
      return """
        <skill id="\(id)" title="\(id)"><summary>s</summary><can-do level="1">a</can-do>
        <can-do level="2">b</can-do><can-do level="3">c</can-do><can-do level="4">d</can-do>
        \(prerequisites.joined())</skill>
        """
    }
    let file = """
      <skills xmlns="urn:readiness:skills:1" area="a" title="A">\(text.joined())</skills>
      """
    return Library.read([[SourceFile(path: "t.xml", text: file)]], schemas: try BuiltIn.schemas.get()).library
  }

  @Test
  func `The chain of a skill has each prerequisite once, nearest first, at the greatest level`() throws {
    let library = try library(
      [("d", "b", 2), ("d", "c", 1), ("b", "a", 1), ("c", "a", 3), ("c", "b", 3)],
      skills: ["a", "b", "c", "d", "e"])
    let chain = library.prerequisiteChain(of: "d")
    #expect(chain.map(\.skill) == ["b", "c", "a"])
    #expect(chain.map(\.level) == [3, 1, 3])
    #expect(chain.map(\.depth) == [1, 1, 2])
    #expect(library.prerequisiteChain(of: "e").isEmpty)
    #expect(library.prerequisiteChain(of: "unknown").isEmpty)
  }

  @Test
  func `A circle ends the chain instead of running round it`() throws {
    let library = try library([("a", "b", 1), ("b", "c", 1), ("c", "a", 1)], skills: ["a", "b", "c"])
    #expect(library.prerequisiteChain(of: "a").map(\.skill) == ["b", "c", "a"])
  }

  @Test
  func `A graph without a circle has none, and each circle is found with its path`() throws {
    let skills = ["a", "b", "c", "d", "e"]
    let straight = try library([("b", "a", 1), ("c", "a", 1), ("c", "b", 1), ("d", "x", 1)], skills: skills)
    #expect(SkillGraph(straight).cycle() == nil)
    let round = try library(
      [("a", "b", 1), ("b", "c", 1), ("c", "b", 1), ("d", "e", 1), ("e", "d", 1), ("e", "e", 1)],
      skills: skills)
    #expect(SkillGraph(round).cycle() == [1, 2, 1])
    #expect(SkillGraph(round).cycles() == [[1, 2, 1], [3, 4, 3], [4, 4]])
  }

  @Test(.mustEnd)
  func `A chain of two thousand skills is searched without deep recursion`() throws {
    let skills = (0..<2000).map { "s\($0)" }
    let edges = (1..<2000).map { ("s\($0)", needs: "s\($0 - 1)", level: 1) }
    let library = try library(edges, skills: skills)
    #expect(SkillGraph(library).cycle() == nil)
    #expect(library.prerequisiteChain(of: "s1999").count == 1999)
  }

  @Test
  func `The built-in chain says why serving rests on the foundations`() throws {
    let library = try BuiltIn.library
    for skill in library.skills {
      let chain = library.prerequisiteChain(of: skill.id)
      #expect(Set(chain.map(\.skill)).count == chain.count)
      #expect(!chain.contains { $0.skill == skill.id })
      #expect(zip(chain, chain.dropFirst()).allSatisfy { $0.depth <= $1.depth })
    }
    #expect(!library.prerequisiteChain(of: "gke-serving").isEmpty)
  }

  @Test
  func `Starting a resource needs what it raises from, requires and is gated by`() throws {
    let library = try Library([Fixtures.layer("Correct/Carpentry")], schemas: BuiltIn.schemas.get())
    func entry(_ id: Resource.ID) throws -> [Skill.ID: Int] {
      let resource = try #require(library.resource(id))
      return Dictionary(
        uniqueKeysWithValues: resource.entryLevels(in: library).map { ($0.skill, $0.level) })
    }
    #expect(try entry("measuring-lesson") == [:])
    #expect(try entry("sawing-reading") == [:])
    #expect(try entry("sawing-lab") == ["sawing": 1, "measuring": 1])
    #expect(try entry("joining-project") == ["measuring": 2, "sawing": 2])
  }
}
