"""A file a person: front matter that parses, text that Markdown takes literally, safe names."""

import json

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
    assert lines[lines.index("tags:") + 2] == '  - "looms;-and-lace"'
    assert "# Ada Lovelace" in body
    assert "- [ ] I owe: send the slides (by 2026-11-27)" in body
    assert r"- 2026-11-20 coffee, from both (ask): She said \*yes\* to \[the plan\]" in body


def test_front_matter_holds_any_name() -> None:
    hostile = 'x"\n---\nevil: true\x07'
    front = markdown(called(hostile)).split("\n---\n")[0]
    assert json.loads(front.splitlines()[1].removeprefix("name: ")) == hostile


def test_text_is_taken_literally() -> None:
    assert literal("**Ada** _x_ @b <script>") == r"\*\*Ada\*\* \_x\_ \@b \<script\>"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a/b\\c", "CON", ".hidden", "\x00\x1b[31m", "x" * 500, "..", "…"]
)
def test_no_name_leaves_the_folder(name: str) -> None:
    (file,) = file_names([called(name)])
    assert "/" not in file
    assert "\\" not in file
    assert not file.startswith(".")
    assert file.endswith(".md")
    assert len(file.encode()) < 255
    assert file.casefold() != "con.md"


def test_people_of_one_name_get_files_of_their_own() -> None:
    names = file_names([called("Ada"), called("ADA"), called("Ada")])
    assert names == ["Ada.md", "ADA 2.md", "Ada 3.md"]
