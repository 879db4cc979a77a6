"""The roads through the pages. Each is a function of a Walk; what it finds wrong it raises, or the walk collects."""
from person import Fault

ADD, GO = 'main a.button[href*="/add"]', 'form[action*="/add"] button'
SAVE = 'form[action*="/setup"] button[type=submit]'
TEST = 'form[action*="/test"] button'
OUTBOX, NOTICES = 'nav a[href*="/outbox"]', 'nav a[href*="/notices"]'


def add(walk, address, name):
    """From the list to the form for the address."""
    walk.follow(ADD, "add")
    walk.hand.write("#address", address)
    walk.submit("#address", GO, name)


def connect(walk, name="connected", **rest):
    """Sends the form; the ladder is passed through."""
    walk.submit("#password", SAVE, name, passing=["/proof"], **rest)


def send_test(walk, host):
    """A message to oneself leaves, and the outbox has it."""
    walk.sees("main .state.good")
    walk.sees("main .box.good", walk.rehearsal.address)
    walk.sees("main", host)
    walk.press(TEST, "message-taken-in")
    until_state(walk, ".state.good")
    walk.reload("message-sent")
    walk.sees("main", walk.rehearsal.address)
    walk.follow(OUTBOX, "outbox-sent")
    walk.sees("main li .state.good")
    walk.follow(NOTICES, "notices-none")
    walk.misses("main article")


def until_state(walk, css):
    """Looks at the page of a message until it is so."""
    def again():
        if walk.has("main " + css):
            return True
        walk.reload()
        return False
    walk.deadline.until(f"the message is {css}", again)


def seznam(walk):
    """An address that everything is known about, after two typing errors."""
    walk.rehearse("jana@seznam.cz")
    walk.follow(ADD, "add")
    walk.hand.write("#address", "jana@")
    walk.submit("#address", GO, "add-no-address", expected=422, focus="[role=alert]")
    walk.value("#address", "jana@")
    walk.sees("#address-fault")

    walk.hand.write("#address", "jana@seznma.cz")
    if walk.browser.javascript:
        walk.deadline.until("what is known of the address", lambda: walk.has("#known", "jana@seznam.cz"))
    walk.submit("#address", GO, "add-did-you-mean")
    walk.sees("main", "jana@seznma.cz")
    walk.sees("main button.first", "jana@seznam.cz")
    walk.press("main button.first", "setup-known")

    # Provider and server are in sight before the password is typed, and nothing but the password is asked for.
    walk.sees("main form", "Seznam")
    walk.sees("main form", "smtp.seznam.cz")
    walk.sees("#password")
    if not walk.unfolds:
        walk.misses("#host")
    connect(walk, "setup-no-password", expected=422)
    walk.sees("#password-fault")
    walk.password()
    connect(walk)
    settings(walk)
    send_test(walk, "")


def settings(walk):
    """Further settings, switching off and removing, each begun and left."""
    mailbox = walk.path()
    walk.follow('main a[href*="/settings"]', "settings")
    walk.hand.write("#name", "Jana Nováková")
    walk.hand.write("#reply", "to není adresa")
    walk.submit("#name", 'form[action*="/settings"] button', "settings-fault", expected=422)
    walk.value("#name", "Jana Nováková")
    walk.sees("#reply-fault")
    walk.hand.write("#reply", "")
    walk.hand.tick("#copy")
    walk.submit("#name", 'form[action*="/settings"] button', "mailbox-saved")
    for word in ("disable", "remove"):
        walk.follow(f'main a[href*="/{word}"]', word)
        walk.follow("main .actions a.second", "mailbox")
    walk.follow('main a[href*="/disable"]', "disable")
    walk.press('form[action*="/disable"] button', "mailbox-off")
    walk.press('form[action*="/enable"] button', "mailbox-saved")
    walk.open("/", "addresses")
    walk.sees("main li .state.good")
    walk.open("/" + mailbox + "?done=connected", "connected")


def google(walk):
    """The first sign-in is blocked; after what the page says, the second one works."""
    walk.rehearse("jana@gmail.com", persona="sign-in-blocked-first")
    add(walk, "jana@gmail.com", "setup-prepare")
    walk.sees("main", "smtp.gmail.com")
    walk.sees("main aside ol li")
    walk.password()
    connect(walk, "setup-blocked", focus=".box.bad")
    walk.sees("main .box.bad", "534 5.7.14")
    walk.value("#password", "")
    walk.value("#username", "jana@gmail.com")
    walk.sees("main aside ol li")
    walk.password()
    connect(walk, "connected-blanks")
    send_test(walk, "")


