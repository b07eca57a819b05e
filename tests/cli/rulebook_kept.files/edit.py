"""Another program: runs SQL on a database, past tassei and without any check.

edit.py DATABASE STATEMENT...
"""

import sqlite3
import sys

connection = sqlite3.connect(sys.argv[1])
connection.executescript("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;")
for statement in sys.argv[2:]:
    connection.executescript(statement)
