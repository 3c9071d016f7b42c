#!/usr/bin/python3
"""The page of `ar report` as browsers show it: on a desk and on a phone, by day, by night and on
paper nothing is cut off, lies over something else, or fetches anything.

    tests/report_page_test.py       the program is build/bin/ar, under tests/run the one it tests

With KEEP=FOLDER the pictures are left there, for somebody to look at.
"""
import base64
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
TRADE = ROOT / "examples/trade/main.arl"
DAY = "2026-06-30"
DESK, PHONE = (1280, 900), (390, 844)

# Elements that stick out of the page or of the drawing they are in. What a table has too much of
# can be scrolled to, inside its own box.
OUTSIDE = """
const width = document.documentElement.clientWidth;
const faults = [];
if (document.documentElement.scrollWidth > width) faults.push("the page is wider than the window");
for (const element of document.querySelectorAll("body *")) {
    if (element.closest(".scroll") && !element.classList.contains("scroll")) continue;
    if (element.closest("defs, title")) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0) continue;
    const drawing = element.closest("svg");
    const room = drawing && drawing !== element ? drawing.getBoundingClientRect()
                                                : {left: 0, right: width};
    if (box.left < room.left - 3 || box.right > room.right + 3)
        faults.push(element.outerHTML.slice(0, 120));
}
return faults;
"""

# Texts of a drawing that lie over each other, and labels of tiles broken inside a figure.
TOGETHER = """
const faults = [];
for (const drawing of document.querySelectorAll("svg")) {
    const boxes = [...drawing.querySelectorAll("text")].map(
        text => [text.textContent, text.getBoundingClientRect()]);
    for (let i = 0; i < boxes.length; ++i)
        for (let k = 0; k < i; ++k) {
            const [a, b] = [boxes[i][1], boxes[k][1]];
            if (a.left < b.right - 1 && b.left < a.right - 1 &&
                a.top < b.bottom - 3 && b.top < a.bottom - 3)
                faults.push(boxes[i][0] + " over " + boxes[k][0]);
        }
}
for (const figure of document.querySelectorAll(".tiles dt + dd"))
    if (figure.getClientRects().length > 1 ||
        figure.clientHeight > 2 * parseFloat(getComputedStyle(figure).fontSize))
        faults.push("broken: " + figure.textContent);
return faults;
"""

# The least contrast of any text with what is behind it.
CONTRAST = """
const light = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(Number).map(value => {
        value /= 255;
        return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const page = light(getComputedStyle(document.body).backgroundColor);
let least = 99;
for (const element of document.querySelectorAll("h1, h2, p, dt, dd, td, th, li, svg text")) {
    const style = getComputedStyle(element);
    const own = light(element instanceof SVGElement ? style.fill : style.color);
    least = Math.min(least, (Math.max(own, page) + 0.05) / (Math.min(own, page) + 0.05));
}
return least;
"""


class Browser:
    """A Chromium without a window, spoken to through its driver."""

    def __init__(self, size):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.driver = subprocess.Popen(["chromedriver", f"--port={self.port}"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu",
                            "--disable-dev-shm-usage", "--hide-scrollbars"],
                   "mobileEmulation": {"deviceMetrics": {
                       "width": size[0], "height": size[1], "pixelRatio": 2, "touch": False}}}
        wanted = {"capabilities": {"alwaysMatch": {"browserName": "chrome",
                                                   "goog:chromeOptions": options}}}
        self.session = None
        for _ in range(100):
            try:
                self.session = self.ask("POST", "/session", wanted)["sessionId"]
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)

    def ask(self, method, path, body=None):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", method=method,
                                         data=None if body is None else json.dumps(body).encode(),
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)["value"]

    def own(self, path, body):
        return self.ask("POST", f"/session/{self.session}{path}", body)

    def run(self, script):
        return self.own("/execute/sync", {"script": script, "args": []})

    def show(self, path, scheme="light", medium="screen"):
        self.own("/goog/cdp/execute", {"cmd": "Emulation.setEmulatedMedia", "params": {
            "media": medium,
            "features": [{"name": "prefers-color-scheme", "value": scheme}]}})
        self.own("/url", {"url": path.as_uri()})

    def picture(self):
        """Of the whole page."""
        shot = self.own("/goog/cdp/execute", {"cmd": "Page.captureScreenshot", "params": {
            "format": "png", "captureBeyondViewport": True}})
        return base64.b64decode(shot["data"])

    def close(self):
        if self.session:
            self.ask("DELETE", f"/session/{self.session}")
        self.driver.terminate()
        self.driver.wait(20)


