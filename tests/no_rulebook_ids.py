#!/usr/bin/env python3
"""Rules are data: no id of a shipped rulebook stands in the sources or in the schema.

An id that can't be an English word in passing (`service-lead`, `machine_rooms`, most specialties, an
examination) is looked for everywhere, also as it would be spelled in an identifier; every other one
(`member`, `design`, `pc`) as a literal. A word of the rulebooks' own format is no id of a rulebook.
"""

import pathlib
import re
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
DISTINCT_CATALOGUES = ("specialties", "exams")
# Specialties that are words in passing all the same.
WORDS = ("database", "network", "platform", "security")
# The items of an indicator are called in every rulebook as the parts of an explanation are.
SHARED_CATALOGUES = ("clauses",)


def ids(value, catalogue=""):
    """(catalogue, id) of every entry, nested ones included."""
    for key, inner in value.items():
        for entry in inner if isinstance(inner, list) else []:
            if isinstance(entry, dict):
                if isinstance(entry.get("id"), str) and entry["id"] != "*":  # every specialty
                    yield key, entry["id"]
                yield from ids(entry, key)


def format_words(value):
    """Every key of a table: the language of rulebooks, which code may speak."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from format_words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from format_words(inner)


def spellings(name):
    """The id itself, and as snake_case and kCamelCase."""
    words = re.split(r"[-_]", name)
    return {name, "_".join(words), "k" + "".join(word.capitalize() for word in words)}


def pattern(catalogue, name):
    distinct = catalogue in DISTINCT_CATALOGUES and name not in WORDS
    if distinct or re.search(r"[-_]", name):
        alternatives = "|".join(re.escape(word) for word in sorted(spellings(name)))
        return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])")
    return re.compile(rf"([\"']){re.escape(name)}\1")


def main():
    patterns = {}
    for path in sorted((ROOT / "schema/rulebooks").glob("*.toml")):
        rulebook = tomllib.loads(path.read_text(encoding="utf-8"))
        words = set(format_words(rulebook))
        measures = {entry["id"] for entry in rulebook.get("measures", [])}
        for catalogue, name in ids(rulebook):
            if catalogue not in SHARED_CATALOGUES and name not in words - measures:
                patterns[name] = pattern(catalogue, name)
        patterns[rulebook["id"]] = pattern("", rulebook["id"])

    sources = [path for path in sorted((ROOT / "src").rglob("*")) if path.is_file()]
    sources += sorted((ROOT / "schema").glob("*.sql"))
    found = 0
    for path in sources:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            for name in (name for name, wanted in patterns.items() if wanted.search(line)):
                print(f"{path.relative_to(ROOT)}:{number}: '{name}' is an id of a shipped rulebook")
                found += 1
    print(f"{len(sources)} files, {len(patterns)} ids, {found} found")
    sys.exit(1 if found or not patterns else 0)


if __name__ == "__main__":
    main()
