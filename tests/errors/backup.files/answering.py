"""answering.py ANSWER COMMAND...: runs a command at a terminal where somebody types the answer.

What it writes there comes to stderr; the exit status is the command's.
"""

import os
import pty
import sys


def main():
    answer, command = sys.argv[1], sys.argv[2:]
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    shown = b""
    answered = False
    try:
        while piece := os.read(terminal, 4096):
            shown += piece
            if b"[y/N] " in shown and not answered:
                os.write(terminal, answer.encode() + b"\n")
                answered = True
    except OSError:
        pass  # the terminal's other end is closed
    _, status = os.waitpid(child, 0)
    sys.stderr.write(shown.decode().replace("\r\n", "\n"))
    sys.exit(os.waitstatus_to_exitcode(status))


main()
