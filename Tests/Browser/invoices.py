"""The roads through an application that has the pages in it: what `holub serve` does not offer. See README.md."""
from person import Fault
from roads import ADD, GO, NOTICES, OUTBOX, SAVE, connect, until_state

CODE, CONFIRM = "#code", 'form[action*="/verify"] button[type=submit]'


def enter(walk, *words):
    """Signs in to the application, and goes to the pages by its menu."""
    walk.rehearse_application(*words)
    walk.hand.write("input[name=name]", walk.rehearsal.customer)
    walk.hand.write("input[name=password]", walk.rehearsal.key)
    walk.pass_by(lambda: walk.hand.submit("input[name=password]", "main button, form button"))
    walk.follow('a[href="/mail"]', "addresses-none-application")


def sent_code(walk):
    """The code in the message that the application has sent. Its blank is one that does not break, which no keyboard has."""
    return " ".join(walk.rehearsal.said(r"^(\d{4})\s(\d{4})$"))


def add(walk, name):
    walk.follow(ADD, "add")
    walk.hand.write("#address", walk.rehearsal.address)
    walk.submit("#address", GO, name)


def invoice(walk, recipient):
    """Makes an invoice, and hands it to the outbox."""
    walk.pass_by(lambda: walk.browser.go(walk.rehearsal.site + "/invoices"))
    walk.hand.write("input[name=recipient]", recipient)
    walk.hand.write("input[name=item]", "Práce")
    walk.hand.write("input[name=amount]", "1250")
    walk.pass_by(lambda: walk.hand.submit("input[name=amount]", 'form[action="/invoices"] button'))
    walk.pass_by(lambda: walk.hand.press('form[action*="/send"] button'))


def choose(walk, route, name):
    """On the page of the choice: both ways with what speaks for and against each."""
    for words in range(2):
        for column in (1, 2):
            walk.sees(f"main section:nth-of-type({column}) h3:nth-of-type({words + 1}) + ul li")
    walk.press(f'main form[action*="/choice"]:has(input[value="{route}"]) button', name)


def code(walk):
    """An address is confirmed by a code; then one's own mailbox is chosen, and an invoice leaves from it."""
    enter(walk, "code")
    add(walk, "verify-code")
    first = sent_code(walk)
    walk.hand.write(CODE, "0000 0000")
    walk.submit(CODE, CONFIRM, "verify-code-refused", expected=422, focus="[role=alert]")
    walk.sees("#code-fault")
    walk.press('form[action*="/verification"] button', "verify-sent-again")
    walk.sees("main .box.good")
    # The code before it no longer holds.
    second = sent_code(walk)
    walk.hand.write(CODE, first)
    walk.submit(CODE, CONFIRM, "verify-code-refused", expected=422, focus="[role=alert]")
    # Nothing of the set-up is there yet.
    walk.open("/", "addresses-added")
    walk.sees("main li .state.caution")
    walk.misses('main li a[href*="/setup"]')
    walk.follow('main li a[href*="/verify"]', "verify-code")
    walk.hand.write(CODE, second)
    walk.submit(CODE, CONFIRM, "choice")
    choose(walk, "own", "setup-verified")
    walk.password()
    connect(walk, "connected-application")
    invoice(walk, "petr@odberatel.example")
    walk.follow('a[href*="/outbox/"]', "message-taken-in")
    until_state(walk, ".state.good")
    walk.sees("main", "petr@odberatel.example")


def link(walk):
    """An address is confirmed by a link, whose page confirms nothing before its button; then the application sends."""
    enter(walk, "link")
    add(walk, "verify-link")
    walk.misses(CODE)
    path = walk.rehearsal.said(r"^http://127\.0\.0\.1:\d+/mail(/confirm/\S+)$")[0]
    for _ in range(2):
        walk.open(path, "confirm")
    walk.sees("main", walk.rehearsal.address)
    walk.open("/", "addresses-added")
    walk.sees("main li .state.caution")
    walk.open(path, "confirm")
    walk.press('main form[action*="/confirm/"] button', "choice")
    # It is used up.
    walk.open(path, "confirm-refused", expected=404)
    walk.sees("main .box.bad")
    walk.open("/", "addresses-verified")
    walk.follow('main li a[href*="/choice"]', "choice")
    choose(walk, "application", "mailbox-by-application")
    walk.sees("main .box.good")
    invoice(walk, "petr@odberatel.example")
    walk.follow('a[href*="/outbox/"]', "message-taken-in")
    until_state(walk, ".state.good")
    walk.reload("message-by-application")
    walk.sees("main", "petr@odberatel.example")


def trouble(walk):
    """The password no longer holds: a notice; one message another way, one taken back, and the rest goes on."""
    enter(walk, "code", "trouble")
    add(walk, "verify-code")
    walk.hand.write(CODE, sent_code(walk))
    walk.submit(CODE, CONFIRM, "choice")
    choose(walk, "own", "setup-verified")
    walk.password()
    connect(walk, "connected-application")
    for name in ("prvni", "druhy", "treti"):
        invoice(walk, name + "@odberatel.example")
    walk.open("/notices")
    walk.deadline.until("a notice", lambda: walk.has("main article") or walk.reload())
    walk.reload("notices-refused")
    walk.sees("nav .count", "1")

    # This one through the application.
    through = 'main article form[action*="/application"] button'
    moved = walk.browser.script(
        "return document.querySelector(arguments[0]).form.action.match(/outbox\\/(.*)\\/application/)[1]", through)
    walk.press(through, "message-moved")
    until_state(walk, ".state.good")
    walk.open("/outbox/" + moved, "message-cancelled")
    walk.follow(NOTICES, "notices-refused")
    walk.misses(through)  # It has left.
    walk.open("/", "addresses-attention")
    walk.sees("main li .state.bad")

    # Fix and resume: what will leave is shown before it does.
    walk.follow(NOTICES, "notices-refused")
    walk.follow('main article a[href*="/resume"]', "resume")
    waiting = 'main form[action*="/cancel"] button'
    walk.sees("main li", "odberatel.example")
    taken = walk.browser.script("return document.querySelectorAll(arguments[0]).length", waiting)
    if taken != 2:
        raise Fault(f"{walk.path()}: {taken} messages are shown that will leave, and not 2")
    walk.press(waiting, "message-cancelled")
    walk.follow(NOTICES, "notices-refused")
    walk.follow('main article a[href*="/resume"]', "resume-one")
    walk.press('main form[action*="/resume"] button', "connected-again", passing=["/proof"])
    walk.sees("main .state.good")
    walk.follow(NOTICES, "notices-none")
    walk.misses("main article")
    walk.misses("nav .count")
    walk.follow('main a[href*="all=1"]', "notices-settled")
    walk.misses("main .unread")
    walk.follow(OUTBOX, "outbox-mixed")
    walk.deadline.until("the last one leaves", lambda: left(walk) == 2)
    walk.reload("outbox-mixed")


def left(walk):
    """How many messages have left; looks again."""
    walk.reload()
    return walk.browser.script("return document.querySelectorAll('main li .state.good').length")


ROADS = {"code": code, "link": link, "trouble": trouble}
