"""Runs an SQL statement on a database, as another program might."""
import sqlite3
import sys

with sqlite3.connect(sys.argv[1]) as connection:
    connection.execute(sys.argv[2])
