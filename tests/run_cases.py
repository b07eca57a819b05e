#!/usr/bin/env python3
"""Runs the cases: one folder per sentence, with records as CSV, a question and its answer.

run_cases.py --program FILE FOLDER [NAME...]
The records are imported into an empty database; the lines of `question` that don't begin with #
are the arguments of the program, one command a line; `expected` is what they write to stdout.
"""

import argparse
import concurrent.futures
import difflib
import os
import pathlib
import shlex
import sys

from sandbox import Sandbox, commands_with


def questions(folder):
    lines = (folder / "question").read_text(encoding="utf-8").splitlines()
    return [shlex.split(line) for line in lines if line and not line.startswith("#")]


def sentence(folder):
    return (folder / "question").read_text(encoding="utf-8").splitlines()[0].lstrip("# ")


def answer(commands, folder):
    """What the questions write; the complaint instead where a command fails."""
    with Sandbox(commands) as sandbox:
        sandbox.environment["TASSEI_DB"] = "case.db"
        sandbox.copy_in(folder, to="case")
        output = ""
        for arguments in (["init"], ["import", "case"], *questions(folder)):
            stdout, stderr, status = sandbox.run(["tassei", *arguments])
            if status != 0:
                return f"{output}{stdout}{stderr}tassei {shlex.join(arguments)}: status {status}\n"
            if arguments[0] not in ("init", "import"):
                output += stdout
        return output


def failure(commands, folder):
    """What is wrong, None for a case that holds."""
    if not questions(folder):
        return f"{folder.name}: no question"
    expected = (folder / "expected").read_text(encoding="utf-8")
    actual = answer(commands, folder)
    if actual == expected:
        return None
    difference = difflib.unified_diff(expected.splitlines(), actual.splitlines(), "expected",
                                      "actual", lineterm="")
    return f"{folder.name}: {sentence(folder)}\n" + "\n".join(difference)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()

    folders = [folder for folder in sorted(arguments.folder.iterdir())
               if folder.is_dir() and (not arguments.names or folder.name in arguments.names)]
    commands = commands_with(arguments.program)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda folder: failure(commands, folder), folders))
    failures = [result for result in results if result]
    for text in failures:
        print(text, end="\n\n")
    print(f"{len(folders) - len(failures)} of {len(folders)} cases hold")
    sys.exit(1 if failures or not folders else 0)


if __name__ == "__main__":
    main()
