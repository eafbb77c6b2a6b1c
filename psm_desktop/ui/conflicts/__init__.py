"""Conflitti: what people wrote without knowing of each other, one record at a time, the values side by side.

Knows no other screen; the choice is an ordinary command.
"""
