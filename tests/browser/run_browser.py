#!/usr/bin/env python3
"""Exported pages as Debian's Chromium shows and prints them.

run_browser.py --program FILE
What people wrote is text, the console stays empty, and a skill sheet takes one or two pages of A4.
"""

import argparse
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import pack_team  # noqa: E402
from sandbox import Sandbox, commands_with  # noqa: E402

PROGRAM = None
MOST_PAGES = 2
# Only as root Chromium needs to go without its sandbox, but a container may have none for others.
BROWSER = ("chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage"
           " --user-data-dir=profile --enable-logging=stderr")


class Printed(unittest.TestCase):
    """Each test has the pack of a hostile team."""

    def setUp(self):
        self.sandbox = Sandbox(commands_with(PROGRAM))
        self.addCleanup(self.sandbox.__exit__)
        pack_team.freeze(self.sandbox)

    def run_or_fail(self, command):
        out, err, status = self.sandbox.run(command)
        self.assertEqual(status, 0, f"{command}\n{out}{err}")
        return out, err

    def browse(self, page, options):
        """What it prints; the console is empty."""
        out, err = self.run_or_fail(f"{BROWSER} {options} 'file://{page}'")
        self.assertNotIn("CONSOLE", err)
        return out

    def printed(self, page):
        """(pages, size, text) of the page on paper."""
        self.browse(page, "--no-pdf-header-footer --print-to-pdf=page.pdf")
        facts, _ = self.run_or_fail("pdfinfo page.pdf")
        text, _ = self.run_or_fail("pdftotext -layout page.pdf -")
        return int(re.search(r"^Pages: +(\d+)$", facts, re.M)[1]), facts, re.sub(r"\s", "", text)

    def pages_of(self, language):
        folder = pack_team.export(self.sandbox, language, language)
        return sorted(folder.rglob("*.html"))

    def test_what_people_wrote_is_shown_as_text(self):
        for page in self.pages_of("ja"):
            if pack_team.SCRIPT in self.printed(page)[2]:
                continue
            self.assertNotIn(b"alert", page.read_bytes(), page.name)

    def test_nothing_that_people_wrote_is_an_element(self):
        for page in self.pages_of("en"):
            shown = self.browse(page, "--dump-dom")
            self.assertNotIn("<script", shown)
            self.assertNotIn("<b>", shown)

    def test_a_console_that_has_something_is_noticed(self):
        page = self.pages_of("en")[0]
        spoilt = page.read_text().replace("<h1>", f"<h1>{pack_team.SCRIPT}")
        self.sandbox.write("spoilt.html", spoilt.encode())
        with self.assertRaises(AssertionError):
            self.browse(self.sandbox.work / "spoilt.html", "--dump-dom")

    def test_a_sheet_takes_one_or_two_pages_of_a4(self):
        self.run_or_fail("tassei demo demo.db --quiet && tassei --db demo.db --quiet"
                         " review freeze FY2020 --at FY2025 --all-teams")
        self.sandbox.environment["TASSEI_DB"] = "demo.db"
        for language in ("en", "ja"):
            sheets = [page for page in self.pages_of(language) if page.parent.name == "sheets"]
            longest = sorted(sheets, key=lambda page: page.stat().st_size)[-2:]
            for page in longest:
                pages, facts, _ = self.printed(page)
                self.assertLessEqual(pages, MOST_PAGES, f"{language} {page.name}")
                self.assertIn("(A4)", facts)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    arguments, rest = parser.parse_known_args()
    PROGRAM = arguments.program
    unittest.main(argv=sys.argv[:1] + rest)
