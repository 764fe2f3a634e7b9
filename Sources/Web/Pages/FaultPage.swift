import Documents
import Host
import Planning
import UseCases
import Wording
import XML

/// What is said when something cannot be done: what happened, and what to do.
struct FaultPage {
  let page: Page

  /// The page for an error.
  init(_ error: any Error, _ visit: Visit) {
    switch error {
    case FileFault.changed:
      page = Self.saying(
        worded("Something else changed the file just now"), status: 409,
        worded(
          """
          Nothing was lost: what you entered was not written, and what the other program wrote is there. Go \
          back and send it again.
          """))
    case FileFault.busy:
      page = Self.saying(
        worded("Another program is at work in the folder"), status: 503,
        worded(
          """
          It has kept this one waiting for ten seconds. Nothing was changed. Wait a moment, go back, and \
          send it again.
          """)
      )
    case let fault as FileFault:
      page = Self.saying(
        worded("A file cannot be read or written"), status: fault.exitStatus == 66 ? 404 : 507,
        Self.capital(fault.description.printable) + ".",
        worded(
          """
          What was there before is unchanged. Look at the folder \(visit.folder.path.printable), then try \
          again.
          """)
      )
    case let document as InvalidDocument where UnknownNames.areOfAnotherLibrary(document):
      page = Page(worded("This was made with a library of your own"), status: 422) {
        tag("h1") { worded("This was made with a library of your own") }
        paragraph { worded("The program was started without it. Nothing was changed.") }
        bullets(
          document.diagnostics.prefix(5).map { [.text("\($0.file.printable): \($0.message.printable)")] })
        paragraph {
          worded("End it, and start it again with the folder: ")
          tag("code") { "readiness serve --library DIR" }
        }
      }
    case let document as InvalidDocument:
      page = Page(worded("A file has faults"), status: 422) {
        tag("h1") { worded("A file has faults") }
        paragraph {
          worded(
            "It was changed by hand or by another program, and cannot be read as it is. Nothing was changed.")
        }
        bullets(document.diagnostics.prefix(5).map { [.text($0.description)] })
        paragraph {
          worded(
            """
            Mend it, or take back the last change: beside the file there may be one whose name ends in \
            .previous.
            """)
        }
      }
    default:
      let failure = Failure(error)
      page = Self.saying(
        worded("That cannot be done"), status: 422,
        failure?.pageSentence ?? worded("The program does not know what to make of it. Nothing was changed."))
    }
  }

  private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private static func saying(_ title: String, status: Int, _ sentences: String...) -> Page {
    Page(title, status: status) {
      tag("h1") { title }
      for sentence in sentences { paragraph { sentence } }
      paragraph { link(worded("Go to the first page"), to: "/") }
    }
  }

  /// There is no such page.
  static var nothingThere: Page {
    saying(
      worded("There is no such page"), status: 404,
      worded("It may have been moved, or the address has a mistake."))
  }

  /// A form was asked for like a page, or a page was sent something.
  static var wrongWay: Page {
    saying(
      worded("This address takes forms only"), status: 405, worded("Go back, and use the button of the page.")
    )
  }

  /// The body of a form is broken.
  static var unreadableForm: Page {
    saying(
      worded("The form did not come through whole"), status: 400,
      worded(
        """
        Nothing was changed. Go back and send it again; a file must be complete, and a field holds 64 kB at \
        most.
        """)
    )
  }

  /// The form is of an earlier run of the program.
  static var oldForm: Page {
    saying(
      worded("This form is from before the program was started"), status: 403,
      worded("Nothing was changed. Go back, reload the page, and send it again."))
  }

  /// The form is none of these pages, or not all of it came.
  static var strangeForm: Page {
    saying(
      worded("That is not a whole form of these pages"), status: 403,
      worded("It lacks what every form of these pages carries, so nothing was changed."),
      worded("Go back, reload the page, and send it again."))
  }

  /// The program ends.
  static var ended: Page {
    Page(worded("The program has ended")) {
      tag("h1") { worded("The program has ended") }
      paragraph { worded("Everything that you entered is in your folder. You can close this window.") }
      paragraph {
        worded("To go on another time: ")
        tag("code") { "readiness serve" }
      }
    }
  }

  /// The first visit.
  static var welcome: Page {
    Page(worded("Welcome"), next: "/") {
      tag("h1") { worded("Welcome") }
      paragraph { link(worded("Go on to the pages"), to: "/") }
    }
  }
}
