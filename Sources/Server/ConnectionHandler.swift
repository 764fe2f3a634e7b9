internal import Exchange
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// Takes the requests of one connection, one after another, each within its time and size.
final class ConnectionHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private enum Phase {
    /// No head has come yet.
    case idle
    /// A head was admitted, and its body comes.
    case reading(RequestHead, limit: Int)
    /// The request is being answered.
    case answering
    /// The answer is out or on its way, and what still comes is thrown away.
    case leaving
  }

  private let application: Application
  private let workers: NIOThreadPool
  private let limits: ServerLimits
  private let state: ConnectionState
  private let activity: Activity
  private var phase = Phase.idle
  private var body: [UInt8] = []
  private var keepsAlive = false
  private var isHead = false
  /// Whether the last request has come whole, and whether the last answer is out; both before a connection is closed.
  private var hasEnded = false
  private var hasSent = false
  private var deadline: Scheduled<Void>?

  init(
    _ application: Application, workers: NIOThreadPool, limits: ServerLimits, state: ConnectionState,
    activity: Activity
  ) {
    self.application = application
    self.workers = workers
    self.limits = limits
    self.state = state
    self.activity = activity
  }

  func channelActive(context: ChannelHandlerContext) {
    wait(limits.headTime, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (unwrapInboundIn(data), phase) {
    case (.head(let head), .idle): begin(head, context)
    case (.body(let bytes), .reading(_, let limit)):
      guard body.count + bytes.readableBytes <= limit else {
        return answer(Response(status: 413), closing: true, context)
      }
      body.append(contentsOf: bytes.readableBytesView)
    case (.end, .reading(let head, _)): finish(head, context)
    case (.end, .leaving):
      hasEnded = true
      closeIfDone(context)
    default: break
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    state.awaitsHead = false
    state.headBytes = 0
    activity.note()
    keepsAlive = head.isKeepAlive
    isHead = head.method == .HEAD
    let read = RequestHead(
      method: head.method.rawValue, target: head.uri,
      fields: head.headers.map { RequestHead.Field($0.name, $0.value) })
    switch application.admit(read) {
    case .admitted(let limit):
      phase = .reading(read, limit: limit)
      body = []
      wait(limits.bodyTime, context)
    case .refused(let response): answer(response, closing: true, context)
    }
  }

  private func finish(_ head: RequestHead, _ context: ChannelHandlerContext) {
    phase = .answering
    deadline?.cancel()
    let body = body
    self.body = []
    let (respond, loop) = (application.respond, context.eventLoop)
    let bound = NIOLoopBound((self, context), eventLoop: loop)
    workers.runIfActive(eventLoop: loop) { respond(head, body) }.whenComplete { result in
      let (handler, context) = bound.value
      guard context.channel.isActive else { return }
      switch result {
      case .success(let response): handler.answer(response, closing: !handler.keepsAlive, context)
      case .failure: context.close(promise: nil)
      }
    }
  }

  /// Sends an answer, then waits for the next request, or for the rest of what the visitor sends: a connection that
  /// is closed before that would take the answer with it.
  private func answer(_ response: Response, closing: Bool, _ context: ChannelHandlerContext) {
    if case .answering = phase { hasEnded = true } else { hasEnded = false }
    (phase, hasSent, body) = (.leaving, false, [])
    var headers = HTTPHeaders(response.fields.map { ($0.name, $0.value) })
    headers.add(name: "content-length", value: "\(response.body.count)")
    headers.add(name: "connection", value: closing ? "close" : "keep-alive")
    let head = HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: response.status), headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if !isHead {
      context.write(
        wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: response.body)))),
        promise: nil)
    }
    wait(limits.bodyTime, context)
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      let (handler, context) = bound.value
      handler.sent(closing: closing, context)
    }
  }

  private func sent(closing: Bool, _ context: ChannelHandlerContext) {
    activity.note()
    guard closing else {
      phase = .idle
      state.awaitsHead = true
      return wait(limits.headTime, context)
    }
    hasSent = true
    if hasEnded {
      closeIfDone(context)
    } else {
      context.close(mode: .output, promise: nil)
    }
  }

  private func closeIfDone(_ context: ChannelHandlerContext) {
    if hasSent, hasEnded { context.close(promise: nil) }
  }

  /// Closes the connection unless something else happens within a time.
  private func wait(_ milliseconds: Int64, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    deadline = context.eventLoop.scheduleTask(in: .milliseconds(milliseconds)) {
      bound.value.close(promise: nil)
    }
  }
}
