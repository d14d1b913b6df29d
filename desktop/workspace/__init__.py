"""One open library and all one can do with it, in the users' words.

`workspace.py` is thin: each of its parts is a file here that knows one job. No SQL, file format or window belongs here.
To add something users do: a function in the part it belongs to, and a method that calls it.
"""
