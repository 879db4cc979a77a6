#if Web
public import Holub

/// Who asks for a page, as the application knows it: the pages have no sessions, cookies or accounts of their own.
public struct Visitor: Sendable {
    /// The customer that is signed in.
    public var account: AccountID
    /// What tells this customer's session from their others, such as the value of the application's session cookie. The
    /// tokens of forms are bound to it; it is never shown or logged.
    public var session: String
    /// Where the request comes from, for limits; an IP address as text, or anything else that stands for it.
    public var client: String
    /// Nil: what the browser asks for, and the person may change it.
    public var language: Language?

    public init(account: AccountID, session: String, client: String, language: Language? = nil) {
        self.account = account
        self.session = session
        self.client = client
        self.language = language
    }
}
#endif
