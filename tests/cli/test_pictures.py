"""show --art, and the whole garden as a picture."""

import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

import pytest

from garden.cli import output
from tests.cli.running import Cli, in_process_of_its_own

SVG = "{http://www.w3.org/2000/svg}"
ESCAPES = re.compile(r"\x1b\[([0-9;]*)m")
LOOKS = {
    "truecolor": ({"COLORTERM": "truecolor", "TERM": "xterm-256color"}, "38;2;"),
    "256": ({"COLORTERM": "", "TERM": "xterm-256color"}, "38;5;"),
    "16": ({"COLORTERM": "", "TERM": "xterm"}, "32"),
}


@pytest.fixture
def on_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, str]], None]:
    """Return what makes stdout a terminal with an environment."""
    monkeypatch.setattr(output.Output, "is_terminal", lambda self: True)

    def with_environment(environment: dict[str, str]) -> None:
        monkeypatch.delenv("NO_COLOR", raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)

    return with_environment


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def texts(path: Path) -> list[str]:
    root = ElementTree.parse(path).getroot()
    return [one.text or "" for one in root.iter(f"{SVG}text")]


# -- a plant ---------------------------------------------------------------------------------------


def test_a_plant_is_drawn_with_name_state_and_meter(tended: Cli) -> None:
    lines = tended("show", "Ada", "--art").out.splitlines()
    assert len(lines) == 8 + 2
    assert "█" in "".join(lines[:8])
    assert lines[8].strip() == "Ada Lovelace"
    assert lines[9].strip() == "━─────── wilting 18 %"


@pytest.mark.parametrize(
    ("size", "rows"), [("dense", 5), ("usual", 8), ("large", 12), ("portrait", 20), ("30x15", 15)]
)
def test_a_size_is_asked_for_by_name_or_in_cells(tended: Cli, size: str, rows: int) -> None:
    assert len(tended("show", "Jon", "--size", size).out.splitlines()) == rows + 2


@pytest.mark.parametrize("size", ["huge", "7x5", "10x3", "401x20", "10x201", "x", "10 x 5", "-5x5"])
def test_a_size_that_cannot_be_is_refused(tended: Cli, size: str) -> None:
    ran = tended("show", "Jon", "--art", f"--size={size}")
    assert (ran.code, ran.out) == (2, "")
    assert "--size" in ran.err


