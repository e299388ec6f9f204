"""The doctor finds what is not as the log and the journal say, and mends what can be rebuilt."""

from garden.gardener.doctor import examine
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from tests.gardener.gardens import dump, plant


def test_a_garden_that_is_well(planted: Garden) -> None:
    examined = examine(planted)
    assert examined.well
    assert (examined.plants, examined.mended, len(examined.checks)) == (6, 0, 3)


def test_a_state_that_does_not_follow_from_the_log_is_told_and_mended(planted: Garden) -> None:
    right = dump(planted)
    planted.store.database.execute_sql("update vitality set roots = 9 where person_id = 2")
    planted.store.database.execute_sql("delete from vitality where person_id = 3")
    examined = examine(planted)
    assert examined.checks[1].problems == ("person 2: roots differ", "person 3 has no state")
    assert examined.mended == 2
    assert dump(planted) == right
    assert examine(planted).well


def test_a_row_changed_behind_the_journals_back_is_told(planted: Garden) -> None:
    planted.store.database.execute_sql("update person set name = 'Nobody' where id = 2")
    assert examine(planted).checks[2].problems == ("person row 2 is not as the journal left it",)


def test_a_row_that_undo_should_have_taken_away_is_told(planted: Garden) -> None:
    person = plant(planted, "Somebody")
    undo(planted)
    planted.store.database.execute_sql(
        "insert into person (id, uid, name, folded, seed_roots, typed, added_at) "
        f"values ({person}, 'x', 'Somebody', 'somebody', 0, '', 0)"
    )
    (problem,) = examine(planted).checks[2].problems
    assert problem == f"person row {person} is not as the journal left it"


def test_a_row_that_points_nowhere_is_told(planted: Garden) -> None:
    database = planted.store.database
    database.execute_sql("pragma foreign_keys = 0")
    database.execute_sql("insert into note (person_id, at, text) values (77, 0, 'lost')")
    (problem,) = examine(planted).checks[0].problems
    assert problem == "note row 1 points at a person that is not there"
