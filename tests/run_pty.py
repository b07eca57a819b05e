#!/usr/bin/env python3
"""What only a terminal shows: widths, colour, questions, the pager, progress, Ctrl-C.

run_pty.py --program FILE. Every test runs the program on a pseudo-terminal of its own.
"""

import argparse
import fcntl
import os
import pathlib
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
import unicodedata
import unittest

from sandbox import NOBODY, Sandbox, commands_with, is_root

PATIENCE_SECONDS = 60
PROGRAM = None


class Session:
    """A command on a terminal of so many columns and rows."""

    def __init__(self, sandbox, words, columns, rows=24, **variables):
        self.seen = b""
        self.status = None
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            size = struct.pack("HHHH", rows, columns, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.chdir(sandbox.work)
            if is_root():
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            environment = {**sandbox.environment, "TERM": "xterm", **variables}
            os.execvpe(words[0], words, environment)

    def read_some(self, end):
        """Adds what comes before the end; false where nothing more can come."""
        ready, _, _ = select.select([self.terminal], [], [], max(0, end - time.monotonic()))
        if not ready:
            raise AssertionError(f"nothing more after {self.seen[-200:]!r}")
        try:
            some = os.read(self.terminal, 65536)
        except OSError:  # Linux says so when the other end is closed
            some = b""
        self.seen += some
        return bool(some)

    def read(self, until=lambda seen: False):
        """Reads until what has been seen is enough, or to the end."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not until(self.seen) and self.read_some(end):
            pass

    def read_question(self, beginning):
        """Reads a question that begins so, to its end, which is a space."""
        self.read(until=lambda seen: beginning in seen and seen.endswith(b" "))
        if beginning not in self.seen:
            raise AssertionError(f"{beginning.decode()!r} was not asked: {self.seen.decode()!r}")
        self.seen = self.seen.partition(beginning)[2]

    def write(self, some):
        os.write(self.terminal, some)

    def end(self):
        """What was shown, with the exit status kept; 128 + N for signal N."""
        self.read()
        _, status = os.waitpid(self.child, 0)
        os.close(self.terminal)
        self.status = os.waitstatus_to_exitcode(status)
        return self.seen.decode().replace("\r\n", "\n")


def width(text):
    """Columns of a line; combining characters take none."""
    wide = sum(2 if unicodedata.east_asian_width(each) in "WF" else 1
               for each in text if not unicodedata.combining(each))
    return wide


def plain(text):
    return re.sub(r"\033\[[0-9;]*[mK]", "", text)


class Terminal(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox(commands_with(PROGRAM))
        self.addCleanup(self.sandbox.__exit__)
        self.sandbox.run(["tassei", "demo", "demo.db", "-q"])
        self.sandbox.environment["TASSEI_DB"] = "demo.db"

    def show(self, *words, columns=80, **variables):
        session = Session(self.sandbox, ["tassei", *words], columns, **variables)
        return session.end(), session.status

    def test_no_line_is_wider_than_the_terminal_and_no_character_is_broken(self):
        questions = [["levels", "--at", "FY2019..FY2024"], ["levels", "--all-teams"],
                     ["explain", "E013", "hardware", "--full"], ["history"], ["rulebook", "show"],
                     ["engineer", "show", "E010"], ["project", "show", "P-2018-03"],
                     ["contribution", "list"], ["expertise", "list"], ["project", "list"],
                     ["stats"]]
        for question in questions:
            for language in ("en", "ja"):
                for columns in (60, 120):
                    with self.subTest(question=question, language=language, columns=columns):
                        shown, status = self.show(*question, "--lang", language, "--no-pager",
                                                  columns=columns)
                        self.assertEqual(status, 0)
                        self.assertNotIn("\ufffd", shown)
                        for line in plain(shown).splitlines():
                            self.assertLessEqual(width(line), columns, line)

    def test_days_stay_whole_in_narrow_tables(self):
        for kind in ("membership", "contribution", "expertise"):
            for language in ("en", "ja"):
                with self.subTest(kind=kind, language=language):
                    shown, _ = self.show(kind, "list", "--lang", language, "--no-pager",
                                         columns=60)
                    self.assertRegex(shown, r"\b\d{4}-\d\d-\d\d\b")
                    self.assertNotRegex(shown, r"(?<![-\d])\d{4}-[0-9-]*…")

    def test_levels_have_colours_on_a_terminal_only(self):
        shown, _ = self.show("levels", "--no-pager")
        self.assertIn("\033[1;32m5\033[0m", shown)
        self.assertNotIn("\033", self.sandbox.run(["tassei", "levels"])[0])

    def test_met_and_not_met_have_colours(self):
        shown, _ = self.show("explain", "E013", "hardware", "--full", "--no-pager")
        self.assertRegex(shown, "\033\\[3[12]m[✓✗]")

    def test_no_color_is_respected_and_color_goes_before_it(self):
        self.assertNotIn("\033", self.show("levels", "--no-pager", NO_COLOR="1")[0])
        self.assertIn("\033", self.show("levels", "--no-pager", "--color", "always",
                                        NO_COLOR="1")[0])
        self.assertNotIn("\033", self.show("levels", "--no-pager", "--color", "never")[0])
        self.assertIn("\033", self.sandbox.run(["tassei", "levels", "--color", "always"])[0])

    def test_only_what_is_longer_than_the_terminal_goes_through_the_pager(self):
        pager = {"TASSEI_PAGER": "sed s/^/paged:/", "PAGER": "false"}
        self.assertIn("paged:E025", self.show("levels", **pager)[0])
        self.assertNotIn("paged:", self.show("levels", "--engineer", "E001", **pager)[0])
        self.assertNotIn("paged:", self.show("levels", "--no-pager", **pager)[0])
        self.assertIn("<E025", self.show("levels", PAGER="sed 's/^/</'")[0])

    def test_a_pager_that_is_missing_is_done_without(self):
        shown, status = self.show("levels", TASSEI_PAGER="no-such-pager -x")
        self.assertIn("E025", shown)
        self.assertEqual(status, 0)

    def test_a_pager_that_ends_early_is_no_failure(self):
        self.many_rows(10_000)  # more than waits for it in a pipe
        self.sandbox.run(["tassei", "import", "engineers.csv", "-q"])
        shown, status = self.show("engineer", "list", TASSEI_PAGER="head -1")
        self.assertEqual(len(shown.splitlines()), 1)
        self.assertEqual(status, 0)

    def talk(self, *words, answers):
        """What is shown where each question, as it begins, gets its answer; the exit status."""
        session = Session(self.sandbox, ["tassei", *words], 80)
        for question, answer in answers:
            session.read_question(question.encode())
            session.write(answer.encode() + b"\n")
        return session.end(), session.status

    def listed(self, *words):
        return self.sandbox.run(["tassei", *words, "list", "--format", "csv"])[0]

    def test_add_asks_for_the_rest(self):
        _, status = self.talk("engineer", "add", "--lang", "ja", answers=[
            ("エンジニアのコードを入力:", "E90"), ("氏名を入力:", "山本 花子"),
            ("読み(省略可)を入力:", ""), ("備考(省略可)を入力:", "新人")])
        self.assertEqual(status, 0)
        self.assertIn("E90,山本 花子,,新人\n", self.listed("engineer"))

    def test_what_is_asked_for_names_the_choices_and_is_asked_again_where_it_is_none(self):
        shown, status = self.talk("expertise", "add", "--engineer", "E010", answers=[
            ("specialty (one of hardware (Hardware), software (Software)", "softwear"),
            ("did you mean software?", "software"),
            ("area (one of components", "user-planning"),
            ("area (one of components", "first-contact"),
            ("since:", "2023-02-29"), ("since:", "2023-02"), ("depth (one of", "guiding"),
            ("until (may be left empty):", ""), ("reference (may be left empty):", ""),
            ("note (may be left empty):", "")])
        self.assertEqual((status, shown.splitlines()[-1]), (0, "added: 1"))
        self.assertIn("E010,software,first-contact,2023-02-01,guiding,,,,,\n",
                      self.listed("expertise"))

    def test_changes_are_shown_and_asked_about(self):
        before = self.listed("contribution")
        condition = ["contribution", "edit", "--where", "project=P-2024-01", "--outcome", "success"]
        shown, status = self.talk(*condition, answers=[("change these 5 records? [y/N]", "n")])
        self.assertIn("nothing was changed", shown)
        self.assertEqual((status, self.listed("contribution")), (1, before))
        _, status = self.talk(*condition, answers=[("change these 5 records? [y/N]", "y")])
        self.assertEqual(status, 0)
        self.assertNotEqual(self.listed("contribution"), before)

    def test_what_goes_along_with_a_removal_is_listed_and_asked_about(self):
        asked = [("以上の 5 件を削除しますか(y で実行、Enter で中止):", "はい")]
        shown, status = self.talk("engineer", "remove", "E025", "--cascade", "--lang", "ja",
                                  answers=asked)
        self.assertEqual(status, 0)
        self.assertNotIn("E025", self.listed("engineer") + self.listed("membership"))

    def test_ctrl_c_at_a_question_changes_nothing(self):
        before = self.listed("engineer")
        session = Session(self.sandbox, ["tassei", "engineer", "add", "E90"], 80)
        session.read_question(b"name:")
        session.write(b"\x03")
        self.assertIn("interrupted; nothing was changed", session.end())
        self.assertEqual((session.status, self.listed("engineer")), (130, before))

    def many_rows(self, count=400_000):
        self.sandbox.write("engineers.csv", ("engineer,name\n" + "".join(
            f"N{number:06},名前 {number}\n" for number in range(count))).encode())

    def test_ctrl_c_during_an_import_leaves_nothing_behind(self):
        self.many_rows()
        before = self.sandbox.run(["tassei", "export", "--to", "before"])
        self.assertEqual(before[2], 0)
        files = sorted(path.name for path in self.sandbox.work.iterdir())
        session = Session(self.sandbox, ["tassei", "import", "engineers.csv"], 80)
        session.read(until=lambda seen: b" %" in seen)
        session.write(b"\x03")
        shown = session.end()
        self.assertEqual(session.status, 130)
        self.assertIn("interrupted; nothing was changed", shown)
        self.assertEqual(sorted(path.name for path in self.sandbox.work.iterdir()), files)
        self.sandbox.run(["tassei", "export", "--to", "after"])
        self.assertEqual(self.sandbox.run(["diff", "-r", "before", "after"]), ("", "", 0))

    def test_progress_is_taken_away_at_the_end(self):
        self.many_rows()
        shown, status = self.show("import", "engineers.csv")
        self.assertEqual(status, 0)
        self.assertIn(" %", shown)
        last = shown.rindex(" %")
        self.assertIn("\r\033[K", shown[last:])
        self.assertNotIn("%", self.sandbox.run(["tassei", "import", "engineers.csv"])[1])

    def test_a_person_is_forgotten_when_the_code_is_typed_again(self):
        for typed, status in ((b"y\n", 1), (b"E0010\n", 1), (b"E001\n", 0)):
            with self.subTest(typed=typed):
                session = Session(self.sandbox, ["tassei", "engineer", "forget", "E001"], 120)
                session.read_question(b"type E001 again:")
                session.write(typed)
                session.end()
                self.assertEqual(session.status, status)
                _, _, found = self.sandbox.run(["tassei", "engineer", "show", "E001"])
                self.assertEqual(found, 1 - status)

    def test_the_terminal_is_as_it_was(self):
        session = Session(self.sandbox, ["tassei", "levels"], 80, TASSEI_PAGER="head -1")
        before = termios.tcgetattr(session.terminal)
        session.read(until=lambda seen: b"\n" in seen)
        self.assertEqual(termios.tcgetattr(session.terminal), before)
        session.end()


def main():
    global PROGRAM
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    arguments, rest = parser.parse_known_args()
    PROGRAM = arguments.program
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    unittest.main(argv=[sys.argv[0], *rest])


if __name__ == "__main__":
    main()
