import Exchange
import Host
import Ontology
import Server
import Synchronization
import UseCases
import Web
import Wording
import XML

/// One run: the folder is looked at, the port is taken, the browser opened, and it is waited for the end.
struct Serving {
  let folder: String
  let port: Int
  let opens: Bool
  /// Minutes; 0 for never.
  let idle: Int
  let libraries: [String]

  /// Serves until a signal, a button or an idle hour ends it.
  ///
  /// - Throws: `Failure` for a folder that is not there or cannot be written to, and for a port that cannot be had.
  func run() throws {
    try check()
    // Before there is any other thread, which would take them.
    let signals = EndSignals()
    UnusedMemory.keepLittle()
    let workspace = try Workspace(adding: libraries)
    UnusedMemory.giveBack()
    var limits = ServerLimits()
    limits.idleTime = idle == 0 ? nil : Int64(idle) * 60_000
    let opening = Mutex<String?>(nil)
    let server: Server
    do {
      var fault: (any Error)?
      server = try Server(port: port, limits: limits, whenIdle: EndSignals.raise) { port in
        do {
          let site = try Site(
            Site.Settings(
              folder: folder, workspace: workspace, port: port, systemName: Host.userName, zone: Host.zone))
          opening.withLock { $0 = site.address }
          return Self.application(site)
        } catch {
          fault = error
          return Application(
            admit: { _ in .refused(Response(status: 500)) }, respond: { _, _ in Response(status: 500) })
        }
      }
      if let fault { throw fault }
    } catch let fault as ServerFault {
      throw Self.failure(fault)
    }
    guard let address = opening.withLock({ $0 }) else { return }
    try Console.write(
      worded(
        """
        Readiness is at \(address)\nThe address lets one browser in, once. Ctrl-C ends the program; so does \
        the button on every page.\n
        """)
    )
    let shown = opens ? Browser.show(address) : nil
    signals.wait()
    if let shown { Browser.forget(shown) }
    server.stop()
    Console.say(
      worded("Ended. Everything that was entered is in \(folder == "." ? worded("this folder") : folder)."))
  }

  private func check() throws {
    guard let isFolder = Folder.isFolder(folder) else {
      throw Failure(
        "readiness: " + worded("there is no folder \(folder.printable); make it first, or name another"),
        status: Failure.missingInput)
    }
    guard isFolder else {
      throw Failure(
        "readiness: " + worded("\(folder.printable) is a file; name a folder"), status: Failure.usage)
    }
    guard (0...65_535).contains(port) else {
      throw Failure(
        "readiness: " + worded("\(port) is no port; give --port 1024 to 65535, or 0"), status: Failure.usage)
    }
    guard (0...10_080).contains(idle) else {
      throw Failure(
        "readiness: " + worded("--idle takes minutes from 0, for never, to 10080"), status: Failure.usage)
    }
  }

  /// The site as a server asks it: one request at a time.
  private static func application(_ site: sending Site) -> Application {
    let door = site.door
    let shared = Mutex(site)
    return Application(
      admit: { head in
        if let refusal = door.refusal(of: head) { return .refused(refusal) }
        return .admitted(limit: door.gate.limit(for: head))
      },
      respond: { head, body in
        guard let request = Request(head, body: body) else { return Response(status: 400) }
        return shared.withLock { site in
          let response = site.respond(to: request, at: .now)
          if site.isOver { EndSignals.raise() }
          return response
        }
      })
  }

  private static func failure(_ fault: ServerFault) -> Failure {
    switch fault {
    case .portInUse(let port):
      Failure(
        "readiness: "
          + worded(
            """
            another program listens on port \(port), perhaps another 'readiness serve'; give another --port, \
            or leave it out
            """), status: 75)
    case .notAllowed(let port):
      Failure(
        "readiness: " + worded("port \(port) may not be used; give --port 1024 to 65535"),
        status: Failure.usage)
    case .other(let reason):
      Failure("readiness: " + worded("the pages cannot be served: \(reason)"), status: 71)
    }
  }
}

extension Moment {
  /// Now, by the clock of this machine.
  static var now: Moment {
    let (year, month, day) = Host.today()
    return Moment(
      day: Day(year: year, month: month, day: day) ?? Day(number: 0), seconds: Host.seconds,
      tenths: Host.tenths, minute: Host.minuteOfToday())
  }
}
