internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A server of HTTP/1.1 on this machine's own address, for one person: one thread for connections, one for answers.
public final class Server: Sendable {
  /// The port on which it listens.
  public let port: Int
  private let group: MultiThreadedEventLoopGroup
  private let workers: NIOThreadPool
  private let channel: any Channel

  /// Listens on 127.0.0.1 and answers.
  ///
  /// - Parameters:
  ///   - port: The port; 0 for one that is free.
  ///   - limits: How much is taken from whom.
  ///   - whenIdle: Called, on a thread of the server, when nobody has asked for anything for `limits.idleTime`.
  ///   - application: Makes what answers, which has to know the port.
  /// - Throws: `ServerFault`.
  public init(
    port: Int, limits: ServerLimits = ServerLimits(), whenIdle: @escaping @Sendable () -> Void = {},
    _ application: (Int) -> Application
  ) throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let workers = NIOThreadPool(numberOfThreads: 1)
    let activity = Activity()
    // The port has to be known before there is anybody who answers; until then nobody is let in.
    let answering = Mutex<Application?>(nil)
    let listening: any Channel
    do {
      listening = try ServerBootstrap(group: group)
        .serverChannelOption(.backlog, value: 128)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .serverChannelOption(.autoRead, value: false)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            guard let application = answering.withLock({ $0 }), activity.enter(limit: limits.connections)
            else { throw ChannelError.ioOnClosedChannel }
            channel.closeFuture.whenComplete { _ in activity.leave() }
            let state = ConnectionState()
            let handlers = channel.pipeline.syncOperations
            try handlers.addHandler(HeadGuard(state, limit: limits.head))
            try handlers.configureHTTPServerPipeline(
              withPipeliningAssistance: true, withErrorHandling: true)
            try handlers.addHandler(
              ConnectionHandler(
                application, workers: workers, limits: limits, state: state, activity: activity))
          }
        }
        .bind(host: "127.0.0.1", port: port).wait()
    } catch {
      try? group.syncShutdownGracefully()
      throw Self.fault(error, port: port)
    }
    channel = listening
    self.port = listening.localAddress?.port ?? port
    self.group = group
    self.workers = workers
    let made = application(listening.localAddress?.port ?? port)
    answering.withLock { $0 = made }
    workers.start()
    try listening.setOption(.autoRead, value: true).wait()
    if let idle = limits.idleTime {
      Self.watch(activity, for: .milliseconds(idle), on: group.next(), whenIdle)
    }
  }

  /// Lets nobody in any more, and waits for the answer that is being made.
  public func stop() {
    try? channel.close().wait()
    try? workers.syncShutdownGracefully()
    try? group.syncShutdownGracefully()
  }

  /// Looks once when the time is over, and again when that of the last request will be: between the two nothing runs.
  private static func watch(
    _ activity: Activity, for time: TimeAmount, on loop: any EventLoop,
    _ whenIdle: @escaping @Sendable () -> Void
  ) {
    loop.scheduleTask(deadline: activity.lastRequest + time) {
      if NIODeadline.now() - activity.lastRequest >= time {
        whenIdle()
      } else {
        watch(activity, for: time, on: loop, whenIdle)
      }
    }
  }

  private static func fault(_ error: any Error, port: Int) -> ServerFault {
    guard let error = error as? IOError else { return .other("\(error)") }
    switch error.errnoCode {
    case EADDRINUSE: return .portInUse(port)
    case EACCES: return .notAllowed(port)
    default: return .other(error.description)
    }
  }
}