def report(*words):
    subprocess.run([PROGRAM, "report", *words], check=True, timeout=60,
                   stdout=subprocess.DEVNULL)


class ReportPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="report-"))
        cls.page = cls.folder / "page.html"
        report("-f", str(TRADE), "--as-of", DAY, "--out", str(cls.page))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def browser(self, size):
        browser = Browser(size)
        self.addCleanup(browser.close)
        return browser

    def look(self, browser, name):
        self.assertEqual(browser.run(OUTSIDE), [], name)
        self.assertEqual(browser.run(TOGETHER), [], name)
        self.assertGreaterEqual(browser.run(CONTRAST), 4.5, name)
        picture = browser.picture()
        self.assertGreater(len(picture), 20_000, name)
        if "KEEP" in os.environ:
            Path(os.environ["KEEP"], f"{name}.png").write_bytes(picture)

    def test_nothing_is_cut_off_by_day_and_by_night(self):
        for name, size in (("desk", DESK), ("phone", PHONE)):
            browser = self.browser(size)
            for scheme in ("light", "dark"):
                with self.subTest(size=name, scheme=scheme):
                    browser.show(self.page, scheme)
                    dark = browser.run("return getComputedStyle(document.body).backgroundColor")
                    self.assertEqual(dark == "rgb(255, 255, 255)", scheme == "light")
                    self.look(browser, f"{name}-{scheme}")

    def test_large_amounts_and_long_names_have_room(self):
        book = self.folder / "large.arl"
        sales = "".join(f"2026-{month:02}-{day:02} sale A I-{month}-{day} "
                        f"98{month:02}{day:02}6543210.00 due:2026-{month:02}-28\n\n"
                        for month in range(1, 7) for day in range(1, 9))
        name = "Perusahaan-yang-namanya-panjang-sekali-tanpa-spasi-dan-tidak-berakhir"
        book.write_text(f'book\n  currency: IDR\n\ncustomer A\n  name: "{name}"\n\n{sales}',
                        encoding="utf-8")
        page = self.folder / "large.html"
        report("-f", str(book), "--as-of", DAY, "--out", str(page))
        for name, size in (("desk", DESK), ("phone", PHONE)):
            with self.subTest(size=name):
                browser = self.browser(size)
                browser.show(page)
                self.look(browser, f"large-{name}")

    def test_it_can_be_printed(self):
        browser = self.browser((760, 1000))  # what is left of A4 at 96 dots to the inch
        browser.show(self.page, "dark", "print")
        self.look(browser, "paper")

    def test_charts_are_drawn_as_the_figures_are(self):
        """Of the aging in euros, every bar is as high as its share of the largest."""
        browser = self.browser(DESK)
        browser.show(self.page)
        bars = browser.run("""
            const chart = document.querySelector("figure");
            return [...chart.querySelectorAll("rect")].map(bar => [
                bar.querySelector("title").textContent, bar.getBoundingClientRect().height]);
        """)
        figures = {title.split(": ")[0]: (float(title.split(": ")[1].replace(",", "")), height)
                   for title, height in bars}
        self.assertEqual(list(figures), ["Not due", "1-30", "31-60", "61-90", "91+"])
        most, highest = figures["Not due"]
        for figure, height in figures.values():
            self.assertAlmostEqual(height, max(figure / most * highest, 1), delta=3)

    def test_it_needs_nothing_else_and_is_small(self):
        text = self.page.read_text(encoding="utf-8")
        self.assertLess(len(text.encode()), 1_000_000)
        for word in ("<script", "http://", "https://", "url(", "@import", " src="):
            self.assertNotIn(word, text)

    def test_the_same_day_makes_the_same_bytes(self):
        again = self.folder / "again.html"
        report("-f", str(TRADE), "--as-of", DAY, "--today", "2027-01-01", "--out", str(again))
        self.assertEqual(again.read_bytes(), self.page.read_bytes())


if __name__ == "__main__":
    unittest.main()
