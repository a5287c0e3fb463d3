def test_print_all_says_where_each_file_is(trellis, sample, tmp_path):
    asked = ("--documents", "matrix", "--languages", "en", "--pattern", "{role}", "--processes", 2)
    result = trellis("print-all", sample, "-o", tmp_path / "out", *asked)
    assert result.exit_code == 0
    assert sorted(result.stdout.splitlines()) == sorted(str(one) for one in (tmp_path / "out").iterdir())
    assert "Support lead.pdf" in result.stdout


def test_print_all_refuses_a_pattern_it_does_not_know(trellis, sample, tmp_path):
    result = trellis("print-all", sample, "-o", tmp_path / "out", "--pattern", "{nobody}")
    assert result.exit_code == 2
    assert "{nobody}" in result.stderr
    assert not (tmp_path / "out").exists()


def test_print_all_refuses_a_document_it_does_not_know(trellis, sample, tmp_path):
    assert trellis("print-all", sample, "-o", tmp_path / "out", "--documents", "poem").exit_code == 2


def test_print_all_of_nothing_is_told(trellis, tmp_path):
    trellis("new", tmp_path / "a.trellis", "--template", "empty")
    assert trellis("print-all", tmp_path / "a.trellis", "-o", tmp_path / "out").exit_code == 1


def test_print_all_names_who_is_left_out_and_has_not_failed(trellis, sample, tmp_path):
    asked = ("--documents", "case", "--pattern", "{name}", "--processes", 1)
    result = trellis("print-all", sample, "-o", tmp_path / "out", *asked)
    assert result.exit_code == 0
    assert "Deniz Aksoy.pdf: No path leads on" in result.stderr
    assert "Kwame Boateng.pdf" in result.stdout
