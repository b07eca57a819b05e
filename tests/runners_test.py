#!/usr/bin/env python3
"""The runners of transcripts and documents notice what differs."""

import pathlib
import stat
import tempfile
import unittest

import run_readme
import run_transcripts
import transcript
from sandbox import commands_with

PROGRAM = """#!/bin/sh
test "$1" = fail && { echo refused >&2; exit 1; }
echo "~said $*"
"""


class WithProgram(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.program = self.folder / "program"
        self.program.write_text(PROGRAM)
        self.program.chmod(self.program.stat().st_mode | stat.S_IXUSR)

    def failures(self, text, update=False):
        self.path = self.folder / "some.test"
        self.path.write_text(text)
        return len(run_transcripts.run(commands_with(self.program), self.path, update))

    def differences(self, text):
        path = self.folder / "some.md"
        path.write_text(text)
        return len(run_readme.check(self.program, path, False))


class Transcripts(WithProgram):
    def test_what_comes_out_as_written_holds(self):
        self.assertEqual(self.failures("# a\n$ tassei b\n\\~said b\n\n$ echo c\nc\n"), 0)

    def test_another_line_fails(self):
        self.assertEqual(self.failures("$ echo b\na\n"), 1)

    def test_a_terminal_has_the_columns_asked_for(self):
        self.assertEqual(self.failures("# terminal: 60\n$ stty size <&1\n10000 60\n"), 0)
        self.assertEqual(self.failures("$ test -t 1\n? 1\n"), 0)

    def test_standard_error_is_apart_on_a_terminal_too(self):
        self.assertEqual(self.failures("# terminal: 60\n$ tassei fail\n2> refused\n? 1\n"), 0)

    def test_a_missing_line_fails(self):
        self.assertEqual(self.failures("$ echo a; echo b\na\n"), 1)

    def test_a_line_too_many_fails(self):
        self.assertEqual(self.failures("$ echo a\na\nb\n"), 1)

    def test_standard_error_and_status_are_compared(self):
        self.assertEqual(self.failures("$ tassei fail\n2> refused\n? 1\n"), 0)
        self.assertEqual(self.failures("$ tassei fail\n2> refused\n"), 1)
        self.assertEqual(self.failures("$ tassei fail\n? 1\n"), 1)
        self.assertEqual(self.failures("$ tassei fail\n2> granted\n? 1\n"), 1)

    def test_an_expression_stands_for_a_whole_line(self):
        self.assertEqual(self.failures("$ echo 12\n~\\d+\n"), 0)
        self.assertEqual(self.failures("$ echo 12x\n~\\d+\n"), 1)

    def test_a_here_document_keeps_its_blank_lines(self):
        self.assertEqual(self.failures("$ cat <<X\n> a\n>\n> b\n> X\na\n\nb\n"), 0)

    def test_files_stay_from_one_command_to_the_next(self):
        self.assertEqual(self.failures("$ echo a > f\n$ cat f\na\n"), 0)

    def test_the_directory_has_a_name(self):
        self.assertEqual(self.failures("$ pwd\n$DIR/work\n"), 0)

    def test_root_is_nobody(self):
        self.assertEqual(self.failures("$ touch /no-such-file 2>/dev/null || echo refused\nrefused\n"),
                         0)

    def test_output_without_a_command_and_no_command_at_all_fail(self):
        self.assertEqual(self.failures("a\n$ echo a\na\n"), 1)
        self.assertEqual(self.failures("# nothing\n"), 1)

    def test_an_update_holds_and_keeps_comments_and_expressions(self):
        text = "# one\n\n$ echo '# 1'; echo 2; echo 3 >&2; exit 4\n~\\d\n\n# two\n$ echo a\na\n"
        self.assertEqual(self.failures(text, update=True), 1)
        updated = self.path.read_text()
        self.assertEqual(updated, "# one\n\n$ echo '# 1'; echo 2; echo 3 >&2; exit 4\n"
                                  "\\# 1\n~\\d\n2> 3\n? 4\n\n# two\n$ echo a\na\n")
        self.assertEqual(self.failures(updated), 0)

    def test_an_update_refuses_a_day_that_passes(self):
        with self.assertRaises(run_transcripts.PassingDay):
            self.failures("$ date +%F\n", update=True)
        self.assertEqual(self.failures("$ date +%F\n~[-0-9]+\n$ echo a\n", update=True), 1)

    def test_every_mark_survives_an_update(self):
        lines = ["$ a", "# a", "#", "> a", ">", "2> a", "2>", "? 1", "~a", "\\a", "a", " b"]
        step = transcript.Step(1, [], ["$ x"])
        once = transcript.observed(step, "\n".join(lines) + "\n", "", 0)
        again, _ = transcript.parse("\n".join(transcript.written(once)), "x")
        self.assertTrue(transcript.same(again[0].stdout, lines))


class Documents(WithProgram):
    def test_only_console_blocks_are_done(self):
        self.assertEqual(self.differences("```sh\n$ exit\nx\n```\n```console\n$ echo a\na\n```\n"), 0)

    def test_another_line_differs(self):
        self.assertEqual(self.differences("```console\n$ echo a\nb\n```\n"), 1)

    def test_dots_stand_for_any_lines(self):
        self.assertEqual(self.differences("```console\n$ seq 5\n1\n...\n5\n```\n"), 0)
        self.assertEqual(self.differences("```console\n$ seq 5\n1\n...\n6\n```\n"), 1)

    def test_errors_are_seen_as_on_a_terminal(self):
        self.assertEqual(self.differences("```console\n$ tassei fail\nrefused\n```\n"), 0)

    def test_blocks_are_one_session(self):
        self.assertEqual(self.differences(
            "```console\n$ echo a > f\n```\ntext\n```console\n$ cat f\na\n```\n"), 0)

    def test_a_document_without_a_command_differs(self):
        self.assertEqual(self.differences("nothing\n"), 1)


if __name__ == "__main__":
    unittest.main()
