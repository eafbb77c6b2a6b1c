"""The coat of arms: any picture becomes one, what is none is refused by name, and it can be taken off again."""

import warnings
from pathlib import Path

import pytest
from PIL import Image

from psm_desktop.errors import PsmError
from psm_desktop.reports import coat

ALA = "001003"


def picture(file: Path, size: tuple[int, int] = (40, 60), mode: str = "RGB") -> Path:
    Image.new(mode, size).save(file)
    return file


def test_a_picture_is_kept_for_its_commune_alone(tmp_path: Path) -> None:
    assert coat.of(ALA) is None
    kept = coat.keep(ALA, picture(tmp_path / "stemma.jpg"))
    assert coat.of(ALA) == kept
    assert coat.of("001019") is None
    (tmp_path / "stemma.jpg").unlink()  # the original may go
    with Image.open(kept) as shown:
        assert (shown.size, shown.format) == ((40, 60), "PNG")


def test_a_photo_is_kept_no_larger_than_paper_shows(tmp_path: Path) -> None:
    kept = coat.keep(ALA, picture(tmp_path / "foto.png", (3000, 1500), "L"))
    with Image.open(kept) as shown:
        assert shown.size == (1000, 500)


def test_another_one_takes_its_place_and_it_can_be_taken_off(tmp_path: Path) -> None:
    coat.keep(ALA, picture(tmp_path / "uno.png"))
    coat.keep(ALA, picture(tmp_path / "due.png", (10, 10)))
    with Image.open(coat.of(ALA) or "") as shown:
        assert shown.size == (10, 10)
    assert coat.forget(ALA)
    assert coat.of(ALA) is None
    assert not coat.forget(ALA)


@pytest.mark.parametrize("content", [b"", b"ciao", b"\x89PNG\r\n\x1a\nrotto", b"%PDF-1.7"])
def test_what_is_no_picture_is_refused_and_the_one_there_stays(tmp_path: Path, content: bytes) -> None:
    kept = coat.keep(ALA, picture(tmp_path / "stemma.png"))
    before = kept.read_bytes()
    (tmp_path / "lettera.png").write_bytes(content)
    with pytest.raises(PsmError) as told:
        coat.keep(ALA, tmp_path / "lettera.png")
    assert told.value.code == "not-a-picture"
    assert kept.read_bytes() == before
    assert [one.name for one in kept.parent.iterdir()] == [kept.name]


def test_a_picture_larger_than_memory_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = picture(tmp_path / "enorme.png", (9000, 9000), "1")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with pytest.raises(PsmError) as told:
            coat.keep(ALA, file)
    assert told.value.code == "picture-too-large"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PsmError, match=r"manca\.png"):
        coat.keep(ALA, tmp_path / "manca.png")
