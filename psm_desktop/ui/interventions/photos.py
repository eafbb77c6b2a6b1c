"""Big photos in a size that suffices on a screen and on paper."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

BIG_BYTES = 3_000_000
LONGEST_SIDE = 2000
"""Pixels: an A4 page at 200 dpi is 1654 wide."""
QUALITY = 85
ENDINGS = {".jpg", ".jpeg", ".png"}


def is_big(file: Path) -> bool:
    """Whether a file is a photo worth a smaller size."""
    try:
        return file.suffix.lower() in ENDINGS and file.stat().st_size > BIG_BYTES
    except OSError:  # told when it is attached
        return False


def smaller(file: Path, folder: Path) -> Path:
    """A smaller copy in `folder`, upright, as JPEG; the file itself where nothing would be smaller."""
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    reader.setAllocationLimit(1024)
    image = reader.read()
    if image.isNull():
        return file
    if max(image.width(), image.height()) > LONGEST_SIDE:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(QSize(LONGEST_SIDE, LONGEST_SIDE), keep, smooth)
    copy = folder / f"{file.stem}.jpg"
    if not _opaque(image).save(str(copy), quality=QUALITY) or copy.stat().st_size >= file.stat().st_size:
        return file
    return copy


def _opaque(image: QImage) -> QImage:
    """JPEG knows no transparency: it would turn black."""
    if not image.hasAlphaChannel():
        return image
    white = QImage(image.size(), QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, image)
    painter.end()
    return white
