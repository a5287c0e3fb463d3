from matrices.reports.typography.findings import Findings


def test_finding_is_found_for_an_equal_content():
    findings = Findings()
    findings.keep("role", ["a"], 3)

    assert findings.find("role", ["a"], int) == 3


def test_nothing_is_found_for_another_content_or_key_or_kind():
    findings = Findings()
    findings.keep("role", ["a"], 3)

    assert findings.find("role", ["b"], int) is None
    assert findings.find("other", ["a"], int) is None
    assert findings.find("role", ["a"], str) is None


def test_as_many_are_kept_as_may_be():
    findings = Findings(kept=2)
    for key in ("a", "b", "c"):
        findings.keep(key, key, 1)

    assert findings.find("a", "a", int) is None
    assert findings.find("c", "c", int) == 1
