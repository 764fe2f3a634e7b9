import Wording
import XML

extension LibraryCheck {
  /// Faults of what is said of certificates and of taking exams again.
  func certificatesAreSound() -> [Diagnostic] { renewalOpensWithinTheCertificate() + waitsDoNotShrink() }

  private func renewalOpensWithinTheCertificate() -> [Diagnostic] {
    library.exams.compactMap { exam in
      guard let certificate = exam.certificate, certificate.renewalDays >= 28 * certificate.months else {
        return nil
      }
      return fault(
        certificate.place,
        worded(
          """
          the certificate holds \(certificate.months) months, but its renewal opens \
          \(certificate.renewalDays) days before its end
          """),
        worded("renewal opens after the exam; write fewer renewal-days"))
    }
  }

  private func waitsDoNotShrink() -> [Diagnostic] {
    library.exams.flatMap { exam -> [Diagnostic] in
      guard let retakes = exam.retakes else { return [] }
      return zip(retakes.waits, retakes.waits.dropFirst()).filter { $1 < $0 }.map { before, after in
        fault(
          retakes.place, worded("a wait of \(after) days follows one of \(before) days"),
          worded(
            "list the waits in the order of the attempts; no issuer lets people come back sooner each time"))
      }
    }
  }
}
