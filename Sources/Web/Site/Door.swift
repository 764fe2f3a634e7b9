public import Exchange
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
        Page("That request cannot be read", status: 400) {
          tag("h1") { "That request cannot be read" }
          paragraph { "Nothing was changed." }
          paragraph { link("Go to the first page", to: "/") }
        }
      case .otherAddress:
        Page("This is another address", status: 421) {
          tag("h1") { "This is another address" }
          paragraph { "The pages are at http://127.0.0.1:\(gate.port), and nowhere else." }
        }
      case .method:
        Page("That is not done here", status: 405) {
          tag("h1") { "That is not done here" }
          paragraph { "Pages are read and forms are sent; there is nothing else." }
        }
      case .otherOrigin:
        Page("That came from another page", status: 403) {
          tag("h1") { "That came from another page" }
          paragraph { "Only forms of these pages change anything. Nothing was changed." }
          paragraph { link("Go to the first page", to: "/") }
        }
      case .stranger: Self.comeBack
      case .tooLarge(let limit):
        Page("That is too large", status: 413) {
          tag("h1") { "That is too large" }
          paragraph { "At most \(limit >> 20) MB are read. Nothing was changed." }
          paragraph { link("Go to the first page", to: "/") }
        }
      case .noForm:
        Page("That is no form", status: 415) {
          tag("h1") { "That is no form of these pages" }
          paragraph { "Nothing was changed." }
          paragraph { link("Go to the first page", to: "/") }
        }
      }
    var response = frame.response(page, tabs: [], end: nil)
    if case .method = refusal { response.fields.append(RequestHead.Field("Allow", "GET, HEAD, POST")) }
    return response
  }

  /// How to come in, for who has no cookie: a bookmark after the program was started anew, another browser, another
  /// person of the machine.
  private static let comeBack = Page("How to come back", status: 403) {
    tag("h1") { "How to come back" }
    paragraph {
      "These pages open in the browser that came in by the address that the program printed when it was "
        + "started. The address is good for one browser, once."
    }
    bullets([
      [
        .text("Did you follow a link or a bookmark? "), .element(link("Try the first page", to: "/")),
        .text("."),
      ],
      [
        .text(
          "Was the program started anew? Then open the address that it printed this time. Whatever you "
            + "entered before is in your folder."
        )
      ],
      [
        .text("Otherwise end it with Ctrl-C where it runs, and start it again: "),
        .element(tag("code") { "readiness serve" }),
      ],
    ])
  }
}
