"""Words by which the columns of a list of people say what they hold, in the languages that Trellis speaks."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from msgspec.structs import replace

from matrices.language.words import LANGUAGES, Words, words_for
from matrices.model.document import Part
from matrices.model.folding import Folding


class RosterColumn(StrEnum):
    """What a column holds."""

    ID = "id"
    NAME = "name"
    READING = "reading"
    """How the name sounds."""
    ROLE = "role"
    SINCE = "since"
    EMBEDDED = "embedded"
    UNTIL = "until"
    LEAD = "lead"
    LANGUAGE = "language"
    LEFT = "left"
    TAG = "tag"
    """Values of a tag that is called as the column is."""
    NOTHING = "nothing"
    """What is not taken."""


_HEADINGS: Final = {
    RosterColumn.ID: "id|trellis id|teammate id|kimlik|معرف",
    RosterColumn.NAME: "name|full name|teammate|person|employee|agent|member|people|nombre|nombre completo|persona"
    "|compañero|empleado|agente|ad|ad soyad|isim|kişi|çalışan|ekip arkadaşı|temsilci|名前|氏名|メンバー|担当者|社員"
    "|الاسم|الاسم الكامل|الزميل|الموظف|الشخص",
    RosterColumn.READING: "reading|name reading|phonetic name|pronunciation|furigana|yomi|yomigana|kana|lectura"
    "|pronunciación|okunuş|okunuşu|ふりがな|よみ|よみがな|読み|読み方|読み仮名|かな|カナ|氏名カナ|カナ氏名|氏名よみ|氏名読み"
    "|氏名(ふりがな)|氏名(カナ)|氏名(かな)|名前(ふりがな)|名前(カナ)|名前(かな)|名前(よみ)|お名前(ふりがな)|お名前(カナ)"
    "|النطق|القراءة",
    RosterColumn.ROLE: "role|position|job|job title|title|matrix|rol|puesto|cargo|función|görev|unvan|pozisyon|役割"
    "|職種|役職|ロール|الدور|الوظيفة|المسمى الوظيفي|المنصب",
    RosterColumn.SINCE: "since|role since|in role since|from|start|start date|started|desde|inicio|fecha de inicio"
    "|başlangıç|başlangıç tarihi|beri|開始|開始日|着任日|منذ|من|تاريخ البدء|البداية",
    RosterColumn.EMBEDDED: "embedded in|embedded|product team|squad|integrado en|equipo de producto|ürün ekibi"
    "|gömülü olduğu ekip|所属プロダクトチーム|配属先|プロダクトチーム|ضمن فريق|فريق المنتج",
    RosterColumn.UNTIL: "until|embedded until|hasta|bitiş|bitiş tarihi|終了日|まで|حتى|إلى",
    RosterColumn.LEAD: "lead|led by|team lead|manager|reports to|supervisor|líder|responsable|jefe|jefa|reporta a"
    "|lider|takım lideri|yönetici|bağlı olduğu|リーダー|上司|マネージャー|القائد|المدير|المشرف|يتبع",
    RosterColumn.LANGUAGE: "language of reports|report language|idioma de los informes|rapor dili"
    "|レポートの言語|لغة التقارير",
    RosterColumn.LEFT: "left on|left|leaving date|end date|last day|fecha de salida|baja|salida|ayrılış|ayrılış tarihi"
    "|işten çıkış|退職日|離任日|تاريخ المغادرة|غادر في",
}


class ColumnRead(Part, frozen=True, kw_only=True):
    """A column, counted from 0, under its heading."""

    place: int
    heading: str
    kind: RosterColumn


class RosterLayout(Part, frozen=True, kw_only=True):
    """How a list of people is arranged; the header stands in row `header_row`, counted from 0."""

    header_row: int | None = None
    columns: tuple[ColumnRead, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether it is known who is meant."""
        return any(one.kind is RosterColumn.NAME for one in self.columns)

    def place(self, kind: RosterColumn) -> int | None:
        """Return the first column of a kind."""
        return next((one.place for one in self.columns if one.kind is kind), None)

    def corrected(self, place: int, kind: RosterColumn) -> "RosterLayout":
        """Return the layout with a column read otherwise; another that was read so becomes a tag."""
        single = kind not in {RosterColumn.TAG, RosterColumn.NOTHING}

        def read(one: ColumnRead) -> ColumnRead:
            if one.place == place:
                return replace(one, kind=kind)
            return replace(one, kind=RosterColumn.TAG) if single and one.kind is kind else one

        return replace(self, columns=tuple(map(read, self.columns)))


class Heading(NamedTuple):
    """A column of a list that Trellis writes."""

    kind: RosterColumn
    text: str


def own_headings(words: Words) -> tuple[Heading, ...]:
    """Return the headings that Trellis writes in a language, in their order; tags stand behind them."""
    return (
        Heading(RosterColumn.NAME, words("Name")),
        Heading(RosterColumn.READING, words("Reading of the name")),
        Heading(RosterColumn.ROLE, words("Role")),
        Heading(RosterColumn.SINCE, words("Since")),
        Heading(RosterColumn.EMBEDDED, words("Embedded in")),
        Heading(RosterColumn.UNTIL, words("Embedded until")),
        Heading(RosterColumn.LEAD, words("Led by")),
        Heading(RosterColumn.LANGUAGE, words("Language of reports")),
        Heading(RosterColumn.LEFT, words("Left on")),
        Heading(RosterColumn.ID, words("Id")),
    )


def read_layout(rows: Sequence[Sequence[str]]) -> RosterLayout:
    """Return how a list is arranged: under the first row that names a column of people and another one, if any.

    Where no row does, the first with text is the header, and all its columns are tags until somebody corrects that.
    """
    known = _known()
    filled = [place for place, row in enumerate(rows) if any(row)]
    read = ((place, _columns(rows[place], known)) for place in filled[:_MOST_ABOVE])
    found = [RosterLayout(header_row=place, columns=columns) for place, columns in read]
    complete = [one for one in found if one.is_complete]
    return next(iter(complete), next(iter(found), RosterLayout()))


_MOST_ABOVE: Final = 10
"""How many rows a title and its remarks may take above the header."""


def _columns(header: Sequence[str], known: Mapping[str, RosterColumn]) -> tuple[ColumnRead, ...]:
    fold, made, seen = Folding(), [], set()
    for place, cell in enumerate(header):
        heading = " ".join(cell.split())
        kind = known.get(_key(fold(heading).text), RosterColumn.TAG) if heading else RosterColumn.NOTHING
        if kind in seen and kind is not RosterColumn.NOTHING:
            kind = RosterColumn.TAG
        seen.add(kind)
        made.append(ColumnRead(place=place, heading=heading, kind=kind))
    return tuple(made)


def _known() -> Mapping[str, RosterColumn]:
    """Return columns by their folded headings: what Trellis itself writes in any language counts first."""
    fold = Folding()
    found: dict[str, RosterColumn] = {}
    for language in LANGUAGES:
        for kind, text in own_headings(words_for(language)):
            found.setdefault(_key(fold(text).text), kind)
    for kind, names in _HEADINGS.items():
        for name in names.split("|"):
            found.setdefault(_key(fold(name).text), kind)
    return found


def _key(folded: str) -> str:
    return " ".join(folded.split()).rstrip(":* ").replace(" (", "(")