def test_a_pipe_gets_no_colours_unless_asked_for(
    tended: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    assert "\x1b" not in tended("show", "Ada", "--art").out
    assert "\x1b[38;2;" in tended("show", "Ada", "--art", "--color").out


@pytest.mark.parametrize("look", LOOKS)
def test_a_terminal_gets_the_colours_it_has(
    tended: Cli, on_terminal: Callable[[dict[str, str]], None], look: str
) -> None:
    environment, sign = LOOKS[look]
    on_terminal(environment)
    found = ESCAPES.findall(tended("show", "Jon", "--art").out)
    assert any(codes.startswith(sign) for codes in found)
    others = [other for name, (_, other) in LOOKS.items() if name != look and other != "32"]
    assert not [codes for codes in found if any(other in codes for other in others)]


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_who_wants_no_colours_gets_shapes(
    tended: Cli,
    on_terminal: Callable[[dict[str, str]], None],
    environment: dict[str, str],
) -> None:
    on_terminal({"COLORTERM": "truecolor", "TERM": "xterm", **environment})
    out = tended("show", "Jon", "--art").out
    assert "\x1b" not in out
    assert "█" in out


def test_colours_end_with_each_line(tended: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    for line in tended("show", "Jon", "--art", "--color").out.splitlines():
        codes = ESCAPES.findall(line)
        assert codes[1::2] == ["0"] * (len(codes) // 2)
        assert "" not in codes[::2]


def test_a_plant_in_ascii_is_ascii(tended: Cli) -> None:
    out = tended("show", "Ada", "--art", "--ascii", "--color").out
    assert out.isascii()
    assert "\x1b" not in out
    assert "\\_/" in out
    assert "#------- wilting 18 %" in out


def test_a_locale_without_blocks_gets_ascii(tended: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    ran = in_process_of_its_own("show", "Ada", "--art")
    assert ran.stdout.isascii()
    assert "\\_/" in ran.stdout


def test_a_name_tells_the_terminal_nothing(tended: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    tended("plant", "\x1b[31mRed\x1b[0m")
    out = tended("show", "#4", "--art", "--color").out
    assert "\x1b[1m[31mRed[0m\x1b[0m" in out


def test_json_stays_json(tended: Cli) -> None:
    assert tended.json("show", "Ada", "--art")["person"]["name"] == "Ada Lovelace"


# -- the garden ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "begins"), [("a.svg", b"<svg "), ("B.PNG", b"\x89PNG\r\n")])
def test_the_ending_says_what_is_written(tended: Cli, name: str, begins: bytes) -> None:
    target = tended.folder / name
    ran = tended("picture", str(target))
    assert (ran.code, ran.out) == (0, f"{target}\n")
    assert target.read_bytes().startswith(begins)
    assert "3 plants" in ran.err
    assert "Names are in it" in ran.err


@pytest.mark.parametrize("name", ["a.gif", "a", "svg", "a.svg.txt"])
def test_another_ending_is_refused(tended: Cli, name: str) -> None:
    target = tended.folder / name
    assert tended("picture", str(target)).code == 2
    assert not target.exists()


def test_nothing_is_written_over_unless_forced(tended: Cli) -> None:
    target = tended.folder / "a.svg"
    target.write_text("mine")
    ran = tended("picture", str(target))
    assert ran.code == 1
    assert "--force" in ran.err
    assert target.read_text() == "mine"
    assert tended("picture", str(target), "--force").code == 0
    assert target.read_text().startswith("<svg")


def test_a_folder_that_is_not_there_is_told(tended: Cli) -> None:
    ran = tended("picture", str(tended.folder / "nowhere" / "a.svg"))
    assert ran.code == 1
    assert "cannot be written" in ran.err


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_a_picture_is_as_open_as_other_files(tended: Cli) -> None:
    target = tended.folder / "a.png"
    with umask(0o027):
        tended("picture", str(target))
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_it_shows_title_day_circles_names_and_states(tended: Cli) -> None:
    target = tended.folder / "a.svg"
    tended("picture", str(target), "--title", "All <of> us")
    found = texts(target)
    assert found[:2] == ["All <of> us", "3 plants · Sunday, 22 November 2026"]
    assert {"Work", "Ada Lovelace", "Jon Postel", "Grace Hopper", "wilting", "well"} <= set(found)


def test_a_discreet_picture_names_nobody(tended: Cli) -> None:
    target = tended.folder / "a.svg"
    ran = tended("picture", str(target), "--discreet")
    text = target.read_text()
    assert "fern" in texts(target)
    assert not [word for word in ("Ada", "Lovelace", "Jon", "Grace", "Work") if word in text]
    assert "Names are in it" not in ran.err


def test_settings_may_ask_for_discreet_pictures(tended: Cli, tmp_path: Path) -> None:
    config = tmp_path / "config" / "garden" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("discreet = true\n")
    target = tended.folder / "a.svg"
    tended("picture", str(target))
    assert "Ada" not in target.read_text()


def test_names_may_be_left_out(tended: Cli) -> None:
    target = tended.folder / "a.svg"
    tended("picture", str(target), "--no-names")
    assert "Ada" not in target.read_text()
    assert {"Work", "wilting"} <= set(texts(target))


def test_one_circle_may_be_shown_alone(tended: Cli) -> None:
    target = tended.folder / "a.svg"
    assert tended.json("picture", str(target), "--circle", "work")["plants"] == 1
    assert "Jon Postel" not in texts(target)
    ran = tended("picture", str(tended.folder / "b.svg"), "--circle", "nobody")
    assert ran.code == 1
    assert not (tended.folder / "b.svg").exists()


def test_an_empty_garden_has_no_picture(cli: Cli) -> None:
    ran = cli("picture", str(cli.folder / "a.svg"))
    assert (ran.code, ran.out) == (1, "")
    assert "no plants" in ran.err


def test_columns_decide_the_width(tended: Cli) -> None:
    def size(columns: str) -> tuple[int, int]:
        form = tended.json("picture", str(tended.folder / f"{columns}.svg"), "--columns", columns)
        return form["width"], form["height"]

    wide, tall = size("3"), size("1")
    assert wide[0] > tall[0]
    assert wide[1] < tall[1]


@pytest.mark.parametrize("columns", ["0", "-3", "201", "many"])
def test_columns_that_cannot_be_are_refused(tended: Cli, columns: str) -> None:
    assert tended("picture", str(tended.folder / "a.svg"), f"--columns={columns}").code == 2


def test_hour_season_and_ground_change_the_light(tended: Cli) -> None:
    def colours(name: str, *options: str) -> set[str]:
        target = tended.folder / f"{name}.svg"
        tended("picture", str(target), *options)
        return set(re.findall(r'<rect [^>]*fill="(#\w+)"', target.read_text()))

    noon, night = colours("noon"), colours("night", "--now", "2026-11-22T23:50:00Z")
    spring, light = colours("spring", "--now", "2027-04-22T12:30:00Z"), colours("light", "--light")
    assert len({frozenset(one) for one in (noon, night, spring, light)}) == 4
    assert "#101412" in noon
    assert "#f5f3ea" in light


def test_a_name_is_no_markup(tended: Cli) -> None:
    tended("plant", '<a href="x">\x1bEve</a>&')
    target = tended.folder / "a.svg"
    tended("picture", str(target))
    assert any(text.startswith("<a") for text in texts(target))
    assert "href" not in re.sub(r">[^<]*<", "><", target.read_text())


def test_the_picture_is_the_same_each_time(tended: Cli) -> None:
    for name in ("a.png", "b.png"):
        tended("picture", str(tended.folder / name))
    first, second = ((tended.folder / name).read_bytes() for name in ("a.png", "b.png"))
    assert first == second
