# Ours: sqlcipher3 ships no types, and is the standard library's sqlite3 under another engine.
from sqlcipher3.dbapi2 import *
