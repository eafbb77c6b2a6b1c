"""Pixels at 100 % that a table and what stands in its place have in common."""

HEADING = 32
ROW = 28
