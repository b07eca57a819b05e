"""Runs a command and interrupts it as soon as it has used some time of the processor."""
import os
import signal
import subprocess
import sys

TICKS = 20


def used(process):
    with open(f"/proc/{process.pid}/stat", encoding="utf-8") as stat:
        return int(stat.read().rsplit(")", 1)[1].split()[11])


with subprocess.Popen(sys.argv[1:]) as command:
    while command.poll() is None and used(command) < TICKS:
        os.sched_yield()
    command.send_signal(signal.SIGINT)
sys.exit(command.returncode)
