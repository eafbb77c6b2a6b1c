"""What `make bench` measures: each operation beside its reference in the same run, as a ratio.

Seconds differ from machine to machine; what the program adds to what SQLite or Qt take anyway does not.
"""
