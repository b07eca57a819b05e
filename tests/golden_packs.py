#!/usr/bin/env python3
"""An exported review is, file by file, what packs/LANGUAGE/ has.

golden_packs.py --program FILE [--update]
Digests, moments and the version are another each time: placeholders stand for them; of a workbook
there are the cells. `--update` writes
what really comes out, to be read before it is committed.
"""

import argparse
import difflib
import io
import pathlib
import re
import shutil
import sys
import zipfile
from xml.etree import ElementTree

import pack_team
from sandbox import Sandbox, commands_with

PACKS = pathlib.Path(__file__).resolve().parent / "packs"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PASSING = [
    (r'"bytes":\d+', '"bytes":0'),
    (r"\b[0-9a-f]{64}\b", "{sha256}"),
    (r"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", "{instant}"),
    (r"\b\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\b", "{moment}"),
    (r'"version":"[^"]*"', '"version":"{version}"'),
    (r"\b(by version|バージョン) [0-9.]+[0-9]", r"\1 {version}"),
]


def cells_of(workbook):
    """A heading for each sheet as its file is called, and a line for each row: days are numbers."""
    lines = []
    with zipfile.ZipFile(io.BytesIO(workbook)) as parts:
        for part in sorted(name for name in parts.namelist() if "/worksheets/sheet" in name):
            lines.append(f"# {part}")
            for row in ElementTree.fromstring(parts.read(part)).iter(f"{SHEET}row"):
                lines.append(repr(["".join(cell.itertext()) for cell in row.iter(f"{SHEET}c")]))
    return "\n".join(lines) + "\n"


def lasting(name, content):
    text = cells_of(content) if name.endswith(".xlsx") else content.decode()
    for passing, placeholder in PASSING:
        text = re.sub(passing, placeholder, text)
    return text


def write(folder, files):
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def differences(expected, actual):
    for name in sorted(expected.keys() | actual.keys()):
        before, after = expected.get(name, ""), actual.get(name, "")
        if before != after:
            yield "\n".join(difflib.unified_diff(before.splitlines(), after.splitlines(), name, name,
                                                 n=1, lineterm=""))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()

    failed = False
    with Sandbox(commands_with(arguments.program)) as sandbox:
        pack_team.freeze(sandbox)
        for language in ("en", "ja"):
            files = pack_team.files_of(pack_team.export(sandbox, language, language))
            actual = {name: lasting(name, content) for name, content in files.items()}
            if arguments.update:
                write(PACKS / language, actual)
                continue
            expected = {name: content.decode()
                        for name, content in pack_team.files_of(PACKS / language).items()}
            for difference in differences(expected, actual):
                print(f"packs/{language}: {difference}")
                failed = True
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
