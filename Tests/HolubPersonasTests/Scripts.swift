#if Personas
import HolubPersonas

/// Servers for these tests: what a script can hold, and what a conversation can be.
enum Scripts {
    static let pipelined = Script(
        "pipelined",
        """
        # Implicit TLS, everything in few turns.
        title: Takes everything
        address: jana@posta.example
        password: abcd efgh
        accepts: abcdefgh
        endpoint: 465 tls

        --- connection
        S: 220 smtp.posta.example ESMTP
        C: EHLO *
        S: 250-smtp.posta.example
        S: 250-SIZE 20000000
        S: 250-PIPELINING
        S: 250 AUTH LOGIN PLAIN
        C: AUTH PLAIN {sign-in}
        S: 235 2.7.0 Accepted
        C: MAIL FROM:<*>*
        S: 250 2.1.0 OK
        C: RCPT TO:<*>
        S: 250 2.1.5 OK
        C: DATA
        S: 354 Go ahead
        C: .
        S: 250-2.0.0 OK
        S: 250 2.0.0 queued as 4711
        C: QUIT
        S: 221 2.0.0 closing connection
        = sent

        """)

    static let startTLS = Script(
        "startTLS",
        """
        title: STARTTLS, AUTH LOGIN, one command a turn
        address: jana@posta.example
        endpoint: 587 starttls

        --- connection
        S: 220 smtp.posta.example ESMTP
        C: EHLO *
        S: 250-smtp.posta.example
        S: 250 STARTTLS
        C: STARTTLS
        S: 220 2.0.0 Ready
        ~ tls
        C: EHLO *
        S: 250-smtp.posta.example
        S: 250 AUTH LOGIN
        C: AUTH LOGIN
        S: 334 VXNlcm5hbWU6
        C: {user}
        S: 334 UGFzc3dvcmQ6
        C: {password}
        S: 235 2.7.0 Accepted
        C: MAIL FROM:<*>*
        S: 250 2.1.0 OK
        C: RCPT TO:<*>
        S: 250 2.1.5 OK
        C: DATA
        S: 354 Go ahead
        C: .
        S: 250 2.0.0 OK
        = sent

        """)

    static let startTLSPipelined = Script(
        "startTLSPipelined",
        """
        title: STARTTLS, then few turns, and the message is refused
        address: jana@posta.example
        endpoint: 587 starttls

        --- connection
        S: 220 smtp.posta.example ESMTP
        C: EHLO *
        S: 250-smtp.posta.example
        S: 250 STARTTLS
        C: STARTTLS
        S: 220 2.0.0 Ready
        ~ tls
        C: EHLO *
        S: 250-smtp.posta.example
        S: 250-PIPELINING
        S: 250 AUTH PLAIN
        C: AUTH PLAIN {sign-in}
        S: 235 2.7.0 Accepted
        C: MAIL FROM:<*>*
        S: 250 2.1.0 OK
        C: RCPT TO:<*>
        S: 250 2.1.5 OK
        C: DATA
        S: 354 Go ahead
        C: .
        S: 554-5.7.1 This looks
        S: 554 5.7.1 like spam
        = message-rejected-spam

        """)

    static let busy = Script(
        "busy",
        """
        title: Cannot take the message just now
        address: jana@posta.example
        endpoint: 465 tls

        --- connection
        S: 220 smtp.posta.example ESMTP
        C: EHLO *
        S: 250-smtp.posta.example
        S: 250 AUTH PLAIN
        C: AUTH PLAIN *
        S: 235 2.7.0 Accepted
        C: MAIL FROM:<*>*
        S: 250 2.1.0 OK
        C: RCPT TO:<*>
        S: 250 2.1.5 OK
        C: DATA
        S: 354 Go ahead
        C: .
        S: 451 4.3.0 Try again later
        = server-busy

        """)

    static let noRecipient = Script(
        "noRecipient",
        """
        title: Refuses the recipient, and asks for the message none the less
        address: jana@posta.example
        endpoint: 465 tls

        --- connection
        S: 220 smtp.posta.example ESMTP
        C: EHLO *
        S: 250-smtp.posta.example
        S: 250-PIPELINING
        S: 250 AUTH PLAIN
        C: AUTH PLAIN *
        S: 235 2.7.0 Accepted
        C: MAIL FROM:<*>*
        S: 250 2.1.0 OK
        C: RCPT TO:<*>
        S: 550 5.1.1 No such user
        C: DATA
        S: 354 Go ahead
        C: .
        S: 554 5.5.1 No valid recipients
        = recipient-unknown

        """)

    static let confused = Script(
        "confused",
        """
        title: Says nonsense about the message
        address: jana@posta.example
        endpoint: 465 tls

        --- connection
        S: 220 smtp.posta.example ESMTP
        C: EHLO *
        S: 250-smtp.posta.example
        S: 250 AUTH PLAIN
        C: AUTH PLAIN *
        S: 235 2.7.0 Accepted
        C: MAIL FROM:<*>*
        S: 250 2.1.0 OK
        C: RCPT TO:<*>
        S: 250 2.1.5 OK
        C: DATA
        S: 354 Go ahead
        C: .
        S: 250-2.0.0 OK
        S: 554 5.0.0 or not
        = perhaps-sent

        """)

    static let blockedFirst = Script(
        "blockedFirst",
        """
        title: Blocks the first sign-in and takes the second
        address: jana@posta.example
        password: abcd efgh
        accepts: abcdefgh
        endpoint: 465 tls
        mx: mx1.posta.example
        mx: mx2.posta.example
        follows: posta.unblock

        --- connection
        S: 220 smtp.posta.example ESMTP
        C: EHLO *
        S: 250-smtp.posta.example
        S: 250 AUTH PLAIN
        C: AUTH PLAIN *
        S: 534-5.7.14 Sign in with a browser
        S: 534 5.7.14 and try again
        ~ drop
        = login-blocked

        --- connection
        S: 220 smtp.posta.example ESMTP
        C: EHLO *
        S: 250-smtp.posta.example
        S: 250 AUTH PLAIN
        C: AUTH PLAIN {sign-in}
        S: 235 2.7.0 Accepted
        C: MAIL FROM:<*>*
        S: 250 2.1.0 OK
        C: RCPT TO:<*>
        S: 250 2.1.5 OK
        C: DATA
        S: 354 Go ahead
        C: .
        S: 250 2.0.0 OK
        = sent

        """)

    static let all = [pipelined, startTLS, startTLSPipelined, busy, noRecipient, confused, blockedFirst]
}

/// A persona's text with a short name for reports.
struct Script: CustomStringConvertible, Sendable {
    var description: String
    var text: String

    init(_ name: String, _ text: String) {
        description = name
        self.text = text
    }

    var persona: Persona { get throws { try Persona(text: text) } }
}
#endif
