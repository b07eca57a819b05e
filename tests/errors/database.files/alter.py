"""Makes a mistake in the rulebooks of the database named."""
import sqlite3
import sys

with sqlite3.connect(sys.argv[1]) as connection:
    connection.execute("UPDATE rulebooks SET toml = 'format = 2'")
