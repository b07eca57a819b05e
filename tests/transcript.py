"""Transcripts: what a person types and sees, as a text that is easy to write and to check.

    # Comments and blank lines stand before a command.
    $ tassei levels --at 2024-12-31
    E1  Sato  5
    2> tassei: 1 warning
    ? 1

After `$ ` comes a command for the shell; lines that begin with `> ` right below it continue it
(here-documents). Then what it writes to stdout, line by line; then, after `2> `, what it writes to
stderr; then `? N`, its exit status, unless that is 0.

- `~REGEX` stands for a line that the whole expression matches: versions, digests, sizes.
- A line that would be taken for something else (one that begins with one of these marks, or with
  `\\`) has a `\\` in front.
- Blank lines at the end of an output are not compared.
- The temporary directory appears as `$DIR`; commands run in `$DIR/work`.
"""

import dataclasses
import difflib
import re

MARKED = re.compile(r"\$ |#( |$)|>( |$)|2>( |$)|\? \d|~|\\")


@dataclasses.dataclass
class Step:
    line: int
    head: list  # comments and blank lines before the command, as they are
    command: list  # its lines as they are, with their marks
    stdout: list = dataclasses.field(default_factory=list)  # patterns: lines as written in the file
    stderr: list = dataclasses.field(default_factory=list)
    status: int = 0

    def shell(self):
        return "\n".join(line[2:] for line in self.command)


class Malformed(Exception):
    """The transcript itself is wrong: where and why."""


def parse(text, name):
    """([steps], what stands after the last one)."""
    steps = []
    head = []
    step = None
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("$ "):
            step = Step(number, head, [line])
            steps.append(step)
            head = []
        elif line == "#" or line.startswith("# "):
            head += take_trailing_blanks(step) + [line]
            step = None
        elif step is None:
            if line:
                raise Malformed(f"{name}:{number}: output without a command")
            head.append(line)
        else:
            add_line(step, line)
    for done, following in zip(steps, steps[1:]):
        following.head = take_trailing_blanks(done) + following.head
    return steps, take_trailing_blanks(step) + head


def add_line(step, line):
    if (line == ">" or line.startswith("> ")) and not (step.stdout or step.stderr):
        step.command.append(line)
    elif line == "2>" or line.startswith("2> "):
        step.stderr.append(line[3:])
    elif re.fullmatch(r"\? \d+", line):
        step.status = int(line[2:])
    else:
        step.stdout.append(line)


def take_trailing_blanks(step):
    taken = []
    while step and step.stdout and not step.stdout[-1]:
        taken.append(step.stdout.pop())
    return taken


def matches(pattern, line):
    if pattern.startswith("~"):
        return re.fullmatch(pattern[1:], line) is not None
    return (pattern[1:] if pattern.startswith("\\") else pattern) == line


def same(patterns, lines):
    return len(patterns) == len(lines) and all(map(matches, patterns, lines))


def lines_of(output):
    return output.rstrip("\n").split("\n") if output.rstrip("\n") else []


def as_patterns(lines, old):
    """The lines as the file would have them; expressions of `old` that still match are kept."""
    expressions = [pattern for pattern in old if pattern.startswith("~")]
    patterns = []
    for line in lines:
        kept = [pattern for pattern in expressions if matches(pattern, line)]
        escaped = "\\" + line if MARKED.match(line) else line
        patterns.append(kept[0] if kept else escaped)
    return patterns


def written(step):
    """The step as lines of the file."""
    result = [*step.head, *step.command, *step.stdout]
    result += [f"2> {line}".rstrip() for line in step.stderr]
    return result + ([f"? {step.status}"] if step.status else [])


def observed(step, stdout, stderr, status):
    """The step with what really came out of it in place of what was expected."""
    return dataclasses.replace(step, stdout=as_patterns(lines_of(stdout), step.stdout),
                               stderr=as_patterns(lines_of(stderr), step.stderr), status=status)


def holds(step, stdout, stderr, status):
    return (same(step.stdout, lines_of(stdout)) and same(step.stderr, lines_of(stderr))
            and status == step.status)


def difference(expected, actual):
    """What differs, as lines for a person."""
    return "\n".join(line for line in difflib.unified_diff(expected, actual, n=2, lineterm="")
                     if not line.startswith(("---", "+++", "@@")))
