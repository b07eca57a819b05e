#!/usr/bin/env python3
"""Runs the cases: one folder per sentence, with records as CSV, a question and its answer.

run_cases.py --program FILE FOLDER [NAME...]
The records are imported into an empty database; the lines of `question` that don't begin with #
are the arguments of the program, one command a line; `expected` is what they write to stdout.
A case under other rulebooks than a new database has names them in a file `rulebooks`, one a line:
an id, or a file of the case's own folder.
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


def tassei(sandbox, arguments):
    """(what it writes, whether it succeeds); with the complaint where it doesn't."""
    stdout, stderr, status = sandbox.run(["tassei", "--db", "case.db", *arguments])
    complaint = f"{stderr}tassei {shlex.join(arguments)}: status {status}\n" if status else ""
    return stdout + complaint, status == 0


def rulebooks(folder):
    """The arguments of init that name the case's rulebooks; none where it has those of a new database."""
    file = folder / "rulebooks"
    names = file.read_text(encoding="utf-8").split() if file.exists() else []
    return [word for name in names
            for word in ("--rulebook", f"case/{name}" if name.endswith(".toml") else name)]


def empty_database(commands):
    """The bytes of a new database: the same for every case that names no rulebooks."""
    with Sandbox(commands) as sandbox:
        output, succeeds = tassei(sandbox, ["init"])
        if not succeeds:
            sys.exit(output)
        return (sandbox.work / "case.db").read_bytes()


def answer(commands, database, folder):
    """What the questions write."""
    with Sandbox(commands) as sandbox:
        sandbox.copy_in(folder, to="case")
        named = rulebooks(folder)
        if named:
            output, succeeds = tassei(sandbox, ["init", *named])
            if not succeeds:
                return output
        else:
            sandbox.write("case.db", database)
        output, succeeds = tassei(sandbox, ["import", "case"])
        if not succeeds:
            return output
        return "".join(tassei(sandbox, question)[0] for question in questions(folder))


def failure(commands, database, folder):
    """What is wrong, None for a case that holds."""
    if not questions(folder):
        return f"{folder.name}: no question"
    expected = (folder / "expected").read_text(encoding="utf-8")
    actual = answer(commands, database, folder)
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
    database = empty_database(commands)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(
            pool.map(lambda folder: failure(commands, database, folder), folders))
    failures = [result for result in results if result]
    for text in failures:
        print(text, end="\n\n")
    print(f"{len(folders) - len(failures)} of {len(folders)} cases hold")
    sys.exit(1 if failures or not folders else 0)


if __name__ == "__main__":
    main()
