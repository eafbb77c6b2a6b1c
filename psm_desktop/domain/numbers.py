"""Whole numbers and percentages as people type them."""

import re

from psm_desktop.domain.unreadable import Unreadable

WHOLE = re.compile(r"[0-9]{1,15}|[1-9][0-9]{0,2}(?:([.\s])[0-9]{3})(?:\1[0-9]{3}){0,3}")


def parse_integer(text: str) -> int:
    """2500, 2.500 or 2 500. Raises Unreadable for all else."""
    plain = text.strip()
    if not WHOLE.fullmatch(plain):
        raise Unreadable("not-a-number", text)
    return int(re.sub(r"[.\s]", "", plain))


def parse_percent(text: str) -> int:
    """40, 40% or 40 %: a whole number from 0 to 100. Raises Unreadable for all else."""
    plain = text.strip().removesuffix("%").strip()
    if not re.fullmatch(r"[0-9]{1,3}", plain) or int(plain) > 100:
        raise Unreadable("not-a-percent", text)
    return int(plain)


def grouped(number: int) -> str:
    """2.500"""
    return f"{number:,}".replace(",", ".")


def counted(number: int, one: str, many: str) -> str:
    """1 bozza, 3 bozze, 1.204 interventi"""
    return f"{grouped(number)} {one if number == 1 else many}"
