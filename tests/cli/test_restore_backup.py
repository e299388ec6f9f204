"""`garden restore-backup`: asked for by name, answered with where the former garden is."""

from tests.cli.running import Cli


def test_a_copy_is_put_back_and_the_former_garden_is_named(tended: Cli) -> None:
    copy = str(tended.folder / "copy.db")
    tended("backup", copy)
    tended("plant", "Somebody New")
    told = tended.json("restore-backup", copy, "--yes")
    assert told["people"] == 3
    assert "before-restore" in told["kept"]
    names = {one["name"] for one in tended.json("list")["people"]}
    assert names == {"Ada Lovelace", "Jon Postel", "Grace Hopper"}


def test_nobody_to_ask_is_no_yes(tended: Cli) -> None:
    copy = str(tended.folder / "copy.db")
    tended("backup", copy)
    assert tended("restore-backup", copy).code == 2


def test_what_is_no_garden_is_refused(tended: Cli) -> None:
    other = tended.folder / "notes.txt"
    other.write_text("dear diary")
    assert tended("restore-backup", str(other), "--yes").code == 5
    assert tended("restore-backup", str(tended.folder / "nowhere"), "--yes").code == 5
