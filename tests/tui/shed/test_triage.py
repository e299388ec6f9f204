from garden.tui.screens.shed.triage import Answers, Step, Triage

CIRCLES = ("Work", "Family")


def pressed(triage: Triage, *keys: str) -> Triage:
    for key in keys:
        following = triage.press(key)
        assert following is not None, key
        triage = following
    return triage


def test_three_keys_say_it_all() -> None:
    done = pressed(Triage(CIRCLES), "2", "q", "c")
    assert done.step is Step.ANSWERED
    assert done.said == Answers("Family", 90.0, "close")


def test_enter_says_the_same_as_last_at_every_step() -> None:
    first = pressed(Triage(CIRCLES), "1", "w", "f")
    second = pressed(first.again(), "enter", "enter", "enter")
    assert second.said == Answers("Work", 7.0, "friend")


def test_one_answer_may_differ_from_the_last() -> None:
    first = pressed(Triage(CIRCLES), "1", "w", "f")
    second = pressed(first.again(), "enter", "y", "enter")
    assert second.said == Answers("Work", 365.0, "friend")


def test_zero_is_no_circle_and_the_circles_own_rhythm() -> None:
    first = pressed(Triage(CIRCLES), "1", "w", "f")
    assert pressed(first.again(), "0", "0", "j").said == Answers(None, None, "just-met")


def test_a_circle_may_be_typed() -> None:
    done = pressed(Triage(CIRCLES).named("  Chess   club "), "m", "a")
    assert done.said.circle == "Chess club"


def test_no_key_answers_another_question() -> None:
    assert Triage(CIRCLES).press("w") is None
    assert Triage(CIRCLES).press("3") is None
    assert pressed(Triage(CIRCLES), "1").press("c") is None


def test_back_asks_the_question_before_again() -> None:
    before = pressed(Triage(CIRCLES), "1", "w").back()
    assert before is not None
    assert before.step is Step.RHYTHM
    assert Triage(CIRCLES).back() is None
