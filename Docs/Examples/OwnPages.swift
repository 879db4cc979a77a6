// traits: Web
// products: Holub, HolubProviders, HolubWeb
// packages: swift-http-types/HTTPTypes
//
// The pages in an application's own colours, words and frame, without a web framework: a request in, an answer out.
//
//     OwnPages > addresses.html

import HTTPTypes
import Holub
import HolubProviders
import HolubWeb

// Without `verification:` an address is confirmed by signing in, and who brings a server of their own can prove any address
// on it. With customers it is `.message(through: relay)`, as in Invoices.swift.
let mailroom = Mailroom(
    for: .init(name: "Fakturka"), providers: .standard, store: MemoryStore(), key: .key(.random()), resolver: nil)

var look = Look()
look.light.accent = Colour(0x0A7D33)
look.phrases["web.addresses"] = Text(cs: "Odesílací adresy", en: "Sending addresses")
look.layout = { parts in
    HTML(.div) {
        parts.skip
        HTML(.header, .class("top")) { "Fakturka" }
        parts.navigation
        parts.content
        HTML(.footer, .class("bottom")) { parts.languages }
    }
}
let pages = try Pages(mailroom, at: "/mail", origin: "https://app.example", look: look)

// The request as the framework has it, and who asks, from the application's own session.
let head = HTTPRequest(method: .get, scheme: "https", authority: "app.example", path: pages.start)
let visitor = Visitor(account: "4711", session: "session-1", client: "192.0.2.7", language: .english)
let answer = await pages.respond(to: PageRequest(head: head), from: visitor)
print(String(decoding: answer.body, as: UTF8.self))
