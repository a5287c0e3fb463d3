"""Words by which the columns of other people's grids say what they hold, in the languages that Trellis speaks."""

import re
import unicodedata
from typing import Final

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

_GENERIC_SHEET: Final = re.compile(r"(?:sheet|hoja|sayfa|シート|ورقة|table|tabelle|feuille)?\s*\d*")


def same_name(name: str) -> str:
    """Return what spellings of one name share: case, width, composition of accents and spaces make no difference."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def is_generic_sheet_name(name: str) -> bool:
    """Tell whether a sheet's name is one that spreadsheets give by themselves."""
    return _GENERIC_SHEET.fullmatch(same_name(name)) is not None
