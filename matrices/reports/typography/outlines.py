"""A glyph as a filled path of PDF operators, in 1/1000 of the size."""

import uharfbuzz as hb

from matrices.reports.typography.fonts import Font


def outline(font: Font, glyph_id: int) -> str:
    """Return the operators that fill the outline of a glyph whose origin is the origin."""
    pen = _Pen(font.scale)
    functions = hb.DrawFuncs()
    functions.set_move_to_func(pen.move_to)
    functions.set_line_to_func(pen.line_to)
    functions.set_cubic_to_func(pen.cubic_to)
    functions.set_quadratic_to_func(pen.quadratic_to)
    functions.set_close_path_func(pen.close_path)
    font.shaper.draw_glyph(glyph_id, functions, None)
    return " ".join([*pen.operators, "f"])


class _Pen:
    """Writes down what HarfBuzz draws. The last argument of each call is HarfBuzz's user data."""

    def __init__(self, scale: float) -> None:
        self.operators: list[str] = []
        self._scale = scale
        self._at = (0.0, 0.0)

    def move_to(self, x: float, y: float, _data: object) -> None:
        self._write("m", x, y)

    def line_to(self, x: float, y: float, _data: object) -> None:
        self._write("l", x, y)

    def cubic_to(self, *numbers_and_data: float) -> None:
        self._write("c", *numbers_and_data[:6])

    def quadratic_to(self, x1: float, y1: float, x: float, y: float, _data: object) -> None:
        """PDF has no quadratic curves: raise the degree."""
        x0, y0 = self._at
        first = (x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3)
        second = (x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3)
        self._write("c", *first, *second, x, y)

    def close_path(self, _data: object) -> None:
        self.operators.append("h")

    def _write(self, operator: str, *numbers: float) -> None:
        self._at = (numbers[-2], numbers[-1])
        self.operators.append(" ".join(f"{number * self._scale:.1f}" for number in numbers) + f" {operator}")
