"""The Italian of `sentences.py`: code and sentence, a table for each part of the work. Nothing else is here."""
