import Assessment

/// The parts of the simulation in order, each as Markdown for the catalogue.
struct Simulation {
  /// What the command line asks for.
  let settings: Settings

  private func trial(_ bank: Bank, _ population: Population = .model) -> Trial {
    Trial(bank, population, people: settings.people, seed: settings.seed)
  }

  private func wholeBank(_ study: Study, people: Int) async -> Tally {
    Tally(await study.trial.wholeBank(people: people).compactMap(\.scores.first))
  }

  /// The made-up exam: orders with few and with many check items, other people, dependence, bars.
  func synthetic(_ print: (String) -> Void) async {
    for checkCount in [40, 120] {
      let bank = Bank.synthetic(checkCount: checkCount)
      let study = await Study(trial(bank), width: Session.targetWidth)
      print(OrdersTable.text(study, wholeBank: await wholeBank(study, people: settings.wholeBankPeople)))
      guard checkCount == 120 else { continue }
      var studies = [study]
      for population in Population.others {
        studies.append(
          await Study(trial(bank, population), ways: [.product, .perItem, .random, .average]))
      }
      print(PeopleTable.text(studies))
      print(await DependenceTable.text(bank, settings: settings))
      print(BarsTable.text(studies))
    }
  }

  /// What the choice of questions brings on the built-in library, from each role.
  func selection(_ print: (String) -> Void) async throws {
    await SelectionTables(try Bank.library(settings.exam), settings: settings).show(print)
  }

  /// The built-in library, from each role.
  func library(_ print: (String) -> Void) async throws {
    let banks = try Bank.library(settings.exam)
    var studies: [Study] = []
    var wholeBanks: [Tally] = []
    for bank in banks {
      let ways: [Study.Way] = [.product, .perItem, .form, .random, .average]
      let study = await Study(trial(bank), ways: ways, width: Session.targetWidth)
      studies.append(study)
      wholeBanks.append(await wholeBank(study, people: settings.wholeBankPeople / 2))
    }
    print(LibraryTable.text(studies, wholeBanks: wholeBanks))
    var people: [[Study]] = []
    for (bank, study) in zip(banks, studies) {
      var row = [study]
      for population in Population.others {
        row.append(await Study(trial(bank, population), ways: [.product], lengths: [40]))
      }
      people.append(row)
    }
    print(PeopleTable.text(banks: people))
  }

  /// People who are hard on the model, on the built-in library.
  func hardPeople(_ print: (String) -> Void) async throws {
    print(await HardPeopleTable.text(try Bank.library(settings.exam), settings: settings))
  }

  /// Every exam of the built-in library, from each role.
  func exams(_ print: (String) -> Void) async throws {
    print(try await ExamsTable.text(settings: settings))
  }
}
