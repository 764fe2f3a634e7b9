public import Exchange
import Host
import Ontology
public import UseCases
import Wording
import XML

/// All that a person does with the program, as pages: a request in, an answer out.
///
/// It opens no socket and reads no clock. It is asked one request at a time.
public struct Site {
  /// What a site is made of.
  public struct Settings: Sendable {
    /// The folder of the person, which is there.
    public var folder: String
    /// The library.
    public var workspace: Workspace
    /// The port on which visitors come.
    public var port: Int
    /// The name of the person at the machine, as the system knows it; `nil` where it does not.
    public var systemName: String?
    /// The time zone of the machine, such as `Europe/Berlin`; `nil` where it is not known.
    public var zone: String?

    /// Creates settings.
    public init(
      folder: String, workspace: Workspace, port: Int, systemName: String? = nil, zone: String? = nil
    ) {
      self.folder = folder
      self.workspace = workspace
      self.port = port
      self.systemName = systemName
      self.zone = zone
    }
  }

  /// What looks at requests before their bodies are read.
  public let door: Door
  /// Whether somebody has asked for the end.
  public private(set) var isOver = false
  private let settings: Settings
  private let folder: StudyFolder
  private let token: String
  private var memory = Memory()
  private var invitation: String?

  /// Creates a site.
  ///
  /// - Throws: `InvalidDocument` for a template with faults.
  public init(_ settings: Settings) throws {
    self.settings = settings
    folder = StudyFolder(path: settings.folder, workspace: settings.workspace)
    token = Secret.random()
    let invitation = Secret.random()
    self.invitation = invitation
    door = Door(
      gate: Gate(
        port: settings.port, key: Secret.random(), open: [Door.entrance], uploads: Self.uploads),
      frame: try Frame(settings.workspace.catalogue))
    address = "http://127.0.0.1:\(settings.port)/\(Door.entrance)/\(invitation)"
  }

  /// The address of the first visit; it lets one visitor in, once.
  public let address: String

  /// The most bytes of what is sent to places at which a file is expected: a calendar, a page, a plan or a résumé as
  /// large as they are read, and the form around it.
  private static let uploads = ["receive": (16 << 20) + (1 << 20)]

  /// Answers a request that the door let in.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - moment: When it came.
  public mutating func respond(to request: Request, at moment: Moment) -> Response {
    let path = request.target.path
    if path.first == Door.entrance { return enter(request, path) }
    let form = request.isPost ? request.form : FormFields()
    guard let form else { return shown(FaultPage.unreadableForm) }
    if request.isPost, !Secret.isSame(form[FormMarkup.tokenField] ?? "", token) {
      return shown(form[FormMarkup.tokenField] == nil ? FaultPage.strangeForm : FaultPage.oldForm)
    }
    if request.isPost, path == ["end"] {
      isOver = true
      return door.frame.response(FaultPage.ended, tabs: [], end: nil)
    }
    let visit = Visit(
      request: request, form: form, folder: folder, moment: moment, token: token,
      systemName: settings.systemName, zone: settings.zone)
    let matching = Routes.all.filter { $0.match(path) != nil }
    guard let route = matching.first(where: { $0.takes(request.isPost) }), let names = route.match(path)
    else {
      return shown(matching.isEmpty ? FaultPage.nothingThere : FaultPage.wrongWay)
    }
    do {
      switch try route.handler(visit, &memory, names) {
      case .page(let page): return shown(page)
      case .go(let place): return .redirect(to: place)
      case .raw(let response): return response
      }
    } catch let missing as Missing {
      return .redirect(to: missing.place)
    } catch {
      return shown(FaultPage(error, visit).page)
    }
  }

  /// Lets a visitor in who has the address of the first visit, which is good for one.
  private mutating func enter(_ request: Request, _ path: [String]) -> Response {
    if door.gate.knows(request.head) { return .redirect(to: "/") }
    guard !request.isPost, path.count == 2, let invitation, Secret.isSame(path[1], invitation) else {
      return door.response(.stranger)
    }
    // What only looks at the address, such as a link preview, does not use it up.
    guard request.head.method == "GET" else { return door.response(.stranger) }
    self.invitation = nil
    // No redirect: after one that began elsewhere a browser would keep the cookie to itself.
    var response = door.frame.response(FaultPage.welcome, tabs: [], end: nil)
    response.fields.append(RequestHead.Field("Set-Cookie", door.gate.cookie))
    return response
  }

  private mutating func shown(_ page: Page) -> Response {
    var page = page
    if page.status == 200, let notice = memory.notice {
      memory.notice = nil
      page.content.insert(
        .element(tag("p", ["class": "note", "role": "status"]) { notice }), at: 0)
    }
    return door.frame.response(page, tabs: tabs, end: end)
  }

  /// The parts of the site that there are by now.
  private var tabs: [Page.Tab] {
    let (hasProfile, hasPlan) = (folder.hasProfile, folder.hasPlan)
    return Page.Tab.allCases.filter { tab in
      switch tab {
      case .today: hasPlan
      case .tasks: true
      case .plan: hasPlan
      case .questions, .standing, .practice: hasProfile
      case .share: hasProfile || hasPlan
      }
    }
  }

  private var end: Element {
    FormMarkup(token: token).button(worded("End the program"), to: "/end", style: "plain")
  }
}
