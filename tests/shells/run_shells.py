#!/usr/bin/env python3
"""Completion as the real shells do it: what becomes of a line when Tab is pressed.

run_shells.py --program FILE

bash and zsh are typed at through a pseudo-terminal; fish tells its candidates by itself.
"""

import argparse
import os
import pathlib
import pty
import select
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from sandbox import Sandbox, commands_with  # noqa: E402

TIMEOUT_SECONDS = 30
DATABASE = r"""
tassei --db team.db init
export TASSEI_DB=team.db
tassei engineer add E1 --name 'Sato' --team osaka --start-on 2020-04-01
tassei engineer add 'A B:c' --name 'Code with a blank'
tassei engineer add '日本-1' --name '鈴木'
tassei engineer add '$(touch pwned)x' --name 'Hostile'
tassei project add P=1 --name 'Project with a sign'
"""

# What is typed before Tab, and what the word that is completed becomes. `None`: nothing happens.
# A third entry is how the word looks in bash and zsh, where that isn't the same.
CASES = [
    ("tassei lev", "levels"),
    ("tassei rulebook ch", "check"),
    ("tassei help exi", "exit-codes"),
    ("tassei completion z", "zsh"),
    ("tassei --format js", "json"),
    ("tassei --format json --la", "--lang"),
    ("tassei levels --format=js", "--format=json"),
    ("tassei levels --team os", "osaka"),
    ("tassei levels --engineer E", "E1"),
    ("tassei levels --engineer E1 --spec", "--specialty"),
    ("tassei levels --at to", "today"),
    ("tassei explain E1 soft", "software"),
    ("tassei explain 日", "日本-1"),
    ("tassei explain A", "A B:c", r"A\ B:c"),
    (r"tassei explain A\ ", "A B:c", r"A\ B:c"),
    ("tassei explain 'A B", "A B:c", "'A B:c'"),
    ('tassei explain "A', "A B:c", '"A B:c"'),
    ("tassei explain '$", "$(touch pwned)x", "'$(touch pwned)x'"),
    (r"tassei explain \$", "$(touch pwned)x", r"\$\(touch\ pwned\)x"),
    ("tassei project show P", "P=1", ("P=1", r"P\=1")),
    ("tassei contribution add --outcome pl", "planned"),
    ("tassei contribution add --role=member --component=main", "--component=mainframe"),
    ("tassei project add P2 --flags 'multi-vendor;no", "multi-vendor;novel-technology",
     "'multi-vendor;novel-technology'"),
    ("tassei --db te", "team.db"),
    ("tassei levels --db=te", "--db=team.db"),
    ("tassei --db team.db levels --team os", "osaka"),
    ("tassei --db nowhere.db explain E", None),
    ("tassei nonsense E", None),
    ("tassei --db broken.db explain E", None),
]


class Typist:
    """Types at an interactive shell. The key Ctrl-X hands the line to a file and empties it."""

    def __init__(self, words, sandbox, setup):
        self.line = sandbox.work / "line"
        self.seen = b""
        environment = sandbox.environment | {"TASSEI_DB": "team.db", "TERM": "dumb"}
        self.screen, terminal = pty.openpty()
        self.shell = subprocess.Popen(
            words, cwd=sandbox.work, env=environment, stdin=terminal, stdout=terminal,
            stderr=terminal, start_new_session=True)
        os.close(terminal)
        self.type(setup)

    def type(self, text):
        os.write(self.screen, text.encode())

    def completed(self, typed):
        self.type(typed + "\t\x18")
        until = time.monotonic() + TIMEOUT_SECONDS
        while not (self.line.exists() and self.line.read_bytes().endswith(b"\n")):
            if time.monotonic() > until:
                raise TimeoutError(self.seen.decode(errors="replace"))
            if select.select([self.screen], [], [], 0.01)[0]:
                self.seen += os.read(self.screen, 65536)
        line = self.line.read_text(encoding="utf-8").removesuffix("\n")
        self.line.unlink()
        return line

    def close(self):
        os.close(self.screen)
        self.shell.kill()
        self.shell.wait()


def bash(sandbox):
    setup = r"""set +o history; bind 'set bell-style none'; source tassei.bash
hand() { printf '%s\n' "$READLINE_LINE" >part; mv part line; READLINE_LINE=; }
bind -x '"\C-x": hand'
"""
    return Typist(["bash", "--norc", "--noprofile", "-i"], sandbox, setup)


def zsh(sandbox):
    setup = r"""fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; unsetopt beep
hand() { print -r -- "$BUFFER" >part; mv part line; BUFFER= }
zle -N hand; bindkey -e; bindkey -r '^X'; bindkey '^X' hand; KEYTIMEOUT=1
"""
    return Typist(["zsh", "-f", "-i"], sandbox, setup)


def expected_lines(case):
    """The lines that are right after Tab."""
    typed, becomes, *shown = case
    if becomes is None:
        return [typed]
    start = typed[:typed.rindex(" ") + 1]
    for mark in ("'", '"', "A\\ "):
        if mark in typed:
            start = typed[:typed.index(mark)]
    looks = shown[0] if shown else becomes
    return [start + each + " " for each in (looks if isinstance(looks, tuple) else (looks,))]


def try_typing(name, start, sandbox):
    failures = []
    typist = start(sandbox)
    try:
        for case in CASES:
            line = typist.completed(case[0])
            if line not in expected_lines(case):
                failures.append(f"{name}: {case[0]!r} became {line!r}, not "
                                f"{expected_lines(case)[0]!r}")
    finally:
        typist.close()
    return failures


def try_fish(sandbox):
    failures = []
    for typed, becomes, *_ in CASES:
        script = 'source tassei.fish; complete -C "$argv[1]"'
        done = subprocess.run(
            ["fish", "--no-config", "-c", script, typed], cwd=sandbox.work, check=False,
            env=sandbox.environment | {"TASSEI_DB": "team.db"}, capture_output=True, text=True,
            timeout=TIMEOUT_SECONDS)
        found = [line.split("\t")[0] for line in done.stdout.splitlines()]
        if found != ([] if becomes is None else [becomes]):
            failures.append(f"fish: {typed!r} offers {found}, not {becomes!r} {done.stderr}")
    return failures


def meanings_are_shown(sandbox):
    done = sandbox.run("TASSEI_DB=team.db tassei __complete -- --lang ja explain 日")
    return [] if done == ("values\n日本-1\t鈴木\n", "", 0) else [f"meanings: {done}"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    program = parser.parse_args().program
    missing = [shell for shell in ("bash", "zsh", "fish") if shutil.which(shell) is None]
    if missing:
        sys.exit(f"not installed: {', '.join(missing)} (tools/packages)")
    with Sandbox(commands_with(program)) as sandbox:
        made = sandbox.run(DATABASE + "head -c 5000 team.db >broken.db\n"
                           "tassei completion bash >tassei.bash\n"
                           "tassei completion zsh >_tassei\n"
                           "tassei completion fish >tassei.fish\n")
        if made[2] != 0:
            sys.exit(f"can't make the database: {made}")
        failures = (try_typing("bash", bash, sandbox) + try_typing("zsh", zsh, sandbox) +
                    try_fish(sandbox) + meanings_are_shown(sandbox))
        if (sandbox.work / "pwned").exists():
            failures.append("a code was executed")
    print("\n".join(failures) or f"{len(CASES)} lines completed in bash, zsh and fish")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
