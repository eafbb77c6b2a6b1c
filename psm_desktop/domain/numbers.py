"""Whole numbers and percentages as people type them."""

import re

from psm_desktop.domain.unreadable import Unreadable

WHOLE = re.compile(r"[0-9]{1,15}|[1-9][0-9]{0,2}(?:([.\s])[0-9]{3})(?:\1[0-9]{3}){0,3}")
PERCENT = re.compile(r"([0-9]{1,3})(?:\s*%|[.,]0{1,2}\s*%)?")
"""LibreOffice writes 40,00%. Without its sign 1,00 may as well be the whole: that is not read."""


def parse_integer(text: str) -> int:
    """2500, 2.500 or 2 500. Raises Unreadable for all else."""
    plain = text.strip()
    if not WHOLE.fullmatch(plain):
        raise Unreadable("not-a-number", text)
    return int(re.sub(r"[.\s]", "", plain))


def parse_percent(text: str) -> int:
    """40, 40 % or 40,00%: a whole number from 0 to 100. Raises Unreadable for all else."""
    whole = PERCENT.fullmatch(text.strip())
    if whole is None or int(whole[1]) > 100:
        raise Unreadable("not-a-percent", text)
    return int(whole[1])


def grouped(number: int) -> str:
    """2.500"""
    return f"{number:,}".replace(",", ".")


def counted(number: int, one: str, many: str) -> str:
    """1 bozza, 3 bozze, 1.204 interventi"""
    return f"{grouped(number)} {one if number == 1 else many}"
