"""A month of work stays small enough for any mailbox."""

import gc
import random
from pathlib import Path

import pytest

from bench.package import sizes
from psm_desktop.errors import PsmError
from psm_desktop.sync import squeeze
from psm_desktop.sync.uncollected import uncollected


@pytest.fixture
def same_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers, salts and keys are the same at each run, or a few bytes would come and go."""
    dice = random.Random(3)
    monkeypatch.setattr("secrets.randbelow", dice.randrange)
    monkeypatch.setattr("secrets.token_bytes", dice.randbytes)


@pytest.mark.usefixtures("same_numbers")
def test_a_month_is_at_most_5_kb_and_a_fiftieth_of_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PSM_CONFIG", str(tmp_path / "config"))
    found = sizes(tmp_path)
    assert 4_000 < found.package <= 5_000
    assert found.package * 50 <= found.workspace


def test_what_was_squeezed_without_a_dictionary_is_still_read() -> None:
    plain = b"Lavori consegnati all'impresa il 3/09/2026." * 20
    for dictionary in (squeeze.NO_DICTIONARY, squeeze.DICTIONARY):
        assert squeeze.unsqueeze(squeeze.squeeze(plain, dictionary), len(plain), dictionary) == plain


def test_a_dictionary_of_a_newer_program_is_told_so() -> None:
    with pytest.raises(PsmError) as told:
        squeeze.unsqueeze(b"", 0, squeeze.DICTIONARY + 1)
    assert told.value.code == "package-newer"


def test_the_collector_is_back_whatever_happens_to_a_pile() -> None:
    def damaged() -> None:
        with uncollected():
            assert not gc.isenabled()
            raise PsmError("package-damaged")

    assert not gc.isenabled()
    gc.enable()
    try:
        with pytest.raises(PsmError):
            damaged()
        assert gc.isenabled()
    finally:
        gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled(), "as it was"
