"""Speed, measured side by side in one run. Each module is a command that prints a table and keeps the last one.

Nothing here is a test: what a machine can do on a day is no property of the code. Each engine has a process of its own.
"""
