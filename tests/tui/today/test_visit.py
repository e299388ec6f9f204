from garden.tui.screens.today.visit import Visit


def visit_of(*people: int) -> Visit:
    visit = Visit()
    visit.welcome(people, ())
    visit.settle(visit.cards(people), ())
    return visit


def test_a_visit_begins_with_the_strongest_reason() -> None:
    assert visit_of(3, 1, 2).cursor == 3


def test_whoever_is_tended_stays_a_moment_and_the_next_one_is_at_hand() -> None:
    visit = visit_of(3, 1, 2)
    visit.mark(3, "tended")
    cards = visit.cards([1, 2])
    visit.go_on(cards)
    assert cards == [3, 1, 2]
    assert visit.cursor == 1
    visit.lingering.discard(3)
    assert visit.cards([1, 2]) == [1, 2]


def test_after_the_last_one_it_is_the_first_that_still_waits() -> None:
    visit = visit_of(3, 1, 2)
    visit.cursor = 2
    visit.mark(2, "tended")
    visit.go_on(visit.cards([3, 1, 2]))
    assert visit.cursor == 3


def test_the_cursor_stays_when_everybody_is_tended() -> None:
    visit = visit_of(3)
    visit.mark(3, "tended")
    visit.go_on(visit.cards([3]))
    assert visit.cursor == 3


def test_who_is_back_after_an_undo_is_at_hand_again_in_the_old_place() -> None:
    visit = visit_of(3, 1, 2)
    visit.mark(1, "tended")
    visit.cursor = 2
    visit.welcome([3, 1, 2], tended=())
    assert visit.cards([3, 1, 2]) == [3, 1, 2]
    assert visit.done == {}
    assert visit.cursor == 1


def test_who_still_owes_something_keeps_the_mark_of_being_tended() -> None:
    visit = visit_of(3, 1)
    visit.mark(3, "tended")
    visit.welcome([3, 1], tended=[3])
    assert visit.done == {3: "tended"}


def test_who_is_skipped_has_no_card_and_the_cursor_goes_to_the_next() -> None:
    visit = visit_of(3, 1, 2)
    visit.cursor = 1
    before = visit.cards([3, 1, 2])
    visit.skipped.add(1)
    visit.settle(visit.cards([3, 1, 2]), before)
    assert visit.cards([3, 1, 2]) == [3, 2]
    assert visit.cursor == 2


def test_a_newcomer_is_put_where_today_has_them() -> None:
    visit = visit_of(3, 2)
    visit.welcome([3, 1, 2], ())
    assert visit.cards([3, 1, 2]) == [3, 1, 2]
    assert visit.cursor == 3


def test_moving_ends_at_the_first_and_the_last_card() -> None:
    visit = visit_of(3, 1, 2)
    cards = visit.cards([3, 1, 2])
    assert visit.moved(cards, -1) == 3
    assert visit.moved(cards, 1) == 1
    assert visit.moved(cards, 9) == 2
