import FoundationEssentials
import TestSupport
import Testing
import XML

@Suite(.serialized) struct IsolationTests {
  static let documents = [
    "<!DOCTYPE a SYSTEM 'FILE'><a/>", "<!DOCTYPE a SYSTEM 'NET'><a/>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'FILE'>]><a>&b;</a>", "<!DOCTYPE a [<!ENTITY b SYSTEM 'NET'>]><a>&b;</a>",
    "<!DOCTYPE a [<!ENTITY % b SYSTEM 'FILE'> %b;]><a/>", "<!DOCTYPE a [<!ENTITY % b SYSTEM 'NET'> %b;]><a/>",
    "<!DOCTYPE a [<!NOTATION n SYSTEM 'FILE'><!ENTITY b SYSTEM 'FILE' NDATA n>]><a b='b'/>",
    "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='FILE' parse='text'/></a>",
    "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='NET'/></a>",
    "<?xml-stylesheet href='FILE' type='text/xsl'?><a xml:base='FILE'/>",
    "<?oasis-xml-catalog catalog='FILE'?><a/>",
    "<library xmlns='urn:test:library' xmlns:x='http://www.w3.org/2001/XMLSchema-instance' "
      + "x:schemaLocation='urn:test:library FILE urn:b NET'/>",
    "<a xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:noNamespaceSchemaLocation='FILE'/>",
    "<html><head><link rel='stylesheet' href='FILE'><base href='NET'></head><body><img src='FILE'>"
      + "<script src='NET'></script><iframe src='FILE'></iframe></body></html>",
  ]

  static let schemas = [
    "<s:import schemaLocation='FILE'/>", "<s:import namespace='FILE'/>",
    "<s:import namespace='urn:x' schemaLocation='NET'/>",
    "<s:include schemaLocation='FILE'/>", "<s:include schemaLocation='NET'/>",
    "<s:redefine schemaLocation='FILE'/>",
    "<s:annotation><s:appinfo source='FILE'/><s:documentation source='NET'/></s:annotation>",
  ]

  @Test(.mustEnd, arguments: documents)
  func `reading opens no file and no connection`(document: String) throws {
    let watch = try OpenWatch(holding: "<!ENTITY c 'secret'>secret")
    let bytes = Array(Self.filled(document, for: watch).utf8)
    let schema = try Schema(fixture("library.xsd"), file: "library.xsd")
    var seen = ""
    do {
      let document = try ParsedDocument(xml: bytes, file: "x.xml")
      seen += document.faults(against: schema).map(\.description).joined()
      seen += try document.rootElement().xmlDocument()
      seen += try document.elements(matching: "//*").map(\.text).joined()
    } catch {
      seen += "\(error)"
    }
    seen += (try? ParsedDocument(html: bytes, file: "x.html").rootElement().htmlDocument()) ?? ""
    #expect(!seen.contains("secret"))
    #expect(!watch.wasOpened)
    #expect(!watch.wasConnected)
  }

  @Test(.mustEnd, arguments: schemas)
  func `a schema opens no file and no connection`(content: String) throws {
    let watch = try OpenWatch(holding: "<s:schema xmlns:s='http://www.w3.org/2001/XMLSchema'/>")
    let text = "<s:schema xmlns:s='http://www.w3.org/2001/XMLSchema'>\(content)</s:schema>"
    _ = try? Schema(Array(Self.filled(text, for: watch).utf8), file: "x.xsd")
    #expect(!watch.wasOpened)
    #expect(!watch.wasConnected)
  }

  @Test func `the watch sees what is opened`() throws {
    let watch = try OpenWatch(holding: "x")
    _ = try Data(contentsOf: URL(filePath: watch.path))
    #expect(watch.wasOpened)
    #expect(!watch.wasOpened)
  }

  private static func filled(_ text: String, for watch: OpenWatch) -> String {
    text.replacing("FILE", with: watch.path).replacing("NET", with: watch.address)
  }
}
