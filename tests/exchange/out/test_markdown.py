"""A file a person: front matter that parses, text that Markdown takes literally, safe names."""

import json
from dataclasses import replace

import pytest

from garden.exchange.out.markdown import file_names, literal, markdown
from tests.exchange.out.sample import ADA, called


def test_the_front_matter_says_the_facts_and_the_body_tells_the_rest() -> None:
    text = markdown(ADA)
    front, body = text.removeprefix("---\n").split("\n---\n", 1)
    lines = front.splitlines()
    assert 'name: "Ada Lovelace"' in lines
    assert "last_contact: 2026-11-20" in lines
    assert 'birthday: "--12-10"' in lines
    assert lines[lines.index("tags:") + 2] == '  - "looms-and-lace"'
    assert "# Ada Lovelace" in body
    assert "- [ ] I owe: send the slides (by 2026-11-27)" in body
    assert r"- 2026-11-20 coffee, from both (ask): She said \*yes\* to \[the plan\]" in body


def test_front_matter_holds_any_name() -> None:
    hostile = 'x"\n---\nevil: true\x07'
    front = markdown(called(hostile)).split("\n---\n")[0]
    assert json.loads(front.splitlines()[1].removeprefix("name: ")) == hostile


def test_front_matter_holds_no_sign_that_yaml_may_not() -> None:
    hostile = "\x7f\x85\x9f\u2028\u2029\ufeff\ufffe\uffff"
    front = markdown(called(hostile)).split("\n---\n")[0]
    assert not set(front) & set(hostile)
    assert json.loads(front.split("\n")[1].removeprefix("name: ")) == hostile


def test_tags_are_words_as_obsidian_takes_them() -> None:
    person = replace(
        called("Ada"), tags=("looms, lace", "#c++", "work/old_job", "Käse", "...", "a b")
    )
    front = markdown(person).split("\n---\n")[0].split("tags:\n")[1].splitlines()
    assert front == [f'  - "{tag}"' for tag in ("looms-lace", "c", "work/old_job", "Käse", "a-b")]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("**Ada** _x_ @b <script>", r"\*\*Ada\*\* \_x\_ \@b \<script\>"),
        ("%%aside%%, 5% of it", r"\%\%aside\%\%, 5% of it"),
        ("R&amp;D and R&D", r"R\&amp;D and R&D"),
    ],
)
def test_text_is_taken_literally(text: str, made: str) -> None:
    assert literal(text) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("1. first", r"1\. first"),
        ("- milk", r"\- milk"),
        ("---", r"\---"),
        ("    indented", "indented"),
        ("\tindented", "indented"),
    ],
)
def test_no_line_begins_a_list_a_rule_or_code(text: str, made: str) -> None:
    person = replace(called("Ada"), location=text, notes=(text,))
    assert markdown(person).splitlines().count(made) == 2


def test_a_name_of_several_lines_is_one_heading() -> None:
    assert "\n# Ada # x\n".replace("# x", r"\# x") in markdown(called("Ada\n\n# x"))


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "a/b\\c", "CON", ".hidden", "\x00\x1b[31m", "x" * 500, "..", "…", "Com¹"],
)
def test_no_name_leaves_the_folder(name: str) -> None:
    (file,) = file_names([called(name)])
    assert "/" not in file
    assert "\\" not in file
    assert not file.startswith(".")
    assert file.endswith(".md")
    assert len(file.encode()) < 255
    assert file.casefold() not in ("con.md", "com¹.md")


def test_people_of_one_name_get_files_of_their_own() -> None:
    names = file_names([called("Ada"), called("ADA"), called("Ada")])
    assert names == ["Ada.md", "ADA 2.md", "Ada 3.md"]
