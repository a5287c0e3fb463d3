"""Painted parts of pages, kept while there is room for them, so that scrolling paints nothing twice."""

from typing import Final

from PySide6.QtGui import QImage

from widgets.printing.pdf_pages import PageSize, Part, pixels

SIDE: Final = 1024
"""How many pixels a part has across and down at the most."""
_ROOM_BYTES: Final = 160 << 20
_ALIKE: Final = 0.02


def parts_of(page: int, size: PageSize, scale: float) -> tuple[Part, ...]:
    """Return the parts that a page is painted in, `scale` pixels a point."""
    width, height = pixels(size, scale)
    return tuple(
        Part(page, scale, x, y, min(SIDE, width - x), min(SIDE, height - y))
        for y in range(0, height, SIDE)
        for x in range(0, width, SIDE)
    )


class Tiles:
    """Remembers what was painted; the oldest goes first. `ratio` is the screen's pixels a device-independent one."""

    def __init__(self) -> None:
        self.ratio = 1.0
        self._images: dict[Part, QImage] = {}
        self._old: dict[int, QImage] = {}
        self._bytes = 0

    def find(self, part: Part) -> QImage | None:
        """Return a part, or None where it is not painted yet."""
        image = self._images.get(part)
        if image is not None:
            image.setDevicePixelRatio(self.ratio)
        return image

    def old(self, page: int, size: PageSize) -> QImage | None:
        """Return what to show of a page until it is painted: its last picture, of whatever text, on such a sheet."""
        image = self._old.get(page)
        is_alike = image is not None and abs(image.width() / image.height() - size.width / size.height) < _ALIKE
        return image if is_alike else None

    def keep(self, part: Part, image: QImage) -> bool:
        """Remember a part; tell whether it is a new one."""
        if part in self._images:
            return False
        self._images[part] = image
        self._bytes += image.sizeInBytes()
        if part.x == part.y == 0 and max(part.width, part.height) < SIDE:
            self._old[part.page] = image
        while self._bytes > _ROOM_BYTES and len(self._images) > 1:
            self._forget(next(iter(self._images)))
        return True

    def age(self) -> None:
        """Let everything be old: the pages are to be painted anew."""
        self._images.clear()
        self._bytes = 0

    def _forget(self, part: Part) -> None:
        self._bytes -= self._images.pop(part).sizeInBytes()
        self._old.pop(part.page, None)
