"""A person at the browser: by mouse, or by keyboard alone."""
import inspection
from webdriver import BACKSPACE, CONTROL, DOWN, ENTER, SHIFT, SPACE, TAB, UP


class Fault(Exception):
    """A page, or a road, is not as it should be."""


class Mouse:
    def __init__(self, browser):
        self.browser = browser

    def press(self, css):
        self.browser.click(self.browser.find(css))

    follow = press
    tick = press
    unfold = press

    def write(self, css, text):
        self.browser.replace(self.browser.find(css), text)

    def submit(self, css, button):
        self.press(button)

    def choose(self, css, value):
        self.browser.click(self.browser.find(f'{css} option[value="{value}"]'))

    def examine(self):
        return []


class Keyboard:
    """Tab, Shift and Tab, Enter, Space, the arrows of a list, and letters. Nothing is clicked on, nothing focused by script."""

    def __init__(self, browser):
        self.browser = browser

    def reach(self, css):
        """Tabs to it, as many times as the order of the document says; so every reach is a test of that order."""
        target = self.browser.find(css)
        place = self.browser.script(
            inspection.STOPS + "return stops().indexOf(arguments[0]);", target)
        if place < 0:
            raise Fault(f"the keyboard cannot reach {css}")
        self._tab_to(place)
        name, shown = self.browser.script(
            inspection.STOPS + "const e = document.activeElement; return [named(e), e === arguments[0]];", target)
        if not shown:
            raise Fault(f"the order of the focus is another than the document's: {name} in place of {css}")

    def _tab_to(self, place):
        at, is_stop, _ = self.browser.script(inspection.PLACE)
        if place > at:
            self.browser.keys(*[TAB] * (place - at))
        elif place < at or not is_stop:
            self.browser.keys(*[TAB] * (at - place + (0 if is_stop else 1)), held=SHIFT)

    def press(self, css):
        self.reach(css)
        self.browser.keys(SPACE)

    tick = press

    def follow(self, css):
        self.reach(css)
        self.browser.keys(ENTER)

    unfold = follow

    def write(self, css, text):
        self.reach(css)
        self.browser.keys("a", held=CONTROL)
        self.browser.keys(BACKSPACE, *text)

    def submit(self, css, button):
        """Enter in a field sends its form."""
        self.reach(css)
        self.browser.keys(ENTER)

    def choose(self, css, value):
        self.reach(css)
        chosen = lambda: self.browser.script("return document.activeElement.value")
        for key in [UP] * 5 + [DOWN] * 5:
            if chosen() == value:
                return
            self.browser.keys(key)
        raise Fault(f"the arrows do not choose {value} in {css}")

    def examine(self):
        """Tabs through all of the page: every control is reached, in the document's order, and it is seen where one is."""
        found = self._round()
        folded = self.browser.script(
            inspection.STOPS + "return stops().map((e, i) => [e, i]).filter(([e]) => e.localName === 'summary' &&"
            " !e.parentElement.open).map(([e, i]) => i);")
        for count, _ in enumerate(folded):
            # What was unfolded before has moved those behind it.
            place = self.browser.script(
                inspection.STOPS + "return stops().findIndex(e => e.localName === 'summary' && !e.parentElement.open);")
            self._tab_to(place)
            self.browser.keys(ENTER)
        return found + (self._round() if folded else [])

    def _round(self):
        stops = self.browser.script(inspection.RECORD)
        at, is_stop, _ = self.browser.script(inspection.PLACE)
        if at < 0 and is_stop:
            self.browser.keys(TAB)
        elif at != 0 or not is_stop:
            self._tab_to(0)
        self.browser.script("window.holubFirst = window.holubSeen.slice(-1); window.holubSeen.length = 0;")
        self.browser.keys(*[TAB] * (len(stops) - 1))
        seen = self.browser.script("return (window.holubFirst || []).concat(window.holubSeen);")
        places = [one["place"] for one in seen]
        if seen and seen[0]["place"] != 0 or not seen:
            places = [0] + places  # it had the focus already
        found = []
        if places != list(range(len(stops))):
            found.append(f"the order of the focus is {places}, of {len(stops)} controls: {stops}")
        found += [f"the focus cannot be seen on {one['name']}" for one in seen if not one["shown"]]
        found += [f"the focus is out of sight on {one['name']}" for one in seen if not one["inside"]]
        return found