def workspace(walk):
    """A domain of its own at Google; its administrator has to allow app passwords first."""
    walk.rehearse("jana@firma.example", provider="google", persona="app-password-page-missing")
    add(walk, "jana@firma.example", "setup-question")
    if walk.has("#confirm"):
        walk.password()
        connect(walk, "setup-unanswered", expected=422)
        walk.sees("#confirm-fault")
        walk.hand.tick("#confirm")
    walk.sees("main", "smtp.gmail.com")
    walk.password()
    connect(walk, "setup-app-password")
    walk.sees("main .box.bad", "534 5.7.9")
    wait = 'form[action*="/administrator"] button'
    unfold(walk, wait)
    copy(walk)
    walk.press(wait, "setup-waits")
    walk.sees("main .box.caution")
    walk.reload("setup-waits")
    walk.sees("main .box.caution")
    walk.open("/", "addresses-waits")
    walk.sees("main li .state.caution")
    walk.follow('main li a[href*="/setup"]', "setup-waits")
    walk.press('main .box.caution form[action*="/administrator"] button', "setup-allowed")
    walk.misses("main .box.caution")

    # The administrator has allowed it: the same address at a server that takes the app password.
    walk.rehearse("jana@firma.example", provider="google", persona="workspace")
    add(walk, "jana@firma.example", "setup-question")
    if walk.has("#confirm"):
        walk.hand.tick("#confirm")
    walk.password()
    connect(walk, "connected-blanks")
    send_test(walk, "")


def copy(walk):
    """The message for the administrator: with JavaScript a button copies it, without it can be selected."""
    message, button = "main textarea[readonly]", "main button[data-copy]"
    walk.sees(message)
    if not walk.browser.javascript:
        return walk.misses(button)
    label = walk.browser.script("return document.querySelector(arguments[0]).textContent", button)
    walk.hand.press(button)
    walk.deadline.until("the button says that it has copied", lambda: walk.browser.script(
        "return document.querySelector(arguments[0]).textContent", button) != label, most=5)
    # The page may write, as anybody's may who was clicked on; to look at what it wrote is for this test alone.
    walk.browser.devtools("Browser.grantPermissions", permissions=["clipboardReadWrite"])
    copied, wanted = walk.browser.script(
        "return navigator.clipboard.readText().then(text => [text, document.querySelector(arguments[0]).value])", message)
    if copied != wanted or walk.rehearsal.address not in copied:
        raise Fault(f"{walk.path()}: {copied!r} was copied in place of {wanted!r}")


def unfold(walk, css):
    """Opens what something is folded in, if it is."""
    marked = walk.browser.script(
        "const e = document.querySelector(arguments[0]); if (!e) return null;"
        "const folded = e.closest('details:not([open])');"
        "if (!folded) return false; folded.firstElementChild.id ||= 'folded-here'; return folded.firstElementChild.id;", css)
    if marked is None:
        raise Fault(f"{walk.path()}: there is no {css}")
    if marked:
        walk.hand.unfold("#" + marked)


def fill(walk, port="587"):
    """The whole form."""
    unfold(walk, "#host")
    walk.hand.write("#host", "smtp.firma.example")
    walk.hand.choose("#security", "starttls")
    walk.hand.write("#port", port)
    walk.hand.write("#username", walk.rehearsal.address)
    walk.password()


def generic(walk):
    """A domain that nothing is known of: the whole form, with an error in it first."""
    walk.rehearse("jana@firma.example", provider="generic")
    add(walk, "jana@firma.example", "setup-unknown")
    fill(walk, port="smtp")
    connect(walk, "setup-no-port", expected=422)
    walk.sees("#port-fault")
    walk.value("#port", "smtp")
    walk.value("#host", "smtp.firma.example")
    walk.value("#security", "starttls")
    fill(walk)
    connect(walk)
    send_test(walk, "smtp.firma.example")


