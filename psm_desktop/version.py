"""The version of the program, written here once: pyproject.toml reads it from this line."""

VERSION = "0.1.0"
