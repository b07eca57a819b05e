"""Runs a command while the database of its --db is locked by somebody else."""
import sqlite3
import subprocess
import sys

command = sys.argv[1:]
connection = sqlite3.connect(command[command.index("--db") + 1])
connection.execute("BEGIN EXCLUSIVE")
sys.exit(subprocess.run(command, check=False).returncode)
