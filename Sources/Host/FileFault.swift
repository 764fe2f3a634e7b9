import Wording

/// A file that cannot be read or written; each case knows its sentence and its exit status.
public enum FileFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no such file or folder.
  case missing(String)
  /// A folder stands where a file is wanted.
  case isFolder(String)
  /// It is a link that leads round in a circle.
  case linkCircle(String)
  /// The system does not let it be read.
  case unreadable(String)
  /// It is a pipe, and nobody wrote to it for so many seconds.
  case silent(String, seconds: Int)
  /// It is a link, or is reached through one, where links are not followed.
  case isLink(String)
  /// It is larger than what is read.
  case tooLarge(String, limit: Int)
  /// Folders are nested deeper than is looked into.
  case tooDeep(String, limit: Int)
  /// There are more files below a folder than are looked at.
  case tooMany(String, limit: Int)
  /// It cannot be created.
  case cannotCreate(String, reason: String)
  /// It is there, and cannot be replaced.
  case cannotReplace(String, reason: String)
  /// Writing broke off; the reason says whether the old file is as it was.
  case writeFailed(String, reason: String)
  /// Whoever read what is written has gone.
  case readerGone(String)
  /// Another program has changed it since it was read.
  case changed(String)
  /// Another program is changing files beside it, and does not come to an end.
  case busy(String)

  /// Whether whoever read what is written has gone.
  public var isReaderGone: Bool {
    if case .readerGone = self { true } else { false }
  }

  /// One sentence for the user.
  public var description: String {
    switch self {
    case .missing(let path): worded("\(path): there is no such file or folder")
    case .isFolder(let path): worded("\(path): this is a folder; name a file in it")
    case .linkCircle(let path):
      worded("\(path): this link leads round in a circle; name the file itself, or mend the link")
    case .unreadable(let path): worded("\(path): the file cannot be read; check its permissions")
    case .silent(let path, let seconds):
      worded("\(path): this is a pipe, and nothing came from it within \(seconds) seconds; name a file")
    case .isLink(let path): worded("\(path): links are not followed here; put the file itself there")
    case .tooLarge(let path, let limit): worded("\(path): larger than the \(limit >> 20) MB that are read")
    case .tooDeep(let path, let limit):
      worded("\(path): folders are nested deeper than the \(limit) levels that are read")
    case .tooMany(let path, let limit):
      worded("\(path): there are more than the \(limit) files that are read")
    case .cannotCreate(let path, let reason): worded("\(path): cannot be created: \(reason)")
    case .cannotReplace(let path, let reason): worded("\(path): cannot be replaced: \(reason)")
    case .writeFailed(let path, let reason): worded("\(path): cannot be written: \(reason)")
    case .readerGone(let path): worded("\(path): nobody reads it any more")
    case .changed(let path):
      worded(
        "\(path): another program has changed the file in the meantime; nothing was written; run the command again"
      )
    case .busy(let path):
      worded(
        "\(path): another program is changing files in this folder; nothing was written; try again when it is done"
      )
    }
  }

  /// The exit status of `sysexits.h`: 66 missing input, 65 bad data, 73 cannot create, 74 input or output
  /// error, 75 try again; 141 as a shell shows a program that a closed pipe ended.
  public var exitStatus: Int32 {
    switch self {
    case .missing, .isFolder, .linkCircle, .unreadable, .silent, .isLink: 66
    case .tooLarge, .tooDeep, .tooMany: 65
    case .cannotCreate, .cannotReplace: 73
    case .writeFailed: 74
    case .readerGone: 141
    case .changed, .busy: 75
    }
  }
}
