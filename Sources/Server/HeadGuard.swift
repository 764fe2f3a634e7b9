internal import NIOCore

/// What the two handlers of a connection know together; used on the thread of the connection alone.
final class ConnectionState {
  /// Bytes that have come since the last head was complete.
  var headBytes = 0
  /// Whether a head is awaited, so that what comes belongs to it.
  var awaitsHead = true
}

/// Counts the bytes of heads before anything keeps them, and closes a connection that sends too many.
final class HeadGuard: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let state: ConnectionState
  private let limit: Int

  init(_ state: ConnectionState, limit: Int) {
    self.state = state
    self.limit = limit
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if state.awaitsHead { state.headBytes += unwrapInboundIn(data).readableBytes }
    context.fireChannelRead(data)
    // The decoder has looked at all of it by now.
    if state.awaitsHead, state.headBytes > limit { context.close(promise: nil) }
  }
}
