from matrices.edits.service_standard import set_about
from matrices.model.service_standard import STANDARD_ID, ServiceStandard
from matrices.store.workspace import Workspace


def test_standard_is_printed_as_markdown(trellis, sample):
    told = trellis("standard", sample).stdout
    assert told.startswith("# Our service standard\n")
    assert "\n## What we promise\n\n### " in told


def test_team_without_one_is_told_so(trellis, sample):
    with Workspace.open(sample) as workspace:
        workspace.commit([set_about(ServiceStandard(), " ")])
        assert workspace.get(ServiceStandard, STANDARD_ID).statements == ()
    result = trellis("standard", sample)
    assert (result.exit_code, result.stderr) == (1, "Error: Nothing is written in the service standard yet.\n")
