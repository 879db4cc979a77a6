"""Starts the example InvoiceApp on scripted servers (`InvoiceApp --rehearse`), and ends what it started."""
import os
import queue
import re
import socket
import subprocess
import threading
import time

from webdriver import Late


class Application:
    """An application with the pages in it: `origin` is where they begin, `password` what the mailbox's server takes."""

    def __init__(self, program, deadline, *words):
        # A link in a message names the port, so it has to be known before. Nobody takes it in the meantime: as a rule.
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("FAKTURKA_")}
        self.process = subprocess.Popen(
            [program, "--rehearse", *words], env=environment | {"FAKTURKA_PORT": str(port)}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", start_new_session=True)
        self.deadline, self.lines, self.last = deadline, queue.Queue(), []
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        try:
            self.address, self.password = self.said(r"^A mailbox to set up: (\S+), its password: (\S+)$")
            self.customer, self.key = self.said(r"^Sign in as (jana) with the password (\S+)$")
            self.site = self.said(r"^Open (http://127\.0\.0\.1:\d+)/$")[0]
        except BaseException:
            self.close()
            raise
        self.url, self.origin = self.site + "/", self.site + "/mail"

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def said(self, pattern):
        """What the pattern's groups match in the next line that it matches: also the text of a message it has sent."""
        end = time.monotonic() + max(0, min(20, self.deadline.left()))
        while True:
            try:
                line = self.lines.get(timeout=max(0, end - time.monotonic()))
            except queue.Empty:
                raise Late(f"waited in vain: InvoiceApp says {pattern}; it said {self.last[-3:]}") from None
            self.last.append(line)
            found = re.search(pattern, line)
            if found:
                return found.groups()

    def close(self):
        """Exit code 0: it was told to end, and did."""
        self.process.terminate()
        try:
            code = self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        self.reader.join(5)
        self.process.stdout.close()
        return code
