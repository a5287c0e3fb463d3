"""Words by which the columns of other people's grids say what they hold, in the languages that Trellis speaks."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final, NamedTuple

ATTRIBUTE: Final = frozenset(
    (
        "attribute",
        "attributes",
        "competency",
        "competencies",
        "competence",
        "competences",
        "skill",
        "skills",
        "capability",
        "capabilities",
        "atributo",
        "atributos",
        "competencia",
        "competencias",
        "habilidad",
        "habilidades",
        "nitelik",
        "nitelikler",
        "yetkinlik",
        "yetkinlikler",
        "beceri",
        "beceriler",
        "属性",
        "項目",
        "能力",
        "スキル",
        "コンピテンシー",
        "السمة",
        "السمات",
        "الصفة",
        "الكفاءة",
        "الكفاءات",
        "المهارة",
        "المهارات",
        "الجدارة",
        "الجدارات",
    )
)
CATEGORY: Final = frozenset(
    (
        "category",
        "categories",
        "group",
        "area",
        "domain",
        "theme",
        "pillar",
        "section",
        "dimension",
        "topic",
        "categoría",
        "categoria",
        "grupo",
        "área",
        "dominio",
        "tema",
        "sección",
        "kategori",
        "grup",
        "alan",
        "bölüm",
        "カテゴリ",
        "カテゴリー",
        "分類",
        "区分",
        "分野",
        "グループ",
        "الفئة",
        "المجموعة",
        "المجال",
        "القسم",
        "المحور",
    )
)
ABOUT: Final = frozenset(
    (
        "about",
        "description",
        "definition",
        "summary",
        "descripción",
        "descripcion",
        "definición",
        "açıklama",
        "tanım",
        "説明",
        "定義",
        "概要",
        "内容",
        "詳細",
        "الوصف",
        "التعريف",
        "الشرح",
    )
)
EXPECTED: Final = (
    frozenset(
        (
            "expected",
            "target",
            "esperado",
            "beklenen",
            "期待",
            "المتوقع",
        )
    )
    | frozenset(("expected level", "target level", "nivel esperado", "beklenen seviye", "beklenen düzey"))
    | frozenset(("期待レベル", "期待水準", "المستوى المتوقع"))
)
NUMBER: Final = frozenset(
    (
        "#",
        "№",
        "no",
        "no.",
        "nr",
        "nr.",
        "nº",
        "n.º",
        "番号",
        "no:",
        "رقم",
    )
)

LEVEL: Final = frozenset(
    (
        "level",
        "levels",
        "lvl",
        "grade",
        "rank",
        "stage",
        "step",
        "proficiency",
        "nivel",
        "niveles",
        "grado",
        "seviye",
        "düzey",
        "kademe",
        "レベル",
        "段階",
        "等級",
        "グレード",
        "ランク",
        "المستوى",
        "مستوى",
        "الدرجة",
    )
)
TEXT: Final = frozenset(
    (
        "descriptor",
        "descriptors",
        "description",
        "text",
        "behaviour",
        "behaviours",
        "behavior",
        "behaviors",
        "criteria",
        "criterion",
        "expectation",
        "expectations",
        "indicator",
        "indicators",
        "summary",
        "example",
        "examples",
        "descripción",
        "descriptor de nivel",
        "texto",
        "comportamiento",
        "comportamientos",
        "expectativa",
        "indicador",
        "açıklama",
        "metin",
        "davranış",
        "davranışlar",
        "tanım",
        "beklenti",
        "gösterge",
        "説明",
        "記述",
        "行動",
        "内容",
        "基準",
        "期待",
        "الوصف",
        "النص",
        "السلوك",
        "السلوكيات",
        "المعيار",
        "التوقعات",
    )
)
ROLE: Final = frozenset(
    (
        "role",
        "position",
        "job",
        "job title",
        "rol",
        "puesto",
        "cargo",
        "pozisyon",
        "görev",
        "役割",
        "職種",
        "ロール",
        "الدور",
        "الوظيفة",
        "المسمى الوظيفي",
    )
)
PERSON: Final = frozenset(
    (
        "name",
        "person",
        "people",
        "teammate",
        "employee",
        "member",
        "team member",
        "agent",
        "nombre",
        "persona",
        "empleado",
        "compañero",
        "miembro",
        "agente",
        "ad",
        "adı",
        "isim",
        "kişi",
        "çalışan",
        "ekip üyesi",
        "temsilci",
        "名前",
        "氏名",
        "メンバー",
        "担当者",
        "社員",
        "الاسم",
        "الشخص",
        "الموظف",
        "العضو",
        "الموظفة",
    )
)
DAY: Final = frozenset(
    (
        "date",
        "day",
        "on",
        "reviewed on",
        "review date",
        "assessed on",
        "fecha",
        "día",
        "tarih",
        "gün",
        "日付",
        "評価日",
        "日",
        "التاريخ",
        "تاريخ",
        "اليوم",
    )
)
WHO: Final = frozenset(
    (
        "by",
        "who",
        "rated by",
        "source",
        "por",
        "quién",
        "kim",
        "değerlendiren",
        "評価者",
        "من",
        "المقيّم",
    )
)
NOTE: Final = frozenset(
    (
        "evidence",
        "note",
        "notes",
        "comment",
        "comments",
        "evidencia",
        "nota",
        "notas",
        "comentario",
        "kanıt",
        "not",
        "notlar",
        "yorum",
        "根拠",
        "メモ",
        "備考",
        "コメント",
        "الدليل",
        "ملاحظة",
        "ملاحظات",
        "تعليق",
    )
)


class Headings(NamedTuple):
    """What the columns beside the levels are called in the grids that Trellis writes."""

    category: str
    attribute: str
    about: str
    expected: str


HEADINGS: Final[Mapping[str, Headings]] = {
    "en": Headings("Category", "Attribute", "About", "Expected level"),
    "es": Headings("Categoría", "Atributo", "Descripción", "Nivel esperado"),
    "tr": Headings("Kategori", "Yetkinlik", "Açıklama", "Beklenen seviye"),
    "ja": Headings("カテゴリ", "属性", "説明", "期待レベル"),
    "ar": Headings("الفئة", "السمة", "الوصف", "المستوى المتوقع"),
}

_GENERIC_SHEET: Final = re.compile(r"(?:sheet|hoja|sayfa|シート|ورقة|table|tabelle|feuille)?\s*\d*")


def same_name(name: str) -> str:
    """Return what spellings of one name share: case, width, composition of accents and spaces make no difference."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def is_generic_sheet_name(name: str) -> bool:
    """Tell whether a sheet's name is one that spreadsheets give by themselves."""
    return _GENERIC_SHEET.fullmatch(same_name(name)) is not None
