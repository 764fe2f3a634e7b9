import Foundation
import Planning
import Scheduling

/// The instances of a folder, with the best known values if there are any.
struct InstanceFolder {
  /// The best known plan of an instance: points and point-weeks, both without the base value.
  struct Optimum: Decodable {
    let R: Int
    let A: Int
    /// The fewest points with which area is compared.
    let Rmin: Int?
  }

  /// File names with their instances, by name.
  let documents: [(name: String, document: InstanceDocument)]
  /// Instance → best known values, from `optima.json` in the folder or beside it.
  let optima: [String: Optimum]

  init(_ path: String) throws {
    let folder = URL(fileURLWithPath: path)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw PlanBenchmark.Failed(message: "there is no folder '\(path)'", status: 66)
    }
    documents = try names.filter { $0.hasSuffix(".json") && $0 != "optima.json" }.sorted().map { name in
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      do {
        return (name, try JSONDecoder().decode(InstanceDocument.self, from: data))
      } catch {
        throw PlanBenchmark.Failed(
          message: "\(path)/\(name) is no '\(InstanceDocument.format)': \(error)", status: 65)
      }
    }
    let known = [folder, folder.deletingLastPathComponent()].lazy
      .compactMap { try? Data(contentsOf: $0.appendingPathComponent("optima.json")) }.first
    optima = try known.map { try JSONDecoder().decode([String: Optimum].self, from: $0) } ?? [:]
  }
}
