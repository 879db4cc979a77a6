"""Checks of the checks: each finds what is put into a page for it. Otherwise a good run would say nothing."""
import inspection
import roads
from person import Fault


def controls(walk):
    walk.rehearse("jana@seznam.cz")
    walk.follow(roads.ADD, "add")
    page, browser = walk.browser.url(), walk.browser

    def finds(words, script, secrets=()):
        walk.browser.go(page)
        browser.script(script)
        found = inspection.faults(browser, secrets)
        if not any(words in fault for fault in found):
            raise Fault(f"the check for {words!r} finds nothing: {found}")

    finds("scrolls sideways", "const e = document.createElement('p'); e.textContent = '–'.repeat(400);"
          "document.querySelector('main').append(e); const w = document.createElement('pre');"
          "w.textContent = 'x'.repeat(400); w.className = 'row'; document.querySelector('main').append(w);"
          "const t = document.createElement('table'); t.width = 700; document.querySelector('main').append(t);")
    finds("no label", "document.querySelector('main').append(document.createElement('input'))")
    finds("a value is cut off", "const l = document.createElement('label'), s = document.createElement('select');"
          "s.append(new Option('STARTTLS – usually port number 587')); s.style.width = '100%'; l.append('x', s);"
          "document.querySelector('main form').append(l);")
    finds("a link without a name", "const a = document.createElement('a'); a.href = '/';"
          "a.append(document.createElement('hr')); document.querySelector('main').append(a);")
    finds("a password is in its field", "document.querySelector('#address').type = 'password';"
          "document.querySelector('#address').value = 'x';")
    finds("the password is in the page", "document.querySelector('main').append('&tajne%20heslo')", ["&tajne%20heslo"])
    finds("console: ", "const s = document.createElement('script'); s.textContent = 'document.title = 1';"
          "document.body.append(s);")
    finds("console: ", "setTimeout(() => { throw new Error('on purpose') }, 0); return new Promise(r => setTimeout(r, 50));")

    if not walk.unfolds:
        return
    walk.browser.go(page)
    browser.script("document.querySelector('main button').tabIndex = 5")
    if not any("order of the focus" in fault for fault in walk.hand.examine()):
        raise Fault("the check of the focus's order finds nothing")
    walk.browser.go(page)
    browser.script("document.querySelector('#address').addEventListener('focus', e => e.target.style.outline = 'none')")
    if not any("cannot be seen" in fault for fault in walk.hand.examine()):
        raise Fault("the check of the focus's sight finds nothing")
    inspection.console(browser)
