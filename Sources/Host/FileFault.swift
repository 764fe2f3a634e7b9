/// A file that cannot be read or written; each case knows its sentence and its exit status.
public enum FileFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no such file or folder.
  case missing(String)
  /// A folder stands where a file is wanted.
  case isFolder(String)
  /// The system does not let it be read.
  case unreadable(String)
  /// It is a link, or is reached through one, where links are not followed.
  case isLink(String)
  /// It is larger than what is read.
  case tooLarge(String, limit: Int)
  /// It cannot be created.
  case cannotCreate(String, reason: String)
  /// Writing broke off; the reason says whether the old file is as it was.
  case writeFailed(String, reason: String)

  /// One sentence for the user.
  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such file or folder"
    case .isFolder(let path): "\(path): this is a folder; name a file in it"
    case .unreadable(let path): "\(path): the file cannot be read; check its permissions"
    case .isLink(let path): "\(path): links are not followed here; put the file itself there"
    case .tooLarge(let path, let limit): "\(path): larger than the \(limit >> 20) MB that are read"
    case .cannotCreate(let path, let reason): "\(path): cannot be created: \(reason)"
    case .writeFailed(let path, let reason): "\(path): cannot be written: \(reason)"
    }
  }

  /// The exit status of `sysexits.h`: 66 missing input, 65 bad data, 73 cannot create, 74 input or output
  /// error.
  public var exitStatus: Int32 {
    switch self {
    case .missing, .isFolder, .unreadable, .isLink: 66
    case .tooLarge: 65
    case .cannotCreate: 73
    case .writeFailed: 74
    }
  }
}
