import HolubSMTP
import Testing

@Suite("An error says what to do next")
struct AddressErrorTests {
    @Test("Each address error is one sentence with a next step", arguments: AddressError.allCases)
    func addressError(error: AddressError) {
        #expect(isSentence(error.description))
        #expect(error.description.contains(";") || error == .addressLiteral)
    }

    @Test("No two address errors read alike")
    func different() { #expect(Set(AddressError.allCases.map(\.description)).count == AddressError.allCases.count) }

    @Test(
        "Each credential error is one sentence",
        arguments: [.emptyUsername, .invalidUsername, .emptySecret, .secretTooLong, .invalidSecret] as [CredentialError]
    )
    func credentialError(error: CredentialError) { #expect(isSentence(error.description)) }

    @Test(
        "Each server error is one sentence", arguments: [.invalidHost, .invalidPort, .invalidEHLOName] as [ServerError])
    func serverError(error: ServerError) { #expect(isSentence(error.description)) }

    private func isSentence(_ text: String) -> Bool {
        let octets = Array(text.utf8)
        return octets.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && octets.last == 0x2E && octets[0] >= 0x41
            && octets[0] <= 0x5A
    }
}
