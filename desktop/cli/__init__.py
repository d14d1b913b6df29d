"""The command line: the same things as in the window, for scripts, batch work and checks.

Commands parse, call the workspace and report; nothing is decided here.
To add one: a function in `commands.py`, what it prints in `report.py`.
"""
