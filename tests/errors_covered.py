#!/usr/bin/env python3
"""Every error of the catalogue has a bad input that shows it.

For each TASSEI_ERROR, some transcript under tests/ expects its English or Japanese sentence on
stderr, whatever stands in its placeholders.
"""

import pathlib
import re
import sys

TESTS = pathlib.Path(__file__).resolve().parent
CATALOGUE = TESTS.parent / "src/base/catalogue"
TEXT = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
ERROR = re.compile(rf"^TASSEI_ERROR\(\s*(\w+),\s*{TEXT},\s*{TEXT}\)", re.MULTILINE)


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
    missing = [(file, name, sentence(english)) for file, name, english, japanese in errors
               if not any(pattern(sentence(text)).search(line)
                          for text in (english, japanese) for line in shown)]
    for file, name, text in missing:
        print(f"{file}: {name}: no transcript shows \"{text}\"")
    print(f"{len(errors) - len(missing)} of {len(errors)} errors are shown")
    sys.exit(1 if missing or not errors else 0)


if __name__ == "__main__":
    main()
