"""What holds on every page, whatever it is about."""
import html
import urllib.parse

# Everything that Tab stops at, in the order of the document.
STOPS = """
  const stops = () => [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')].filter(
    e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }));
  const named = e => !e || e === document.body ? 'nothing' : e.localName + (e.id ? '#' + e.id : '') + ' "' +
    (e.localName === 'input' ? e.name : e.textContent).trim().replace(/\\s+/g, ' ').slice(0, 40) + '"';
"""

PAGE = """
  const faults = [], narrow = arguments[0], closed = [...document.querySelectorAll('details:not([open])')];
  for (const e of closed) e.open = true;
  const wide = document.documentElement.scrollWidth;
  if (wide > narrow) {
    const e = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > narrow + 1).pop();
    faults.push(`scrolls sideways: ${wide} px of ${narrow}, <${e ? e.localName + ' class="' + e.className + '"' : '?'}>`);
  }
  for (const e of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
    const words = [...(e.labels || [])].map(l => l.textContent.trim()).join('');
    if (!words && !e.getAttribute('aria-label')) faults.push('no label: ' + e.outerHTML.slice(0, 80));
    if (e.type === 'password' && e.value) faults.push('a password is in its field again');
    for (const id of (e.getAttribute('aria-describedby') || '').split(' ').filter(Boolean))
      if (!document.getElementById(id)) faults.push('described by what is not there: ' + id);
    if (e.ariaInvalid === 'true' && !['checkbox', 'radio'].includes(e.type)) {
      const marked = getComputedStyle(e).borderTopColor;
      e.removeAttribute('aria-invalid');
      if (getComputedStyle(e).borderTopColor === marked) faults.push('a field with a fault looks like any other: ' + e.name);
      e.ariaInvalid = 'true';
    }
  }
  const pen = document.createElement('canvas').getContext('2d');
  for (const e of document.querySelectorAll('select')) {
    const style = getComputedStyle(e), arrow = 20;
    pen.font = style.font;
    const room = e.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow;
    for (const { text } of e.options) if (pen.measureText(text).width > room) faults.push('a value is cut off: ' + text);
  }
  for (const e of closed) e.open = false;
  if (document.querySelectorAll('h1').length !== 1) faults.push('not exactly one h1');
  if (document.querySelectorAll('main').length !== 1) faults.push('not exactly one main');
  if (!document.title.trim()) faults.push('no title');
  if (!document.documentElement.lang.startsWith(arguments[1])) faults.push('lang is ' + document.documentElement.lang);
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id), twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  if (twice.length) faults.push('ids twice: ' + twice);
  const links = [...document.querySelectorAll('a[href^="#"]')].map(e => e.getAttribute('href').slice(1));
  for (const id of links) if (!document.getElementById(id)) faults.push('a link to nowhere: #' + id);
  return faults;
"""

RECORD = STOPS + """
  window.holubSeen = [];
  if (window.holubRecorder) document.removeEventListener('focusin', window.holubRecorder);
  window.holubRecorder = event => {
    const e = event.target, style = getComputedStyle(e), box = e.getBoundingClientRect();
    window.holubSeen.push({
      place: stops().indexOf(e), name: named(e),
      shown: e.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      inside: box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    });
  };
  document.addEventListener('focusin', window.holubRecorder);
  return stops().map(named);
"""

# Where the focus is among the stops: its index, or, between two stops, that of the one before it.
PLACE = STOPS + """
  const all = stops(), now = document.activeElement, at = all.indexOf(now);
  if (at >= 0) return [at, true, all.length];
  if (!now || now === document.body) return [-1, true, all.length];
  return [all.filter(e => e.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING).length - 1, false, all.length];
"""

CONTROLS = {"button", "link", "textbox", "checkbox", "radio", "combobox", "DisclosureTriangle", "menuitem", "spinbutton"}


def faults(browser, secrets, expected=None, narrow=320):
    """Sentences about what is wrong with the page that the browser shows."""
    found = console(browser, expected)
    status = browser.status()
    if status != (expected or 200):
        found.append(f"the status is {status} and not {expected or 200}")
    browser.wide(narrow)
    found += browser.script(PAGE, narrow, browser.language[:2])
    browser.wide(1100)
    found += [f"a {role} without a name" for role, name in browser.named() if role in CONTROLS and not name.strip()]
    source = browser.source()
    for secret in secrets:
        for form in {secret, secret.replace(" ", ""), html.escape(secret), urllib.parse.quote(secret),
                     urllib.parse.quote_plus(secret)}:
            if form in source or form in browser.url():
                found.append("the password is in the page or its address")
    return found


def console(browser, expected=None):
    """Errors and violations of the policy that the console tells of; the status of a page that was asked for is none."""
    found = []
    for entry in browser.log():
        text = entry["message"]
        if expected and entry["source"] == "network" and f"status of {expected} " in text:
            continue
        if entry["level"] in ("SEVERE", "WARNING") or "Content Security Policy" in text:
            found.append("console: " + text)
    return found
