#if Web
import Foundation
import Holub

/// What is wrong with a field, said at the field.
struct FieldFault: Sendable {
    let field: String
    let text: HTML

    init(_ field: String, _ text: HTML) {
        self.field = field
        self.text = text
    }
}

/// What several forms are made of.
extension Turn {
    /// A field with its label, its hint and what is wrong with it.
    func field(
        _ name: String, _ label: String, hint: HTML? = nil, fault: HTML? = nil, _ attributes: [Attribute]
    ) -> HTML {
        HTML(.div, .class("field")) {
            HTML(.label, .for(name)) { label }
            if let hint { HTML(.p, .id(name + "-hint"), .class("hint")) { hint } }
            HTML(.input, [.id(name), .name(name)] + attributes + described(name, hint != nil, fault != nil))
            if let fault { faultLine(name, fault) }
        }
    }

    /// A choice from a list.
    func choice(
        _ name: String, _ label: String, _ options: [(value: String, label: String)], selected: String,
        hint: HTML? = nil, fault: HTML? = nil
    ) -> HTML {
        HTML(.div, .class("field")) {
            HTML(.label, .for(name)) { label }
            if let hint { HTML(.p, .id(name + "-hint"), .class("hint")) { hint } }
            HTML(.select, [.id(name), .name(name)] + described(name, hint != nil, fault != nil)) {
                for option in options {
                    let isSelected = option.value.utf8.elementsEqual(selected.utf8)
                    HTML(.option, [.value(option.value)] + (isSelected ? [.selected] : [])) { option.label }
                }
            }
            if let fault { faultLine(name, fault) }
        }
    }

    /// A box to tick, or one of several.
    func tick(
        _ name: String, _ label: String, value: String = "yes", type: String = "checkbox", isTicked: Bool,
        id: String? = nil, fault: HTML? = nil
    ) -> HTML {
        let id = id ?? name
        return HTML(.div, .class("field")) {
            HTML(.div, .class("check")) {
                HTML(
                    .input,
                    [.type(type), .id(id), .name(name), .value(value)] + (isTicked ? [.checked] : [])
                        + described(id, false, fault != nil))
                HTML(.label, .for(id)) { label }
            }
            if let fault { faultLine(id, fault) }
        }
    }

    private func described(_ name: String, _ hasHint: Bool, _ hasFault: Bool) -> [Attribute] {
        let ids = (hasHint ? [name + "-hint"] : []) + (hasFault ? [name + "-fault"] : [])
        return (ids.isEmpty ? [] : [.describedBy(ids)]) + (hasFault ? [.invalid] : [])
    }

    private func faultLine(_ name: String, _ fault: HTML) -> HTML {
        HTML(.p, .id(name + "-fault"), .class("error")) { fault }
    }

    /// Whose times are on the page: the server does not know its reader's.
    var timeZone: HTML {
        let name = mailroom.application.timeZone.identifier
        return HTML(.p, .class("hint")) {
            plain(CentreTexts.timeZone) + ": "
            HTML(.bdi) { name == "Etc/UTC" ? "UTC" : name }
        }
    }

    /// What is wrong, all in one place above the form, with a link to each field. It is read out, and has the focus first.
    func errorSummary(_ faults: [FieldFault]) -> HTML {
        guard !faults.isEmpty else { return .nothing }
        return HTML(.div, .class("box bad"), .role("alert"), .tabStop, .data("focus", "")) {
            HTML(.p) { HTML(.strong) { plain(FieldTexts.summary) } }
            HTML(.ul) {
                for fault in faults { HTML(.li) { HTML(.a, .href(.known("#" + fault.field))) { fault.text } } }
            }
        }
    }

    /// A message to copy: it can be selected without JavaScript, and a button appears with it.
    func copyable(_ id: String, _ label: String, _ text: String) -> HTML {
        HTML(.div, .class("field")) {
            HTML(.label, .for(id)) { label }
            HTML(.textarea, .id(id), .readonly, .rows(6)) { text }
            HTML(
                .button, .type("button"), .class("second"), .hidden, .data("copy", id),
                .data("done", plain(LayoutTexts.copied))
            ) { plain(FormTexts.copy) }
        }
    }

    /// An advice: what is true, the steps, what is good to know; the message for an administrator, with a way to say of a
    /// mailbox that it was sent.
    func advice(_ advice: Advice, heading: HTML.Tag = .h2, of mailbox: OwnMailbox? = nil) -> [HTML] {
        var pieces = [HTML(heading) { RichText.html(advice.title) }]
        if let lead = advice.lead { pieces.append(HTML(.p) { RichText.html(lead) }) }
        for branch in advice.branches {
            if let heading = branch.heading { pieces.append(HTML(.h3) { RichText.html(heading) }) }
            pieces.append(
                HTML(.ol, .class("steps")) {
                    for step in branch.steps { HTML(.li) { RichText.html(step.text) } }
                })
        }
        pieces += advice.notes.map { note in HTML(.p, .class("quiet")) { RichText.html(note) } }
        guard let message = advice.administratorMessage else { return pieces }
        let id = "administrator-" + advice.id.replacingOccurrences(of: ".", with: "-")
        pieces.append(copyable(id, plain(SetUpTexts.administrator), Advice.plain(message)))
        if let mailbox, mailbox.awaitsAdministratorSince == nil {
            pieces.append(
                HTML(.div, .class("actions")) {
                    action(
                        "/mailboxes/\(mailbox.id)/administrator", plain(SetUpTexts.awaitAdministrator),
                        ["waits": "yes"])
                })
        }
        return pieces
    }

    /// Where the provider helps.
    func support(_ contact: SupportContact, provider: String, host: String?) -> HTML {
        guard contact.url != nil || contact.email != nil else {
            guard let host else { return .nothing }
            return HTML(.p) { words(CentreTexts.unknownHost, parameters(host: host)) }
        }
        return HTML(.p) {
            naming(contact) { mark in plain(NoticeTexts.support, parameters(provider: provider, support: mark)) }
        }
    }

    /// A sentence about `{support}`, in which the provider's page and address are links.
    /// - Parameter sentence: the sentence with a mark in their place.
    func naming(_ contact: SupportContact, _ sentence: (_ mark: String) -> String) -> [HTML] {
        let links = [
            contact.url.flatMap { url in Link.https(url).map { RichText.anchor(url, $0) } },
            contact.email.flatMap { email in Link.mailto(email).map { RichText.anchor(email, $0) } },
        ].compactMap { $0 }
        // No text of ours has this character.
        let mark = "\u{1}"
        let parts = sentence(mark).components(separatedBy: mark)
        var pieces: [HTML] = []
        for (index, part) in parts.enumerated() {
            if index > 0 {
                for (place, link) in links.enumerated() { pieces += place > 0 ? [.text(", "), link] : [link] }
            }
            pieces.append(.text(part))
        }
        return pieces
    }
}
#endif
