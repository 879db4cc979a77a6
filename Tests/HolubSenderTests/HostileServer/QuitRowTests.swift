#if Sending
import HolubSMTP
import Testing

@testable import HolubSender

/// G. After the message, in memory.
@Suite("Hostile servers: farewell")
struct QuitRowTests {
    @Test("S94 does not answer QUIT, or hangs up at it: the message was sent before that", arguments: [true, false])
    func quit(isSilent: Bool) throws {
        var sink = Sink()
        let dialogue = try Dialogue()
        dialogue.open(&sink)
        let outcome = dialogue.send(try .job())
        dialogue.talk(with: &sink)
        #expect(outcome.value?.word == "sent" && outcome.count == 1)
        dialogue.handler.quit()
        #expect(dialogue.hear() == ["QUIT\r\n"] && dialogue.closed.value == nil)
        if isSilent { dialogue.advance(60) } else { dialogue.hangUp() }
        #expect(dialogue.closed.value == true && outcome.value?.word == "sent" && outcome.count == 1)
    }
}
#endif
