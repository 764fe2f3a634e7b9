public import Exchange

/// What a server asks about requests.
public struct Application: Sendable {
  /// What is said to a request before its body is read.
  public enum Admission: Sendable {
    /// Its body may be read, up to so many bytes.
    case admitted(limit: Int)
    /// It is answered at once, and its connection is closed.
    case refused(Response)
  }

  /// Looks at a head; asked on the thread that serves all connections, so it takes no time.
  public var admit: @Sendable (RequestHead) -> Admission
  /// Answers a request that was admitted; asked on a thread of its own, one request after another.
  public var respond: @Sendable (RequestHead, [UInt8]) -> Response

  /// Creates an application.
  public init(
    admit: @escaping @Sendable (RequestHead) -> Admission,
    respond: @escaping @Sendable (RequestHead, [UInt8]) -> Response
  ) {
    self.admit = admit
    self.respond = respond
  }
}

/// How much is taken from whom, and how long is waited.
public struct ServerLimits: Sendable {
  /// The most connections at a time; further ones are closed at once.
  public var connections = 64
  /// The most bytes of a head.
  public var head = 16 << 10
  /// How long a head may take, and how long a connection may lie idle between two requests, in milliseconds.
  public var headTime: Int64 = 10_000
  /// How long a body may take, and how long an answer may take to be read, in milliseconds.
  public var bodyTime: Int64 = 30_000
  /// After how long without a request the server has nothing to do any more, in milliseconds; `nil` for never.
  public var idleTime: Int64?

  /// Creates the usual limits.
  public init() {}
}

/// Why a server does not begin.
public enum ServerFault: Error, Sendable, Hashable {
  /// Another program listens on the port.
  case portInUse(Int)
  /// The system does not let this program listen on it.
  case notAllowed(Int)
  /// Anything else, in the words of the system.
  case other(String)
}
