import Exchange
import XML

extension Document {
  /// The head of a request, a field a line, and its body; what a gate lets in is plain, and known by its cookie.
  static func readRequest(_ file: SourceFile) {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let words = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2 else { return }
    let fields = lines.dropFirst().prefix { !$0.isEmpty }.compactMap { line -> RequestHead.Field? in
      let parts = line.split(separator: ":", maxSplits: 1)
      return parts.count == 2 ? RequestHead.Field(String(parts[0]), String(parts[1])) : nil
    }
    let head = RequestHead(method: String(words[0]), target: String(words[1]), fields: fields)
    let gate = Gate(port: 80, key: "k", open: ["enter"], uploads: ["receive": 1 << 20])
    guard gate.refusal(head) == nil else { return }
    let request = Request(head, body: Array((lines.last ?? "").utf8))
    require(request != nil, "what was let in has no target")
    require(request?.target.path.allSatisfy { !$0.contains("/") && $0 != ".." } == true, "a name is a path")
    require(request?.target.path.first == "enter" || gate.knows(head), "a stranger was let in")
    _ = request?.form
  }

  /// The body of a form with files, of the boundary `x`.
  static func readMultipart(_ file: SourceFile) {
    guard let form = MultipartForm(file.bytes, type: "multipart/form-data; boundary=x") else { return }
    let size =
      form.fields.map(\.value.utf8.count).reduce(0, +) + form.files.values.map(\.bytes.count).reduce(0, +)
    require(size < file.bytes.count, "more came out than went in")
  }
}
