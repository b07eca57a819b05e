#!/usr/bin/env python3
"""Runs every transcript (*.test, see transcript.py) below a folder and compares.

run_transcripts.py --program FILE [--update] FOLDER|FILE.test...
Files of `NAME.files/` beside NAME.test are there when it starts; so is the folder NAME of
tests/fixtures/ after a comment `# fixture: NAME`. After a comment `# terminal: N`, stdout is a
terminal of N columns throughout. `--update` writes what really comes out into the
transcripts, for whoever wrote them to read before it is committed; what would hold today only isn't.
"""

import argparse
import concurrent.futures
import datetime
import os
import pathlib
import re
import sys

import transcript
from sandbox import Sandbox, commands_with

FIXTURES = pathlib.Path(__file__).resolve().parent / "fixtures"


def transcripts(paths):
    for path in paths:
        yield from sorted(path.rglob("*.test")) if path.is_dir() else [path]


def set_up(sandbox, path, text):
    files = path.with_suffix(".files")
    if files.is_dir():
        sandbox.copy_in(files)
    for name in re.findall(r"^# fixture: (\S+)$", text, re.MULTILINE):
        sandbox.copy_in(FIXTURES / name, to=name)


class PassingDay(Exception):
    """Output that names the day of the run."""


def passing_days(step):
    """Those of now, here and in UTC, that a step shows without having been asked about them."""
    today = {datetime.date.today(), datetime.datetime.now(datetime.timezone.utc).date()}
    shown = "\n".join(transcript.written(step)).replace(step.shell(), "")
    return sorted(day.isoformat() for day in today
                  if day.isoformat() in shown and day.isoformat() not in step.shell())


def run_step(sandbox, command, columns):
    if columns is None:
        return sandbox.run(command)
    return sandbox.run_on_terminal(command, int(columns.group(1)))


def run(commands, path, update):
    """What went wrong, as texts; empty for a transcript that holds."""
    text = path.read_text(encoding="utf-8")
    try:
        steps, tail = transcript.parse(text, path)
    except transcript.Malformed as malformed:
        return [str(malformed)]
    if not steps:
        return [f"{path}: no command in it"]
    columns = re.search(r"^# terminal: (\d+)$", text, re.MULTILINE)
    failures = []
    now = []
    with Sandbox(commands) as sandbox:
        set_up(sandbox, path, text)
        for step in steps:
            came = run_step(sandbox, step.shell(), columns)
            if transcript.holds(step, *came):
                now.append(step)
                continue
            actual = transcript.observed(step, *came)
            if update and (passing := passing_days(actual)):
                raise PassingDay(f"{path}:{step.line}: {', '.join(passing)}: won't be shown tomorrow;"
                                 " ask about a day, or write the line as an expression")
            now.append(actual)
            failures.append(f"{path}:{step.line}: {step.shell()}\n" + transcript.difference(
                transcript.written(step), transcript.written(actual)))
    if failures and update:
        lines = [line for step in now for line in transcript.written(step)] + tail
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("paths", type=pathlib.Path, nargs="+")
    arguments = parser.parse_args()

    paths = list(transcripts(arguments.paths))
    commands = commands_with(arguments.program)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        try:
            results = list(pool.map(lambda path: run(commands, path, arguments.update), paths))
        except PassingDay as passing:
            sys.exit(str(passing))
    for failure in (failure for failures in results for failure in failures):
        print(failure, end="\n\n")
    failed = sum(map(bool, results))
    print(f"{len(paths) - failed} of {len(paths)} transcripts hold"
          + (", the others were updated" if failed and arguments.update else ""))
    sys.exit(1 if not paths or (failed and not arguments.update) else 0)


if __name__ == "__main__":
    main()
