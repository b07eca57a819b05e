"""Runs SQL statements on a database, as another program might."""
import sqlite3
import sys

with sqlite3.connect(sys.argv[1]) as connection:
    for statement in sys.argv[2:]:
        connection.execute(statement)