def perhaps_sent(walk):
    """The connection breaks after the last dot: nobody knows, a person decides; twice, for the second one may go out, too."""
    walk.rehearse("jana@firma.example", provider="generic", persona="perhaps-sent")
    add(walk, "jana@firma.example", "setup-unknown")
    fill(walk)
    connect(walk)
    walk.press(TEST, "message-taken-in")
    until_state(walk, ".state.caution")
    walk.follow(NOTICES, "notices-perhaps-sent")
    walk.sees("nav .count", "1")
    walk.follow('main article a.button[href*="/outbox"]', "outbox-perhaps-sent")
    walk.follow("main li a", "message-perhaps-sent")
    walk.follow('main a.button[href*="/resend"]', "resend")
    walk.follow("main .actions a.second", "message-perhaps-sent")
    walk.follow('main a.button[href*="/resend"]', "resend")
    walk.press("main button.danger", "message-sent-again")
    walk.follow(OUTBOX, "outbox-sent-again")
    walk.deadline.until("the message that was sent again is undecided, too", lambda: again_undecided(walk))
    walk.follow('main li:has(.state.caution) a', "message-perhaps-sent-again")
    walk.press('form[action*="/decide"] button', "message-decided")
    walk.sees("main .state.good")
    walk.follow(OUTBOX, "outbox-decided")
    walk.misses("main li .state.caution")
    walk.follow(NOTICES, "notices-decided")
    walk.misses("main article")
    walk.follow('main a[href*="all=1"]', "notices-all")
    walk.sees("main article")


def again_undecided(walk):
    if walk.has("main li .state.caution"):
        return True
    walk.reload()
    return False


def silent(walk):
    """A server that accepts the connection and says nothing: the ladder as it runs, and what comes of it."""
    walk.rehearse("jana@firma.example", provider="generic", persona="silent")
    add(walk, "jana@firma.example", "setup-unknown")
    fill(walk)
    walk.submit("#password", SAVE, "proof", briefly=True)
    if not walk.path().endswith("/proof"):
        raise Fault("the ladder was not shown")
    walk.sees(".ladder .running")
    walk.deadline.until("the ladder leads on by itself", lambda: not walk.path().endswith("/proof"), most=45)
    walk.reload("setup-silent")
    walk.sees("main .box.bad")
    walk.value("#host", "smtp.firma.example")
    walk.value("#password", "")


def errors(walk):
    """What a person sees when a request is not in order, and that there is a way back."""
    walk.rehearse("jana@seznam.cz")
    for path, status in (("/nothing-is-here", 404), ("/?a=%", 400), ("/detect", 405), ("/add?a=1&a=2", 400)):
        walk.open(path, f"error-{status}", expected=status)
        walk.sees("main h1")
        walk.follow("main .card a", None)
        walk.sees(ADD)
    # A page that was left open for too long keeps what was typed, and does nothing until it is pressed once more.
    token = "document.querySelector('form[action*=\"/add\"]')"
    walk.follow(ADD, None)
    walk.hand.write("#address", "jana@seznam.cz")
    walk.browser.script(token + ".elements.token.value = '0'")
    walk.submit("#address", GO, "error-403", expected=403)
    walk.sees("main .box.caution")
    walk.value("#address", "jana@seznam.cz")
    walk.open("/", "addresses-none")
    walk.misses("main li .state")
    # One that somebody has pasted a book into; one that is no form of ours.
    for status, change in ((413, ".elements.token.value = 'x'.repeat(20000)"), (415, ".enctype = 'multipart/form-data'")):
        walk.follow(ADD, None)
        walk.hand.write("#address", "jana@seznam.cz")
        walk.browser.script(token + change)
        walk.submit("#address", GO, f"error-{status}", expected=status)
        walk.sees("main h1")
        walk.follow("main .card a", None)
        walk.misses("main li .state")
    # More pages than anybody reads: now and then one is let through, as a limit does.
    with walk.browser.flooding(walk.rehearsal.origin, "/outbox"):
        walk.until_status("/add", 429, "error-429")
    walk.sees("main h1")
    walk.misses("#address")
    walk.browser.forget()
    walk.open("/add", "error-401", expected=403)
    walk.sees("main h1")


ROADS = {
    "seznam": seznam, "google": google, "workspace": workspace, "generic": generic, "perhaps-sent": perhaps_sent,
    "silent": silent, "errors": errors,
}
