"""Words by which the columns of a table of metric values say what they hold, in the languages that Trellis speaks."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from matrices.model.folding import Folding


class MetricColumn(StrEnum):
    """What a column holds."""

    TEAMMATE = "teammate"
    METRIC = "metric"
    PERIOD = "period"
    STARTS_ON = "from"
    ENDS_ON = "to"
    VALUE = "value"
    CONTEXT = "context"


_HEADINGS: Final = {
    MetricColumn.TEAMMATE: "teammate|person|name|agent|people|compañero|persona|nombre|agente|ekip arkadaşı|kişi|ad"
    "|isim|temsilci|integrante|ekip üyesi|メンバー|名前|氏名|担当者|الزميل|الاسم|الموظف|الشخص|العضو",
    MetricColumn.METRIC: "metric|measure|kpi|indicator|métrica|indicador|medida|ölçüt|metrik|gösterge|指標|メトリクス"
    "|المؤشر|المقياس|مقياس",
    MetricColumn.PERIOD: "period|month|quarter|week|year|date|day|periodo|período|mes|trimestre|semana|año|fecha|dönem"
    "|ay|çeyrek|hafta|yıl|tarih|期間|月|四半期|週|年|日付|الفترة|الشهر|الربع|الأسبوع|السنة|التاريخ",
    MetricColumn.STARTS_ON: "from|start|starts on|since|desde|inicio|başlangıç|開始|開始日|من|البداية",
    MetricColumn.ENDS_ON: "to|until|end|ends on|hasta|fin|bitiş|終了|終了日|إلى|النهاية",
    MetricColumn.VALUE: "value|result|number|score|valor|resultado|número|değer|sonuç|sayı|値|結果|数値"
    "|القيمة|النتيجة|الرقم",
    MetricColumn.CONTEXT: "context|note|notes|comment|remark|contexto|nota|notas|comentario|bağlam|not|açıklama|背景"
    "|文脈|メモ|備考|السياق|ملاحظة|ملاحظات",
}
NEEDED: Final = (MetricColumn.TEAMMATE, MetricColumn.METRIC, MetricColumn.VALUE)
"""What no table can do without, beside either a period or the day from which it lasts."""


def metric_columns(header: Sequence[str]) -> Mapping[MetricColumn, int]:
    """Return which column holds what, by its heading; the first of two that say the same."""
    fold = Folding()
    known = {fold(name).text: column for column, names in _HEADINGS.items() for name in names.split("|")}
    found: dict[MetricColumn, int] = {}
    for place, cell in enumerate(header):
        column = known.get(" ".join(fold(cell).text.split()).rstrip(":"))
        if column is not None:
            found.setdefault(column, place)
    return found


def missing_in(columns: Mapping[MetricColumn, int]) -> tuple[MetricColumn, ...]:
    """Return the columns that are needed and not there."""
    missing = [one for one in NEEDED if one not in columns]
    if MetricColumn.PERIOD not in columns and MetricColumn.STARTS_ON not in columns:
        missing.append(MetricColumn.PERIOD)
    return tuple(missing)
