# Ours: the same interface as the standard library's; its classes count as those, so that sqlite-utils takes them.
from sqlite3.dbapi2 import *
