"""The roles of a teammate as bands over time, in pictures and in words."""

import datetime
from collections.abc import Mapping, Sequence

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.teammate import Placement
from matrices.reports.charts.step_lines import Span, month_ticks
from matrices.reports.charts.strip import Band
from widgets.charts.strip_chart import StripData


def strip_data(placements: Sequence[Placement], titles: Mapping[str, str], span: Span, words: Words) -> StripData:
    """Return the roles held within `span`, each until the next one or the end; `titles` are by matrix id."""
    after = datetime.timedelta(days=1)
    ends = [*(one.since for one in placements[1:]), max(span.end, placements[-1].since) + after] if placements else []
    held = list(zip(placements, ends, strict=True))
    notes = tuple(_note(one, end, span, _title(one, titles, words), words) for one, end in held)
    return StripData(
        bands=tuple(_band(one, end, _title(one, titles, words)) for one, end in held),
        notes=notes,
        span=span,
        ticks=month_ticks(span, words.language),
        title=words("Roles held"),
        told=words("; ").join(notes),
    )


def _title(placement: Placement, titles: Mapping[str, str], words: Words) -> str:
    return titles.get(placement.matrix_id, words("a role that was removed"))


def _band(placement: Placement, end: datetime.date, title: str) -> Band:
    inner = () if not placement.embedded_in else ((placement.since, min(placement.embedded_until or end, end)),)
    text = " · ".join(filter(None, (title, placement.embedded_in)))
    return Band(placement.since, end, text, inner)


def _note(placement: Placement, end: datetime.date, span: Span, title: str, words: Words) -> str:
    since = date_text(placement.since, words.language)
    told = words("{role}, since {date}", role=title, date=since)
    if end <= span.end:
        until = date_text(end, words.language)
        told = words("{role}, from {start} to {end}", role=title, start=since, end=until)
    if not placement.embedded_in:
        return told
    if placement.embedded_until is None:
        return words("{role}, embedded in {team}", role=told, team=placement.embedded_in)
    back = date_text(placement.embedded_until, words.language)
    return words("{role}, embedded in {team} until {date}", role=told, team=placement.embedded_in, date=back)
