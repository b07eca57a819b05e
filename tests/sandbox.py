"""Runs the program as a person would, in a directory and an environment of its own.

Nothing of the machine's user is seen: HOME is inside, no variable of
tassei's is set. A run as root drops to an unprivileged user, as root is refused nothing: what the
tests say about files that can't be read or written would not be true.
"""

import atexit
import fcntl
import functools
import os
import pathlib
import pty
import shutil
import struct
import subprocess
import tempfile
import termios

TIMEOUT_SECONDS = 120
NOBODY = 65534
MANY_ROWS = 10_000
SANITIZERS = ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")


@functools.lru_cache
def commands_with(program):
    """A directory for PATH in which the program is called tassei.

    A copy, made once a run: an unprivileged user may not see the build directory.
    """
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tassei-bin-"))
    atexit.register(shutil.rmtree, folder)
    folder.chmod(0o755)
    shutil.copy(program, folder / "tassei")
    (folder / "tassei").chmod(0o755)
    return folder


class Sandbox:
    """A temporary directory `work` to run commands in; `with` removes it."""

    def __init__(self, commands):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="tassei-test-")).resolve()
        self.root.chmod(0o755)
        self.work = self.root / "work"
        self.home = self.root / "home"
        for folder in (self.work, self.home):
            folder.mkdir()
        self._give_away()
        self.environment = {
            "PATH": f"{commands}:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "TZ": "UTC",
        }
        self.environment.update(
            {name: os.environ[name] for name in SANITIZERS if name in os.environ})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for folder, inner, _ in os.walk(self.root):
            for name in inner:
                os.chmod(os.path.join(folder, name), 0o700)  # whatever a test made read-only
        shutil.rmtree(self.root)

    def copy_in(self, source, to="."):
        """The files below the folder `source` appear in a folder of the working directory."""
        shutil.copytree(source, self.work / to, dirs_exist_ok=True)
        self._give_away()

    def write(self, name, content):
        """A file with these bytes appears in the working directory."""
        (self.work / name).write_bytes(content)
        self._give_away()

    def run(self, command, merge=False):
        """(stdout, stderr, status) of a command: a list of words, or a text for the shell.

        With `merge`, stderr is where stdout is, as on a terminal.
        """
        words = command if isinstance(command, list) else ["sh", "-c", command]
        done = subprocess.run(
            words, cwd=self.work, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT if merge else subprocess.PIPE,
            timeout=TIMEOUT_SECONDS, check=False, **self._nobody())
        return self._text(done.stdout), self._text(done.stderr or b""), done.returncode

    def run_on_terminal(self, command, columns):
        """The same with stdout on a terminal of so many columns, and rows enough for no pager."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", MANY_ROWS, columns, 0, 0))
        with tempfile.TemporaryFile() as errors:
            child = subprocess.Popen(
                ["sh", "-c", command], cwd=self.work, env={**self.environment, "NO_COLOR": "1"},
                stdin=subprocess.DEVNULL, stdout=theirs, stderr=errors, **self._nobody())
            os.close(theirs)
            shown = self._read_to_the_end(ours)
            status = child.wait(TIMEOUT_SECONDS)
            errors.seek(0)
            return (self._text(shown).replace("\r\n", "\n"), self._text(errors.read()), status)

    @staticmethod
    def _read_to_the_end(terminal):
        shown = b""
        try:
            while some := os.read(terminal, 65536):
                shown += some
        except OSError:  # Linux says so when the other end is closed
            pass
        os.close(terminal)
        return shown

    @staticmethod
    def _nobody():
        return {"user": NOBODY, "group": NOBODY, "extra_groups": []} if is_root() else {}

    def _give_away(self):
        for folder in (self.work, self.home) if is_root() else ():
            for path in (folder, *folder.rglob("*")):
                os.chown(path, NOBODY, NOBODY, follow_symlinks=False)

    def _text(self, output):
        """What was written; the directory, which is another one each time, is called $DIR."""
        return output.decode(errors="backslashreplace").replace(str(self.root), "$DIR")


def is_root():
    return os.geteuid() == 0
