"""The letter of an invitation: what stands on its page, one page to a commune, numbered by itself."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pikepdf
import pytest

from psm_desktop.reports import letter as paper
from psm_desktop.reports.letter import Letter
from psm_desktop.store import seed
from tests.reports import pdf_text
from tests.reports.conftest import AUTUMN

Golden = Callable[[str, str], None]
WORDS = (
    *("abaco", "abbaglio", "abbinato", "abete", "abisso", "abolire"),
    *("abrasivo", "abrogato", "accadere", "accenno", "accusato", "acetone"),
)


@pytest.fixture
def ala() -> Letter:
    file = "invito-001003-ala-di-stura.psm"
    return Letter(seed.commune("001003"), WORDS, WORDS[:6], file, AUTUMN, date(2026, 11, 22), is_training=True)


def written(*letters: Letter) -> bytes:
    out = io.BytesIO()
    paper.write(letters, out)
    return out.getvalue()


def test_the_letter_is_as_agreed(ala: Letter, golden: Golden) -> None:
    golden("letter.txt", pdf_text.reviewable(written(ala)))


def test_equal_letters_give_equal_bytes(ala: Letter) -> None:
    assert written(ala) == written(ala)


def test_many_letters_are_one_page_each_and_each_is_page_one(ala: Letter) -> None:
    longest = max(seed.communes(), key=lambda one: len(one.name))
    others = [
        replace(ala, commune=longest, file=f"invito-{'x' * 60}.psm"),
        replace(ala, commune=seed.commune("001019")),
    ]
    pages = pdf_text.pages(written(ala, *others))
    assert len(pages) == 3
    assert all("pagina 1 di 1" in page for page in pages)
    assert [longest.name in page for page in pages] == [False, True, False]


def test_it_is_a_tagged_document_whose_code_has_words(ala: Letter) -> None:
    data = written(ala)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.Root.Lang) == "it-IT"
        assert bool(pdf.Root.MarkInfo.Marked)
    assert pdf_text.elements(data, "H1") == 1
    assert pdf_text.elements(data, "Figure") == 1
    read = pdf_text.structure(data)
    assert [read.index(f"{n}. {word}") for n, word in enumerate(WORDS, 1)] == sorted(
        read.index(f"{n}. {word}") for n, word in enumerate(WORDS, 1)
    )


def test_only_training_letters_say_so(ala: Letter) -> None:
    assert "DATI DI PROVA" in pdf_text.pages(written(ala))[0]
    assert "DATI DI PROVA" not in pdf_text.pages(written(replace(ala, is_training=False)))[0]


def test_the_code_holds_the_words_as_they_are_typed(ala: Letter) -> None:
    assert ala.phrase == " ".join(WORDS)
