"""All that is known of a teammate beside their ratings, in one form."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from matrices.edits.profiles import Profile, ProfileFault, faults_in, profile_of
from matrices.language.words import AUTONYMS, LANGUAGES, Words
from matrices.model.teammate import Teammate
from widgets.goals.optional_day import OptionalDay
from widgets.line_field import LineField
from widgets.people.known_people import KnownPeople
from widgets.people.placement_rows import PlacementRows
from widgets.people.rating_panel import FormScroll
from widgets.people.reading_field import ReadingField
from widgets.people.suggesting import SuggestBox
from widgets.people.tag_rows import TagRows
from widgets.roles.question import Question
from widgets.theme import space
from widgets.theme.theme import Theme

_WIDTH_PX = 860
_SPARE_PX = 40
"""Room for a sentence that says what cannot be stored."""
_MOST_OF_SCREEN = 0.85


class ProfileForm(Question):
    """Shows what is known of a teammate and lets it be changed; `profile` is what was entered."""

    def __init__(
        self,
        teammate: Teammate,
        known: KnownPeople,
        today: datetime.date,
        theme: Theme,
        words: Words,
        *,
        parent: QWidget,
    ) -> None:
        title = words("Edit {teammate}", teammate=teammate.name)
        super().__init__(title, words("Save"), theme, words, parent)
        self._words = words
        self.teammate = teammate
        self.before = profile_of(teammate)
        self.name_edit = LineField(teammate.name)
        self.reading_edit = ReadingField(self.name_edit, words, teammate.reading)
        names = [one for one in known.names if one != teammate.name]
        self.lead_box = SuggestBox(words("Led by"), text=teammate.led_by)
        self.lead_box.suggest_people(names, known.readings)
        self.language_box = QComboBox()
        self.tag_rows = TagRows(known.tags, theme, words)
        self.placement_rows = PlacementRows(known, today, theme, words)
        self.left = OptionalDay(words("No longer with the team since"), today, words)
        self._fill()
        self._lay_out()
        self.tell([], can_do=True)
        self.said.setVisible(False)
        self.name_edit.setFocus()

    @property
    def profile(self) -> Profile:
        """What is entered."""
        return Profile(
            name=self.name_edit.text(),
            reading=self.reading_edit.text(),
            language=self.language_box.currentData(),
            led_by=self.lead_box.text,
            tags=self.tag_rows.tags,
            placements=self.placement_rows.placements,
            left_on=self.left.day,
        )

    @property
    def is_changed(self) -> bool:
        """Whether anything was entered that is not known."""
        return self.profile != self.before

    def point_at_fault(self) -> bool:
        """Say what cannot be stored as it is entered, and go there; tell whether there is such a thing."""
        words = self._words
        sentences = {
            ProfileFault.NAME_EMPTY: words("A teammate needs a name."),
            ProfileFault.SAME_DAY: words("Two roles begin on the same day. Give one of them another day."),
            ProfileFault.ENDS_EARLY: words("The time in a product team ends before it begins. Give it a later end."),
        }
        fault = next(iter(faults_in(self.profile)), None)
        if fault is None:
            return False
        self.refuse(sentences[fault[0]])
        if fault[1] is None:
            self.name_edit.setFocus()
        else:
            self.placement_rows.point_at(fault[1])
        return True

    def _fill(self) -> None:
        for code in LANGUAGES:
            self.language_box.addItem(AUTONYMS[code], code)
        if self.language_box.findData(self.before.language) < 0:
            self.language_box.addItem(self.before.language, self.before.language)
        self.language_box.setCurrentIndex(self.language_box.findData(self.before.language))
        self.tag_rows.show_tags(self.before.tags)
        self.placement_rows.show_placements(self.before.placements)
        self.left.set_day(self.before.left_on)
        self.left.field.setVisible(self.before.left_on is not None)
        self.left.tick.toggled.connect(self.left.field.setVisible)

    def _lay_out(self) -> None:
        words, fields, form = self._words, QWidget(), QFormLayout()
        form.setContentsMargins(0, 0, space.SMALL, 0)
        form.setHorizontalSpacing(space.LARGE)
        form.setVerticalSpacing(space.SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        for text, field in (
            (words("Name"), self.name_edit),
            (words("Led by"), self.lead_box),
            (words("Language of reports"), self.language_box),
            (words("Tags"), self.tag_rows),
            (words("Roles"), self.placement_rows),
            ("", self.left),
        ):
            field.setAccessibleName(text or self.left.tick.text())
            form.addRow(QLabel(text), field)
            if field is self.name_edit:
                self.reading_edit.join(form)
        fields.setLayout(form)
        scroll = FormScroll(fields)
        self.put_first(scroll)
        needed = fields.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width() + 2 * space.WIDE
        self.setMinimumWidth(max(_WIDTH_PX, needed))
        least = self.minimumSizeHint().height() - scroll.minimumSizeHint().height()
        room = round(self.screen().availableGeometry().height() * _MOST_OF_SCREEN)
        self.resize(self.minimumWidth(), min(fields.sizeHint().height() + least + _SPARE_PX, room))
