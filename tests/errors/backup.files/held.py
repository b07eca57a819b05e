"""held.py DATABASE STATEMENTS COMMAND...: runs a command while another program is in the middle of these."""
import sqlite3
import subprocess
import sys

connection = sqlite3.connect(sys.argv[1])
connection.executescript(sys.argv[2])
sys.exit(subprocess.run(sys.argv[3:], check=False).returncode)
