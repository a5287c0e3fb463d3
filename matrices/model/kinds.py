"""Every kind of document there is, by the table that holds it."""

from collections.abc import Mapping
from typing import Final

from matrices.model.acceptances import Acceptances
from matrices.model.area import Area
from matrices.model.document import Document
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.metric import MetricValues, RoleMetrics
from matrices.model.plan import Plan
from matrices.model.private_note import PrivateNote
from matrices.model.review import Review
from matrices.model.round import Round
from matrices.model.service_standard import ServiceStandard
from matrices.model.settings import Settings
from matrices.model.teammate import Teammate
from matrices.model.translation import Translation

KINDS: Final[Mapping[str, type[Document]]] = {
    kind.table: kind
    for kind in (
        Settings,
        Matrix,
        Edition,
        Teammate,
        Review,
        Area,
        Acceptances,
        PrivateNote,
        Plan,
        Round,
        ServiceStandard,
        RoleMetrics,
        MetricValues,
        Translation,
    )
}
