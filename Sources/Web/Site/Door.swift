public import Exchange
import Wording
import XML

/// What looks at requests before their bodies are read, and tells in plain words why one is turned away.
public struct Door: Sendable {
  /// The first name of the address of the first visit.
  static let entrance = "enter"

  /// The rules.
  public let gate: Gate
  let frame: Frame

  /// Why a request is turned away, as a page; `nil` for one that is let in.
  public func refusal(of head: RequestHead) -> Response? { gate.refusal(head).map(response) }

  /// The page that says why.
  func response(_ refusal: Gate.Refusal) -> Response {
    let page: Page =
      switch refusal {
      case .malformed:
        Page(worded("That request cannot be read"), status: 400) {
          tag("h1") { worded("That request cannot be read") }
          paragraph { worded("Nothing was changed.") }
          paragraph { link(worded("Go to the first page"), to: "/") }
        }
      case .otherAddress:
        Page(worded("This is another address"), status: 421) {
          tag("h1") { worded("This is another address") }
          paragraph { worded("The pages are at http://127.0.0.1:\(gate.port), and nowhere else.") }
        }
      case .method:
        Page(worded("That is not done here"), status: 405) {
          tag("h1") { worded("That is not done here") }
          paragraph { worded("Pages are read and forms are sent; there is nothing else.") }
        }
      case .otherOrigin:
        Page(worded("That came from another page"), status: 403) {
          tag("h1") { worded("That came from another page") }
          paragraph { worded("Only forms of these pages change anything. Nothing was changed.") }
          paragraph { link(worded("Go to the first page"), to: "/") }
        }
      case .stranger: Self.comeBack
      case .tooLarge(let limit):
        Page(worded("That is too large"), status: 413) {
          tag("h1") { worded("That is too large") }
          paragraph { worded("At most \(limit >> 20) MB are read. Nothing was changed.") }
          paragraph { link(worded("Go to the first page"), to: "/") }
        }
      case .noForm:
        Page(worded("That is no form"), status: 415) {
          tag("h1") { worded("That is no form of these pages") }
          paragraph { worded("Nothing was changed.") }
          paragraph { link(worded("Go to the first page"), to: "/") }
        }
      }
    var response = frame.response(page, tabs: [], end: nil)
    if case .method = refusal { response.fields.append(RequestHead.Field("Allow", "GET, HEAD, POST")) }
    return response
  }

  /// How to come in, for who has no cookie: a bookmark after the program was started anew, another browser, another
  /// person of the machine.
  private static var comeBack: Page {
    Page(worded("How to come back"), status: 403) {
      tag("h1") { worded("How to come back") }
      paragraph {
        worded(
          """
          These pages open in the browser that came in by the address that the program printed when it was \
          started. The address is good for one browser, once.
          """)
      }
      bullets([
        [
          .text(worded("Did you follow a link or a bookmark? ")),
          .element(link(worded("Try the first page"), to: "/")),
          .text("."),
        ],
        [
          .text(
            worded(
              """
              Was the program started anew? Then open the address that it printed this time. Whatever you \
              entered before is in your folder.
              """)
          )
        ],
        [
          .text(worded("Otherwise end it with Ctrl-C where it runs, and start it again: ")),
          .element(tag("code") { "readiness serve" }),
        ],
      ])
    }
  }
}
