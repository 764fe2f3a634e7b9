/// The skeleton of a library file, with gaps for its author.
///
/// What is to be filled in begins with `FILL`: names that the library has to know are `FILL-AREA`, `FILL-SKILL` and
/// `FILL-EXAM`, other values `FILL-DAY` and `FILL-ADDRESS`, and levels are `FILL`; texts are `FILL: ` and what belongs there.
/// ``gaps(in:)`` finds what is not filled in.
public struct Scaffold: Sendable, Hashable {
  /// What can be begun.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One file each.
    case exam, skill, item, resource, role
  }

  /// What it is.
  public let kind: Kind
  /// The id that it gets.
  public let id: String
  /// The areas that a role says something about.
  public let areas: [Area.ID]

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - id: The id that it gets.
  ///   - areas: The areas that a role says something about; other kinds need none.
  /// - Returns: `nil` for an id that is none: lower-case letters, digits, full stops and hyphens, a letter or a digit
  ///   first, at most 48 so that ids of parts fit.
  public init?(_ kind: Kind, id: String, areas: [Area.ID] = []) {
    let bytes = Array(id.utf8)
    let isPlain = bytes.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46
    }
    guard let first = bytes.first, first != 45, first != 46, isPlain, bytes.count <= 48 else { return nil }
    self.kind = kind
    self.id = id
    self.areas = areas
  }

  /// The file as XML.
  public var text: String {
    let body =
      switch kind {
      case .exam: exam
      case .skill: skill
      case .item: item
      case .resource: resource
      case .role: role
      }
    return
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Fill in whatever begins with FILL, then: readiness check FILE -->\n"
      + body + "\n"
  }

  private var skill: String {
    """
    <skills xmlns="\(Vocabulary.skills.namespace)" area="FILL-AREA" title="FILL: the area's name">
      <skill id="\(id)" title="FILL: a short name">
        <summary>FILL: what it is, in a sentence</summary>
        <can-do level="1">FILL: what somebody explains who is aware of it</can-do>
        <can-do level="2">FILL: what somebody does with help</can-do>
        <can-do level="3">FILL: what somebody does alone in production</can-do>
        <can-do level="4">FILL: what somebody designs and teaches</can-do>
      </skill>
    </skills>
    """
  }

  private var resource: String {
    """
    <resources xmlns="\(Vocabulary.resources.namespace)" area="FILL-AREA">
      <!-- Something must lead to level 1 first; leave this one out where the library has such a resource. -->
      <resource id="\(id).first" title="FILL: the name of a page to read" kind="reading" low="0.25" likely="0.5"
          high="1" hours-source="estimate" url="FILL-ADDRESS" checked="FILL-DAY">
        <description>FILL: what it explains</description>
        <raises skill="FILL-SKILL" from="0" to="1"/>
      </resource>
      <resource id="\(id)" title="FILL: its name" kind="lab" low="1" likely="1.5" high="2.5" hours-source="estimate"
          cost="free" checked="FILL-DAY">
        <description>FILL: what it is about</description>
        <task>FILL: what to do. Done when FILL: how one can tell</task>
        <raises skill="FILL-SKILL" from="1" to="2"/>
      </resource>
    </resources>
    """
  }

  private var item: String {
    let letters = ["a", "b", "c", "d"]
    let options = letters.map {
      "    <option id=\"\($0)\"><text>FILL: way \($0), 4 to 12 words, like the others</text>\n"
        + "      <right-when>FILL: when way \($0) is right</right-when></option>"
    }
    let stems = letters.enumerated().map { index, key in
      let others = letters.filter { $0 != key }.map {
        "      <not-here option=\"\($0)\">FILL: the constraint that rules it out</not-here>"
      }
      return """
            <stem id="\(id).\(index + 1)" key="\(key)" level="\(index < 2 ? 1 : 2)" seconds="45" source="FILL-ADDRESS">
              <scenario>FILL: a situation whose one constraint makes \(key) right</scenario>
              <question>FILL: what is asked?</question>
              <here>FILL: why it is right here</here>
        \(others.joined(separator: "\n"))
            </stem>
        """
    }
    return """
      <items xmlns="\(Vocabulary.items.namespace)" area="FILL-AREA" provenance="authored">
        <family id="\(id)" skill="FILL-SKILL">
      \(options.joined(separator: "\n"))
      \(stems.joined(separator: "\n"))
        </family>
      </items>
      """
  }

  private var role: String {
    let lines = areas.map { "  <area id=\"\($0)\" mean=\"FILL\" expected=\"FILL\"/>" }
    return """
      <role xmlns="\(Vocabulary.role.namespace)" id="\(id)" title="FILL: its name">
        <summary>FILL: what people in it do, in a sentence</summary>
        <suits exam="FILL-EXAM"/>
      \(lines.joined(separator: "\n"))
      </role>
      """
  }

  private var exam: String {
    let competencies = (1...3).map { number in
      """
          <competency id="\(id).1.\(number)" number="1.\(number)" title="FILL: the objective's name">
            <consideration id="\(id).1.\(number).a">
              <text>FILL: the point in your own words</text>
              <needs skill="FILL-SKILL" level="2"/>
            </consideration>
          </competency>
      """
    }
    return """
      <exam xmlns="\(Vocabulary.exam.namespace)" id="\(id)" title="FILL: its name" issuer="FILL: who holds it"
          edition="FILL-DAY" checked="FILL-DAY" competency-split="authored" source="FILL-ADDRESS">
        <summary>FILL: what it is about, in a sentence</summary>
        <fact name="fee" source="FILL-ADDRESS" confidence="B">FILL: what it costs</fact>
        <section id="\(id).1" title="FILL: the section's name" weight="100" weight-kind="exact" confidence="B"
            source="FILL-ADDRESS">
      \(competencies.joined(separator: "\n"))
        </section>
      </exam>
      """
  }
}
