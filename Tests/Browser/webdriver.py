"""A small client of the W3C WebDriver protocol, for Debian's chromium-driver. Python's standard library alone.

https://www.w3.org/TR/webdriver2/; `goog/cdp/execute` is the driver's way to the browser's own protocol.
"""
import base64
import contextlib
import http.client
import json
import os
import re
import signal
import subprocess
import threading
import time

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
TAB, ENTER, SPACE, BACKSPACE, UP, DOWN = "\ue004", "\ue007", "\ue00d", "\ue003", "\ue013", "\ue015"
SHIFT, CONTROL = "\ue008", "\ue009"


class DriverError(Exception):
    def __init__(self, kind, message):
        super().__init__(f"{kind}: {message.splitlines()[0] if message else ''}")
        self.kind = kind


class Late(Exception):
    """Something did not become so in its time."""


class Deadline:
    def __init__(self, seconds):
        self.end = time.monotonic() + seconds

    def left(self):
        return self.end - time.monotonic()

    def until(self, what, condition, most=20):
        """Asks again and again until it is so, at most `most` seconds and no longer than the deadline."""
        end = min(self.end, time.monotonic() + most)
        while True:
            try:
                found = condition()
            except DriverError as error:
                # A page that goes just then answers nothing; the next one will.
                if error.kind in ("connection", "invalid session id"):
                    raise
                found = None
            if found:
                return found
            if time.monotonic() > end:
                raise Late(f"waited in vain: {what}")
            time.sleep(0.05)


class Driver:
    """The driver's process. Browsers are its sessions."""

    def __init__(self, program, chromium):
        self.chromium = chromium
        self.process = subprocess.Popen(
            [program, "--port=0"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, start_new_session=True)
        impatient = threading.Timer(20, self.process.kill)
        impatient.start()
        try:
            started = None
            while not started:
                line = self.process.stdout.readline()
                if not line:
                    raise DriverError("driver", f"{program} was not ready within 20 s, or ended")
                started = re.search(r"started successfully on port (\d+)", line)
        finally:
            impatient.cancel()
        self.port = int(started.group(1))
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body)
        try:
            self.connection.request(method, path, data, {"Content-Type": "application/json"})
            answer = json.load(self.connection.getresponse())["value"]
        except (http.client.HTTPException, OSError) as error:
            self.connection.close()
            raise DriverError("connection", str(error) or type(error).__name__) from None
        if isinstance(answer, dict) and "error" in answer and "stacktrace" in answer:
            raise DriverError(answer["error"], answer["message"])
        return answer

    def close(self):
        self.connection.close()
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()


class Browser:
    def __init__(self, driver, *, javascript, language):
        self.driver, self.javascript, self.language = driver, javascript, language
        arguments = [
            "--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--force-prefers-reduced-motion", "--hide-scrollbars",
            # Containers often have a /dev/shm of 64 MB, in which a page's process would run out of memory.
            "--disable-dev-shm-usage",
        ]
        if os.geteuid() == 0:
            # Chromium's sandbox cannot be set up by root, and it refuses to start. The pages it opens here are ours, and
            # nothing else is reachable for them but loopback.
            arguments.append("--no-sandbox")
        preferences = {"intl.accept_languages": language, "credentials_enable_service": False}
        if not javascript:
            # As a person switches it off in the settings: 2 is "block".
            preferences["profile.managed_default_content_settings.javascript"] = 2
        made = driver.call("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:loggingPrefs": {"browser": "ALL"},
            "timeouts": {"pageLoad": 20000, "script": 10000},
            "goog:chromeOptions": {"binary": driver.chromium, "args": arguments, "prefs": preferences},
        }}})
        self.path = "/session/" + made["sessionId"]
        self.version = made["capabilities"].get("browserVersion", "")
        self.pid = made["capabilities"].get("goog:processID")

    def _call(self, method, path, body=None):
        return self.driver.call(method, self.path + path, body)

    def close(self):
        """Ends the browser that this session started; by its process id if it does not end by itself."""
        try:
            self._call("DELETE", "")
        except DriverError:
            if self.pid:
                try:
                    os.kill(self.pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass

    def go(self, url):
        self._call("POST", "/url", {"url": url})

    def url(self):
        return self._call("GET", "/url")

    def script(self, text, *arguments):
        """Runs a function's body in the page: also where the page's own scripts are switched off."""
        return self._call("POST", "/execute/sync", {"script": text, "args": list(arguments)})

    def devtools(self, command, **parameters):
        return self._call("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def find(self, css):
        """The one element; an error when there is none."""
        return self._call("POST", "/element", {"using": "css selector", "value": css})

    def click(self, element):
        self._call("POST", f"/element/{element[ELEMENT]}/click", {})

    def replace(self, element, text):
        self._call("POST", f"/element/{element[ELEMENT]}/clear", {})
        self._call("POST", f"/element/{element[ELEMENT]}/value", {"text": text})

    def keys(self, *keys, held=None):
        """Presses keys one after the other, with another one held down meanwhile."""
        steps = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        if held:
            steps = [{"type": "keyDown", "value": held}, *steps, {"type": "keyUp", "value": held}]
        self._call("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": steps}]})

    def status(self):
        """Of the page that is shown."""
        return self.script("return performance.getEntriesByType('navigation')[0].responseStatus")

    @contextlib.contextmanager
    def flooding(self, origin, path):
        """Asks for a path without end, beside the browser and as the same person."""
        cookies = "; ".join(f"{one['name']}={one['value']}" for one in self._call("GET", "/cookie"))
        connection, over = http.client.HTTPConnection(origin.split("://", 1)[1], timeout=10), threading.Event()

        def ask():
            while not over.is_set():
                connection.request("GET", path, headers={"Cookie": cookies})
                connection.getresponse().read()

        thread = threading.Thread(target=ask, daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join(15)
            connection.close()

    def forget(self):
        """Forgets the cookies."""
        self._call("DELETE", "/cookie")

    def document(self):
        """A word that is another for each document that was loaded."""
        return self.devtools("Page.getFrameTree")["frameTree"]["frame"]["loaderId"]

    def log(self):
        """What the console got since the last time."""
        return self._call("POST", "/se/log", {"type": "browser"})

    def source(self):
        root = self.devtools("DOM.getDocument", depth=0)["root"]["nodeId"]
        return self.devtools("DOM.getOuterHTML", nodeId=root)["outerHTML"]

    def named(self):
        """Role and accessible name of everything that is not ignored (the browser's own computation)."""
        nodes = self.devtools("Accessibility.getFullAXTree")["nodes"]
        return [(node.get("role", {}).get("value"), node.get("name", {}).get("value", "")) for node in nodes
                if not node.get("ignored")]

    def wide(self, width, height=800):
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def scheme(self, name):
        self.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    def picture(self):
        """The whole page, also what one would have to scroll to."""
        return base64.b64decode(self.devtools("Page.captureScreenshot", format="png", captureBeyondViewport=True)["data"])
