#!/usr/bin/env python3
"""Does what a document says and compares with what it shows.

run_readme.py --program FILE [--update] DOCUMENT.md...
The blocks marked ```console are one session per document, in a directory that is empty at first.
Lines that begin with `$ ` are typed, the others are what a terminal then shows (`> ` continues a
command). A line `...` stands for any lines.
"""

import argparse
import dataclasses
import pathlib
import sys

import transcript
from sandbox import Sandbox, commands_with

FENCE = "```"
ANY_LINES = "..."


@dataclasses.dataclass
class Shown:
    """A command of the document and the lines of it that show what comes out."""

    command: str
    first: int  # index of the first line of output, counted over the document
    lines: list


def is_typed(line):
    return line.startswith("$ ")


def commands(document):
    """Every command inside the console blocks, in order."""
    found = []
    inside = False
    for index, line in enumerate(document):
        if line.startswith(FENCE):
            inside = line == FENCE + "console"
        elif inside and is_typed(line):
            found.append(Shown(line[2:], index + 1, []))
        elif inside and found and line.startswith("> ") and not found[-1].lines:
            found[-1].command += "\n" + line[2:]
            found[-1].first = index + 1
        elif inside and found:
            found[-1].lines.append(line)
    return found


def agrees(shown, came):
    """Line by line; `...` in what is shown stands for any number of lines."""
    if not shown:
        return not came
    if shown[0] == ANY_LINES:
        return any(agrees(shown[1:], came[skipped:]) for skipped in range(len(came) + 1))
    return bool(came) and shown[0] == came[0] and agrees(shown[1:], came[1:])


def without_blank_end(lines):
    while lines and not lines[-1]:
        lines = lines[:-1]
    return lines


def check(program, path, update):
    """What differs, as texts."""
    document = path.read_text(encoding="utf-8").splitlines()
    found = commands(document)
    if not found:
        return [f"{path}: no console block in it"]
    differences = []
    changes = []
    with Sandbox(commands_with(program)) as sandbox:
        for shown in found:
            output, _, _ = sandbox.run(shown.command, merge=True)
            came = transcript.lines_of(output.replace("$DIR/home", "~"))
            lines = without_blank_end(shown.lines)
            if agrees(lines, came):
                continue
            changes.append((shown.first, len(lines), came))
            differences.append(f"{path}:{shown.first}: $ {shown.command}\n"
                               + transcript.difference(lines, came))
    if changes and update:
        for first, count, came in reversed(changes):
            document[first:first + count] = came
        path.write_text("\n".join(document) + "\n", encoding="utf-8")
    return differences


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("documents", type=pathlib.Path, nargs="+")
    arguments = parser.parse_args()

    differences = [difference for path in arguments.documents
                   for difference in check(arguments.program, path, arguments.update)]
    for difference in differences:
        print(difference, end="\n\n")
    print(f"{len(differences)} commands show something else" if differences
          else "every command shows what the document says")
    sys.exit(1 if differences and not arguments.update else 0)


if __name__ == "__main__":
    main()
