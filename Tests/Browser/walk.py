"""A walk through the pages: what a person does, and what is looked at wherever she comes."""
import pathlib

import inspection
from application import Application
from person import Fault, Keyboard, Mouse
from rehearsal import Rehearsal
from webdriver import Deadline

SECONDS = 120  # the most that a road may take


class Walk:
    def __init__(self, program, browser, *, keyboard, shots=None):
        self.program, self.browser, self.deadline = program, browser, Deadline(SECONDS)
        self.hand = Keyboard(browser) if keyboard else Mouse(browser)
        self.unfolds = keyboard  # to come to what is folded, too
        self.shots = pathlib.Path(shots) if shots else None
        self.rehearsal, self.secrets, self.pages, self.faults = None, [], 0, []

    # --- the server -----------------------------------------------------------------------------------------------

    def rehearse(self, address, provider=None, persona=None):
        """Starts the pages and opens them."""
        self.end()
        self.rehearsal = Rehearsal(self.program, self.deadline, address, provider, persona)
        self.secrets = []  # not typed yet
        self._arrive(lambda: self.browser.go(self.rehearsal.url), "addresses-none")

    def rehearse_application(self, *words):
        """Starts an application with the pages in it, and opens its own first page."""
        self.end()
        self.rehearsal = Application(self.program, self.deadline, *words)
        self.secrets = []
        self.pass_by(lambda: self.browser.go(self.rehearsal.url))

    def end(self):
        if self.rehearsal:
            code, self.rehearsal = self.rehearsal.close(), None
            if code:
                raise Fault(f"the program ended with {code}")

    # --- going on -------------------------------------------------------------------------------------------------

    def follow(self, css, name):
        self._arrive(lambda: self.hand.follow(css), name)

    def press(self, css, name, **rest):
        self._arrive(lambda: self.hand.press(css), name, **rest)

    def submit(self, css, button, name, **rest):
        self._arrive(lambda: self.hand.submit(css, button), name, **rest)

    def open(self, path, name=None, **rest):
        """By the address line: the one way that is no link."""
        self._arrive(lambda: self.browser.go(self.rehearsal.origin + path.removesuffix("/")), name, **rest)

    def until_status(self, path, status, name):
        """Opens a page again and again until it answers with a status."""
        def tried():
            self.browser.go(self.rehearsal.origin + path)
            return self.browser.status() == status
        self._arrive(lambda: self.deadline.until(f"the status {status}", tried, most=60), name, expected=status)

    def reload(self, name=None):
        self._arrive(lambda: self.browser.go(self.browser.url()), name)

    def pass_by(self, act):
        """Does something that leads to a page of the application's own, which is not looked at."""
        self._arrive(act, None, briefly=True)

    def password(self, text=None):
        text = text or self.rehearsal.password
        self.secrets.append(text)
        self.hand.write("#password", text)

    def _arrive(self, act, name, expected=None, passing=(), briefly=False, focus=None):
        """Does something that leads to another page, and looks at that one.

        - expected: its status, where that is no success.
        - passing: ends of paths that are only passed through.
        - focus: what has the focus from the start, where scripts may set it.
        - briefly: it changes by itself, so only its picture is taken.
        """
        before = self.browser.document()
        act()

        def arrived():
            # In this order: the address is asked for when the document is another, not before.
            return (self.browser.document() != before and not self.path().endswith(tuple(passing) or ("\0",))
                    and self.browser.script("return document.readyState") == "complete")

        self.deadline.until(f"another page ({name})", arrived, most=30)
        self.pages += 1
        if self.shots and name:
            self._picture(name)
        if briefly:
            return
        if focus:
            self.deadline.until(f"the focus on {focus}", lambda: self._has_focus(focus), most=5)
        found = inspection.faults(self.browser, self.secrets, expected)
        self.faults += [f"{self.path()}: {fault}" for fault in found]
        if name:
            self.faults += [f"{self.path()}: {fault}" for fault in self.hand.examine()]

    def _picture(self, name):
        for width, shape in ((1100, "wide"), (360, "narrow")):
            for scheme in ("light", "dark"):
                path = self.shots / f"{name}-{self.browser.language}-{scheme}-{shape}.png"
                if path.exists():
                    continue
                self.browser.wide(width)
                self.browser.scheme(scheme)
                path.write_bytes(self.browser.picture())
        self.browser.wide(1100)
        self.browser.scheme("light")

    # --- looking --------------------------------------------------------------------------------------------------

    def path(self):
        return self.browser.url().split("://", 1)[1].partition("/")[2].partition("?")[0]

    def has(self, css, text=""):
        """Whether something is in sight, with a text in it."""
        return self.browser.script(
            "return [...document.querySelectorAll(arguments[0])].some("
            "e => e.checkVisibility({ visibilityProperty: true }) && (e.innerText || e.value || '').includes(arguments[1]))",
            css, text)

    def sees(self, css, text=""):
        if not self.has(css, text):
            raise Fault(f"{self.path()}: nothing in sight that is {css}" + (f" and says {text!r}" if text else ""))

    def misses(self, css):
        if self.has(css):
            raise Fault(f"{self.path()}: {css} is in sight")

    def value(self, css, wanted):
        value = self.browser.script("return document.querySelector(arguments[0]).value", css)
        if value != wanted:
            raise Fault(f"{self.path()}: {css} holds {value!r} in place of {wanted!r}")

    def _has_focus(self, css):
        return not self.browser.javascript or self.browser.script(
            "return document.activeElement.matches(arguments[0])", css)
