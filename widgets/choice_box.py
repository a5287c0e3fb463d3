"""A box to choose from that may be narrower than its longest choice: what has no room is cut, and told by its tip."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip, QWidget
from typing_extensions import override

from widgets.numbered_name import fitted_name
from widgets.theme import space


class ChoiceBox(QComboBox):
    """Asks for room for `characters`; its list is as wide as what stands there. Qt's own cuts letters in two."""

    def __init__(self, characters: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(characters)

    @property
    def shown_text(self) -> str:
        """What there is room for."""
        option = self._option()
        return fitted_name(option.currentText, self.fontMetrics(), self._room(option))

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _room(self, option: QStyleOptionComboBox) -> int:
        field = QStyle.SubControl.SC_ComboBoxEditField
        area = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        return area.width() - 2 * space.HAIRLINE

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        option = self._option()
        option.currentText = self.shown_text
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    @override
    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width() + space.LARGE)
        super().showPopup()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cut = "" if self.shown_text == self.currentText() else self.currentText()
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, (self.toolTip(), cut))), self)
            return True
        return super().event(event)
