"""The commands, a module for each kind: a command is a docstring and the call that does it."""
