"""Identity of every row that travels: a 63-bit whole number made of a site and a counter (DESIGN §5, rule R5)."""

SITE_BITS = 40
COUNTER_BITS = 23
COUNTER_MASK = (1 << COUNTER_BITS) - 1


def key_of(site: int, counter: int) -> int:
    """The key of a site's `counter`-th row. Raises ValueError outside 40 and 23 bits."""
    if not 0 < site < 1 << SITE_BITS or not 0 < counter <= COUNTER_MASK:
        raise ValueError("site or counter out of range")
    return site << COUNTER_BITS | counter


def site_of(key: int) -> int:
    """The site that bore a row."""
    return key >> COUNTER_BITS


def key_range(site: int) -> tuple[int, int]:
    """Lowest and highest key a site can give, both included."""
    return site << COUNTER_BITS, site << COUNTER_BITS | COUNTER_MASK


def key_text(key: int) -> str:
    """A key outside SQLite: decimal text, because it fits neither a double nor a C int."""
    return str(key)


def parse_key(text: str) -> int | None:
    """The key in decimal text; None when it is none."""
    if not text.isascii() or not text.isdigit() or len(text) > 19:
        return None
    key = int(text)
    return key if 0 < key < 1 << (SITE_BITS + COUNTER_BITS) else None
