"""Sentences for codes, in Italian, in the one place they stand: what happened, then what to do (UX.md §4).

Facts fill the blanks. The person's own words stand in « »; no code, no blame. The tables are in `texts/`, one for each
part of the work; a code stands in one of them only.
"""

from psm_desktop.domain.text import in_short
from psm_desktop.language import said
from psm_desktop.texts import care, commands, exchange, handover, keys, rules, usage, workbooks, world
from psm_desktop.words import day_words

TABLES = (world, usage, commands, care, exchange, handover, keys, workbooks, rules)
SENTENCES: dict[str, str] = {code: text for table in TABLES for code, text in table.SENTENCES.items()}


def sentence(code: str, **facts: object) -> str:
    """The sentence of a code with its facts, in the language chosen here. KeyError for a code without one: our bug."""
    if isinstance(text := facts.get("text"), str):
        facts["text"] = in_short(text)  # somebody may have pasted a page
    if "month" in facts:  # the one fact that is a word in itself
        facts["month"] = day_words(str(facts["month"]))
    return said("sentences", SENTENCES[code]).format(**facts)
