"""
A headless Chromium, driven through its DevTools protocol over a pipe: nothing to install but the browser itself.

Source  https://chromedevtools.github.io/devtools-protocol/ ; messages are JSON, each ended by a NUL byte.
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_PATIENCE = 60  # seconds for any one answer


def installed() -> str | None:
    """The path of a Chromium, None where this machine has none or no pipes to talk to it."""
    if os.name == "nt":
        return None
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Chromium:
    """
    One browser with one page.

    requests  every address that the page asked for, its own first.
    Raises    TimeoutError where the browser does not answer, RuntimeError where it refuses.
    """

    def __init__(self, program: str) -> None:
        self.requests: list[str] = []
        self.logged: list[str] = []
        self._loaded = False
        self._number = 0
        self._buffer = b""
        self._session: str | None = None
        self._home = tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True)
        their_in, self._out = os.pipe()
        self._in, their_out = os.pipe()
        flags = [*_FLAGS, f"--user-data-dir={self._home.name}"]
        # The browser reads commands from descriptor 3 and answers on 4.
        wired = 'exec "$0" "$@" 3<&{} 4>&{}'.format(*map(str, (their_in, their_out)))
        self._process = subprocess.Popen(
            ["bash", "-c", wired, program, *flags],
            pass_fds=(their_in, their_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(their_in)
        os.close(their_out)
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.send(f"{domain}.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._out)  # the browser ends when nobody can talk to it any more
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._in)
        self._home.cleanup()

    def open(self, url: str, *, width: int = 1280, height: int = 900, features: Sequence[tuple[str, str]] = ()) -> None:
        """
        Load a page and wait until it is whole.

        width     of the window in CSS pixels.
        features  media features: ("prefers-color-scheme", "dark").
        """
        self.requests.clear()
        self.logged.clear()
        self._loaded = False
        mobile = width < 600
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile)
        media = [{"name": name, "value": value} for name, value in features]
        self.send("Emulation.setEmulatedMedia", features=media)
        self.send("Page.navigate", url=url)
        end = time.monotonic() + _PATIENCE
        while not self._loaded:
            self._note(self._message(end))

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression on the page."""
        answer = self.send("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        """A key, by its DOM name: "Tab", "Enter"."""
        code = {"Tab": 9, "Enter": 13}[key]
        words = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **words)

    def click(self, selector: str) -> None:
        """The middle of the first element of a CSS selector, scrolled into view, as a mouse does."""
        place = self.run(
            f"(() => {{ const found = document.querySelector({json.dumps(selector)});"
            " found.scrollIntoView({block: 'center'});"
            " const [box] = found.getClientRects();"
            " return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1)

    def screenshot(self, path: Path, *, whole: bool = False) -> None:
        """A PNG of the window, or of the whole page."""
        answer = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(answer["data"]))

    def pdf(self) -> bytes:
        """The page as it is printed, in the paper size that it asks for."""
        return base64.b64decode(self.send("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"])

    def send(self, method: str, **params: Any) -> Any:
        """A command of the protocol and its result."""
        self._number += 1
        number = self._number
        message: dict[str, Any] = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + _PATIENCE
        while (answer := self._message(end)).get("id") != number:
            self._note(answer)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]

    def _note(self, event: dict[str, Any]) -> None:
        if event.get("method") == "Network.requestWillBeSent":
            self.requests.append(event["params"]["request"]["url"])
        elif event.get("method") == "Log.entryAdded":
            self.logged.append(event["params"]["entry"]["text"])
        elif event.get("method") == "Page.loadEventFired":
            self._loaded = True

    def _message(self, end: float) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise TimeoutError("Chromium does not answer")
            read = os.read(self._in, 1 << 20)
            if not read:
                raise RuntimeError("Chromium has ended")
            self._buffer += read
        message, _, self._buffer = self._buffer.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found


_FLAGS = (
    "--headless",
    "--no-sandbox",  # it runs as root on a CI machine, and opens nothing but our own page
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
