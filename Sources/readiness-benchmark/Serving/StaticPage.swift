import Exchange
import Foundation
import Server

/// A page that is always the same, from the very server that serves the others: what pages are measured beside.
enum StaticPage {
  /// Serves a page of so many bytes until the process is ended.
  static func serve(size: Int) throws -> Int32 {
    let body = [UInt8](repeating: UInt8(ascii: "x"), count: size)
    let server = try Server(port: 0) { port in
      let gate = Gate(port: port, key: "static", open: [""], uploads: [:])
      return Application(
        admit: { head in
          gate.refusal(head) == nil
            ? .admitted(limit: gate.limit(for: head)) : .refused(Response(status: 403))
        },
        respond: { _, _ in Response.page(String(decoding: body, as: UTF8.self), policy: "default-src 'none'")
        })
    }
    // Whoever started it waits for the line, which `print` would keep.
    FileHandle.standardOutput.write(Data("http://127.0.0.1:\(server.port)/\n".utf8))
    while true { sleep(3600) }
  }
}
