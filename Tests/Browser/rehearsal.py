"""Starts `holub serve --rehearse`, and ends what it started."""
import json
import selectors
import subprocess

from webdriver import Late


class Rehearsal:
    """The pages with a scripted server behind them: `url` opens them once, `password` is what that server takes."""

    def __init__(self, holub, deadline, address, provider=None, persona=None):
        command = [holub, "serve", "--rehearse", address, "--port", "0", "--json"]
        command += (["--at", provider] if provider else []) + (["--persona", persona] if persona else [])
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
        try:
            told = self._announced(deadline)
        except BaseException:
            self.close()
            raise
        self.url, self.address, self.password = told["url"], told["address"], told["password"]
        self.origin = self.url.split("/start/")[0]

    def _announced(self, deadline):
        text = b""
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            while True:
                if not selector.select(max(0, min(20, deadline.left()))):
                    raise Late("waited in vain: holub serve says where it is")
                piece = self.process.stdout.read1(4096)
                text += piece
                try:
                    return json.loads(text)
                except ValueError:
                    if not piece:
                        raise RuntimeError(f"holub serve ended: {text.decode(errors='replace').strip()}") from None

    def close(self):
        """Exit code 0: it was told to end, and did."""
        self.process.terminate()
        try:
            code = self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        self.process.stdout.close()
        return code
