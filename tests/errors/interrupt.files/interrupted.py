"""Runs a command that reads engineers.csv, a pipe, and interrupts it while it waits for the rows."""
import os
import signal
import subprocess
import sys

os.mkfifo("engineers.csv")
with subprocess.Popen(sys.argv[1:]) as command:
    try:
        with open("engineers.csv", "w", encoding="utf-8") as rows:  # opens when the command does
            command.send_signal(signal.SIGINT)
            rows.write("engineer,name\n")
            rows.writelines(f"E{number},Sato\n" for number in range(100_000))
    except BrokenPipeError:
        pass  # it ended at once
os.remove("engineers.csv")
sys.exit(command.returncode)
