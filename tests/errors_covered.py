#!/usr/bin/env python3
"""Every error of the catalogue has a bad input that shows it.

For each TASSEI_ERROR, some transcript under tests/ expects its English or Japanese sentence on
stderr, whatever stands in its placeholders. What no input of the program can lead to is named here.
"""

import pathlib
import re
import sys

TESTS = pathlib.Path(__file__).resolve().parent
CATALOGUE = TESTS.parent / "src/base/catalogue"
TEXT = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
ERROR = re.compile(rf"^TASSEI_ERROR\(\s*(\w+),\s*{TEXT},\s*{TEXT}\)", re.MULTILINE)


# A unit or fault test leads to these.
NOT_BY_INPUT = {
    "changed_meanwhile": "another program has to be in between",
    "disk_full": "the disk has to be full",
    "forget_not_cleaned": "the disk has to fail between two steps",
    "has_nul": "files with a NUL are refused before; arguments can't have one",
    "migration_spoils": "a later migration has to be wrong",
    "workbook_sheet_name": "a kind or command has to be called so",
    "workbook_too_many_columns": "SQLite has to give more columns than it can",
    "undo_forgotten": "something has to be forgotten",
    "undo_unknown_kind": "a later version has to have written the entry",
    "record_gone": "another program has to be in between",
    "record_in_use": "no command removes records yet",
    "record_taken": "another program has to be in between",
}
# Nothing does.
OUT_OF_REACH = {
    "copy_differs": "the disk has to give back other bytes than it was given",
}


def named_in_tests():
    """The ids that C++ tests expect."""
    folders = (TESTS / "unit", TESTS / "fault")
    texts = [path.read_text(encoding="utf-8")
             for folder in folders for path in folder.rglob("*.cpp")]
    return {name for name in NOT_BY_INPUT
            if any(f'"{name}"' in text or f"MessageId::{name}" in text for text in texts)}


def sentence(literals):
    """The text of adjacent C++ string literals."""
    pieces = re.findall(r'"((?:[^"\\]|\\.)*)"', literals)
    return re.sub(r"\\(.)", r"\1", "".join(pieces))


def pattern(text):
    pieces = re.split(r"\{\w+\}", text.replace("{{", "\0").replace("}}", "\1"))
    literal = [re.escape(piece.replace("\0", "{").replace("\1", "}")) for piece in pieces]
    return re.compile(".+".join(literal))


def main():
    shown = [line[3:] for path in sorted(TESTS.rglob("*.test"))
             for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("2> ")]
    errors = []
    for path in sorted(CATALOGUE.glob("*.inc")):
        text = path.read_text(encoding="utf-8")
        found = [(path.name, *error.groups()) for error in ERROR.finditer(text)]
        if len(found) != len(re.findall(r"^TASSEI_ERROR\(", text, re.MULTILINE)):
            sys.exit(f"{path.name}: an error that this script can't read")
        errors += found
    elsewhere = named_in_tests() | OUT_OF_REACH.keys()
    missing = [(file, name, sentence(english)) for file, name, english, japanese in errors
               if name not in elsewhere and not any(pattern(sentence(text)).search(line)
                          for text in (english, japanese) for line in shown)]
    for file, name, text in missing:
        print(f"{file}: {name}: no transcript shows \"{text}\"")
    print(f"{len(errors) - len(missing)} of {len(errors)} errors are shown")
    sys.exit(1 if missing or not errors else 0)


if __name__ == "__main__":
    main()
