import pytest

from widgets.people.links import link_url, open_link


@pytest.mark.parametrize("text", ["https://example.org/a?b=1", " http://example.org ", "mailto:ana@example.org"])
def test_web_and_mail_lead_somewhere(text):
    assert link_url(text) is not None


@pytest.mark.parametrize(
    "text",
    ["", "ticket 42", "file:///etc/passwd", "javascript:alert(1)", "https://", "trellis:open", "//host/x", "C:\\x"],
)
def test_everything_else_is_only_text(text):
    assert link_url(text) is None
    assert not open_link(text)
