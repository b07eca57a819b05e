#!/usr/bin/env python3
"""groff reads every manual page below a folder without a warning, and each says what it is about.

manual_pages.py FOLDER
"""

import pathlib
import re
import subprocess
import sys

SECTIONS = {"man1": ("NAME", "SYNOPSIS", "DESCRIPTION"), "ja/man1": ("名前", "書式", "説明")}
COLUMNS = 72


def mistakes(page, headings):
    done = subprocess.run(
        ["groff", "-K", "utf8", "-T", "utf8", "-P", "-cbou", "-ww", "-man", f"-rLL={COLUMNS}n",
         str(page)], capture_output=True, text=True, check=False)
    yield from done.stderr.splitlines()
    for heading in headings:
        if not re.search(rf"^{heading}$", done.stdout, re.MULTILINE):
            yield f"{page}: no {heading}"
    if not re.search(rf"^ +{page.stem} -\s+\S", done.stdout, re.MULTILINE):
        yield f"{page}: no line of its name for whatis"


def main():
    folder = pathlib.Path(sys.argv[1])
    pages = {section: sorted((folder / section).glob("*.1")) for section in SECTIONS}
    found = [mistake for section, headings in SECTIONS.items() for page in pages[section]
             for mistake in mistakes(page, headings)]
    english, japanese = ([page.name for page in of] for of in pages.values())
    if english != japanese or "tassei.1" not in english:
        found.append(f"pages: {english} in English, {japanese} in Japanese")
    print("\n".join(found) or f"{len(english)} pages in two languages")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
