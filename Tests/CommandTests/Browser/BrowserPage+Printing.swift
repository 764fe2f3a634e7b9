import Foundation

extension BrowserPage {
  /// The number of sheets that the page takes when it is printed, on the paper that its style asks for.
  func sheetCount() throws -> Int {
    let result = try call("Page.printToPDF", ["preferCSSPageSize": true, "printBackground": true])
    guard let text = result["data"] as? String, let bytes = Data(base64Encoded: text) else {
      throw Browser.Fault(description: "the page was not printed")
    }
    // Each sheet is one object of this type; /Pages is what holds them.
    let document = String(decoding: bytes, as: Unicode.ASCII.self)
    return document.matches(of: /\/Type\s*\/Page[^s]/).count
  }
}
