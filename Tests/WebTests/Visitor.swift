import Exchange
import Foundation
import Ontology
import Scheduling
import TestSupport
import Testing
import UseCases
import Web
import XML

/// Somebody who uses the pages as a browser without scripts does: follows links, fills in forms, is sent on.
struct Visitor {
  /// The built-in library, loaded once; what pages say of a plan needs no long search for it.
  static let library = Result { () throws -> Workspace in
    var workspace = try Workspace(adding: [])
    workspace.tier = .fast
    return workspace
  }
  static let port = 8080

  let folder: TemporaryFolder
  var site: Site
  private(set) var cookie: String?
  /// The day and the time of the next request.
  var day: Day
  private var tenths = 0
  /// The address of the page that is shown.
  private(set) var place = "/"
  /// The page that is shown.
  private(set) var page = Shown()

  /// Starts the program in a new folder, and comes in.
  init(on day: String = "2027-01-04") throws {
    try self.init(in: try TemporaryFolder(), on: day)
  }

  /// Starts the program in a folder, and comes in.
  init(in folder: TemporaryFolder, on day: String = "2027-01-04") throws {
    self.folder = folder
    self.day = try #require(Day(day))
    site = try Site(
      Site.Settings(
        folder: folder.path, workspace: try Self.library.get(), port: Self.port, systemName: "ada",
        zone: "Europe/Berlin"))
    let response = send("GET", String(site.address.trimmingPrefix("http://127.0.0.1:\(Self.port)")))
    let set = try #require(response.fields.first { $0.name == "set-cookie" }?.value)
    cookie = String(set.prefix { $0 != ";" })
  }

  /// Sends a request as it is, by the door.
  mutating func send(
    _ method: String, _ target: String, body: [UInt8] = [],
    type: String = "application/x-www-form-urlencoded"
  ) -> Response {
    tenths += 100
    var fields = [("host", "127.0.0.1:\(Self.port)")] + (cookie.map { [("cookie", $0)] } ?? [])
    if method == "POST" {
      fields += [
        ("origin", "http://127.0.0.1:\(Self.port)"), ("content-type", type),
        ("content-length", "\(body.count)"),
      ]
    }
    let head = RequestHead(
      method: method, target: target, fields: fields.map { RequestHead.Field($0.0, $0.1) })
    if let refusal = site.door.refusal(of: head) { return refusal }
    guard let request = Request(head, body: body) else { return Response(status: 400) }
    let seconds = 1_800_000_000 + tenths / 10
    return site.respond(to: request, at: Moment(day: day, seconds: seconds, tenths: tenths))
  }

  /// Goes to a place, and on to where it leads.
  @discardableResult
  mutating func go(_ target: String) throws -> Shown {
    place = target
    return try show(send("GET", target))
  }

  /// Follows the first link whose text begins so.
  @discardableResult
  mutating func follow(_ text: String) throws -> Shown {
    let link = try #require(page.links.first { $0.text.hasPrefix(text) }, "no link '\(text)' on \(page.text)")
    return try go(link.place)
  }

  /// Fills in the form that goes to a place, and sends it.
  ///
  /// - Parameters:
  ///   - action: Where it goes.
  ///   - values: What is entered; several values of one name are several ticked boxes.
  ///   - index: Which of several such forms.
  @discardableResult
  mutating func submit(_ action: String, _ values: [String: [String]] = [:], form index: Int = 0) throws
    -> Shown
  {
    let forms = page.forms.filter { $0.action == action }
    let form = try #require(
      forms.dropFirst(index).first, "no form to \(action) on \(place): \(page.forms.map(\.action))")
    return try submit(form, values)
  }

  /// Fills in a form that was seen before, and sends it.
  @discardableResult
  mutating func submit(_ form: Shown.Form, _ values: [String: [String]] = [:]) throws -> Shown {
    let names = Set(values.keys)
    let kept = form.fields.filter { !names.contains($0.0) }
    let pairs = kept + values.sorted { $0.key < $1.key }.flatMap { key, all in all.map { (key, $0) } }
    let text = pairs.map { PercentCoding.encoded($0.0) + "=" + PercentCoding.encoded($0.1) }.joined(
      separator: "&")
    if form.isPost {
      place = form.action
      return try show(send("POST", form.action, body: Array(text.utf8)))
    }
    return try go(form.action + "?" + text)
  }

  private mutating func show(_ response: Response) throws -> Shown {
    if response.status == 303 {
      return try go(try #require(response.fields.first { $0.name == "location" }?.value))
    }
    page = try Shown(response)
    return page
  }
}

/// A page as it came.
struct Shown {
  struct Link {
    var text, place: String
  }

  struct Form {
    var action = ""
    var isPost = false
    /// What is sent when nothing is changed.
    var fields: [(String, String)] = []
  }

  var status = 0
  var html = ""
  var text = ""
  var title = ""
  var links: [Link] = []
  var forms: [Form] = []
  var ids: [String] = []
  /// What `label` and `aria-…` name.
  var references: [String] = []

  init() {}

  init(_ response: Response) throws {
    status = response.status
    html = String(decoding: response.body, as: UTF8.self)
    let root = try ParsedDocument(html: response.body, file: "page").rootElement()
    title = root.first("head")?.first("title")?.token ?? ""
    text = root.first("body")?.token ?? ""
    read(root)
  }

  private mutating func read(_ element: Element) {
    if let id = element["id"] { ids.append(id) }
    for name in ["for", "aria-describedby", "aria-labelledby"] {
      references += (element[name] ?? "").split(separator: " ").map(String.init)
    }
    switch element.name {
    case "a": links.append(Link(text: element.token, place: element["href"] ?? ""))
    case "form":
      forms.append(Form(action: element["action"] ?? "", isPost: element["method"] == "post", fields: []))
      if element["method"] == "post" || element["method"] == "get" { readFields(element) }
    default: break
    }
    for child in element.elements { read(child) }
  }

  private mutating func readFields(_ element: Element) {
    for child in element.elements {
      let name = child["name"] ?? ""
      switch child.name {
      case "input":
        let isBox = child["type"] == "radio" || child["type"] == "checkbox"
        if child["type"] != "file", !isBox || child["checked"] != nil {
          forms[forms.count - 1].fields.append((name, child["value"] ?? ""))
        }
      case "textarea": forms[forms.count - 1].fields.append((name, child.text))
      case "select":
        let chosen = child.elements.first { $0["selected"] != nil } ?? child.elements.first
        forms[forms.count - 1].fields.append((name, chosen?["value"] ?? ""))
      default: readFields(child)
      }
    }
  }
}
