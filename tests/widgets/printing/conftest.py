import pytest
from reportlab.pdfgen.canvas import Canvas


@pytest.fixture
def pdf(tmp_path):
    """A function that writes a PDF of so many black pages of a size in points, the first one red at its top."""

    def write(path=None, count=3, size=(200, 100)):
        path = path or tmp_path / "made.pdf"
        canvas = Canvas(str(path), pagesize=size)
        for number in range(count):
            canvas.setFillColorRGB(0, 0, 0)
            canvas.rect(0, 0, *size, stroke=0, fill=1)
            if number == 0:
                canvas.setFillColorRGB(1, 0, 0)
                canvas.rect(0, size[1] / 2, *size, stroke=0, fill=1)
            canvas.showPage()
        canvas.save()
        return path

    return write
