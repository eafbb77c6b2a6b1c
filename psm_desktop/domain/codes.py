"""Codes given by others: CUP, CIG, ISTAT, tax code (source: `regole` of db/seed/vocabolari.json).

Each function gives the code of the problem, None where there is none.
"""

import re

CUP_LENGTH = 15


def cup_problem(text: str) -> str | None:
    """A CUP is a letter, two digits, a letter, eleven digits; no public check digit is known."""
    if len(text) != CUP_LENGTH:
        return "cup-length"
    return None if re.fullmatch(r"[A-Z][0-9]{2}[A-Z][0-9]{11}", text) else "cup-format"


def cig_problem(text: str) -> str | None:
    """A CIG has ten signs; numeric ones and SmartCIG carry a check. A warning only: other forms exist."""
    if not re.fullmatch(r"[0-9A-Z]{10}", text):
        return "cig-unusual"
    if re.fullmatch(r"[0-9]{7}[0-9A-F]{3}", text):
        return None if int(text[:7]) * 211 % 4091 == int(text[7:], 16) else "cig-unusual"
    if re.fullmatch(r"[XYZ][0-9A-F]{9}", text):
        return None if int(text[3:], 16) * 211 % 251 == int(text[1:3], 16) else "cig-unusual"
    return None


def istat_problem(text: str) -> str | None:
    """An ISTAT code of the metropolitan city has six digits, 001xxx; a spreadsheet may have eaten its zeros."""
    if re.fullmatch(r"001[0-9]{3}", text):
        return None
    return "istat-zero" if re.fullmatch(r"0?1[0-9]{3}", text) else "istat-format"


def tax_code_problem(text: str) -> str | None:
    """A body's tax code has eleven digits."""
    return None if re.fullmatch(r"[0-9]{11}", text) else "tax-code-format"


def nrrp_component_problem(text: str) -> str | None:
    """A component is a mission and a number: M2C4."""
    return None if re.fullmatch(r"M[1-7]C[0-9]+", text) else "nrrp-component-format"


def nrrp_measure_problem(text: str) -> str | None:
    """A measure is a component with an investment or reform: M2C4I2.2. A warning only: other spellings exist."""
    return None if re.fullmatch(r"M[1-7]C[0-9]+[IR][0-9]+(\.[0-9]+)*", text) else "nrrp-measure-unusual"
