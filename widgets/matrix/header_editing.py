"""Naming in place: opens the editor over a row's, band's or column's header and stores what is typed there."""

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QHeaderView

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.matrix.edits import MatrixEdits
from widgets.matrix.fresh import Fresh, HeaderKey
from widgets.matrix.grid import MatrixGrid
from widgets.matrix.header_editor import HeaderEditor


class HeaderEditing(QObject):
    """One header at a time is named. What is new is drawn at once, but stored only with its name."""

    drawn_anew = Signal()  # ask `drawn` again: something new came to be named, or was given up
    refused = Signal()  # the disk refused; the editor stays open with what was typed

    def __init__(self, grid: MatrixGrid, edits: MatrixEdits, words: Words) -> None:
        super().__init__(grid)
        self.editor: HeaderEditor | None = None
        self._grid = grid
        self._edits = edits
        self._words = words
        self._fresh: Fresh | None = None
        self._is_storing = False
        for bar in (grid.verticalScrollBar(), grid.horizontalScrollBar()):
            bar.valueChanged.connect(self._on_scrolled)

    def open(self, key: HeaderKey) -> None:
        """Rename what has this key; another editor that is open stores first."""
        if self._edits.matrix is not None and self.finish():
            self._show(key)
            self._open(self._edits.matrix, key)

    def open_fresh(self, fresh: Fresh) -> None:
        """Name something new: Esc gives it up, and then it never was."""
        matrix = self._edits.matrix
        if matrix is None or not self.finish() or not self._grid.close_editor():
            return
        self._fresh = fresh
        self.drawn_anew.emit()
        self._scroll_to(fresh.key)
        self._open(fresh.put_into(matrix), fresh.key)

    def drawn(self, matrix: Matrix | None) -> Matrix | None:
        """Return the matrix as it is to be drawn: with what is being named."""
        return matrix if matrix is None or self._fresh is None else self._fresh.put_into(matrix)

    def _open(self, matrix: Matrix, key: HeaderKey) -> None:
        name, about, hint = self._texts(matrix, key)
        self.editor = HeaderEditor(self._grid.setting, key, self._grid)
        self.editor.typed.connect(self._on_editor_typed)
        self.editor.left.connect(self._on_editor_left)
        self.editor.start(name, about, hint, self._area(key))

    def give_up(self) -> None:
        """Close the editor, if one is open, and forget what was typed."""
        if self.editor is not None:
            self.editor.close_stored()

    def finish(self) -> bool:
        """Store what an open editor holds and close it; tell whether none is open any more."""
        if self.editor is not None:
            self._on_editor_typed()
        return self.editor is None

    def _show(self, key: HeaderKey) -> None:
        kind, part_id = key
        if kind == "attribute":
            self._grid.select_key(part_id)
        elif kind == "level":
            self._grid.select_key(self._grid.current_key()[0], part_id)
        else:
            self._scroll_to(key)

    def _scroll_to(self, key: HeaderKey) -> None:
        """Bring a header into view; the current cell stays the current one."""
        current, is_level = self._grid.currentIndex(), key[0] == "level"
        row = max(current.row(), 0) if is_level else self._grid.grid.row_of(key) or 0
        column = self._grid.grid.column_of(key[1]) or 0 if is_level else max(current.column(), 0)
        self._grid.scrollTo(self._grid.grid.index(row, column))

    def _texts(self, matrix: Matrix, key: HeaderKey) -> tuple[str, str | None, str]:
        kind, part_id = key
        if kind == "attribute":
            attribute = matrix.attribute(part_id)
            return attribute.name, attribute.about, self._words("What is it about?")
        if kind == "level":
            level = matrix.level(part_id)
            return level.name, level.meaning, self._words("What does this level mean?")
        return matrix.category(part_id).name, None, ""

    def _area(self, key: HeaderKey) -> QRect:
        """Return where the header stands, in the grid's coordinates."""
        header: QHeaderView = self._grid.row_header
        place: int | None = self._grid.grid.row_of(key)
        if key[0] == "level":
            header, place = self._grid.column_header, self._grid.grid.column_of(key[1])
        at, size = header.sectionViewportPosition(place or 0), header.sectionSize(place or 0)
        frame = header.geometry()
        if header is self._grid.column_header:
            return QRect(frame.left() + at, frame.top(), size, frame.height())
        return QRect(frame.left(), frame.top() + at, frame.width(), size)

    def _store(self, editor: HeaderEditor) -> bool:
        return self._rename(editor) if self._fresh is None else self._add(self._fresh, editor)

    def _add(self, fresh: Fresh, editor: HeaderEditor) -> bool:
        self._fresh = None  # from now on it is drawn because it is stored
        is_stored = self._edits.add(fresh, editor.name, editor.about)
        if is_stored:
            self._show(fresh.key)
        else:
            self._fresh = fresh
        return is_stored

    def _rename(self, editor: HeaderEditor) -> bool:
        kind, part_id = editor.key
        if kind == "attribute":
            return self._edits.rename_attribute(part_id, editor.name, editor.about)
        if kind == "level":
            return self._edits.rename_level(part_id, editor.name, editor.about)
        return self._edits.rename_category(part_id, editor.name)

    def _on_editor_typed(self) -> None:
        if self.editor is None or self._is_storing:
            return
        self._is_storing = True
        is_stored = self._store(self.editor)
        self._is_storing = False
        if is_stored:
            self.editor.close_stored()
        else:
            self.refused.emit()

    def _on_editor_left(self) -> None:
        self.editor = None
        is_given_up, self._fresh = self._fresh is not None, None
        if is_given_up:
            self.drawn_anew.emit()
        self._grid.setFocus()

    def _on_scrolled(self) -> None:
        if self.editor is not None:
            self.editor.move(self._area(self.editor.key).topLeft())
