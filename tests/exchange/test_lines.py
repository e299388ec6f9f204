from hypothesis import given
from hypothesis import strategies as st

from garden.exchange.lines import numbered_lines

PIECES = st.lists(st.sampled_from([b"a", b"bc", b"\n", b"\r\n", b"\r"]), max_size=40)


@given(PIECES, st.integers(1, 5))
def test_lines_do_not_depend_on_how_the_bytes_arrive(pieces: list[bytes], size: int) -> None:
    data = b"".join(pieces)
    chunks = (data[at : at + size] for at in range(0, len(data), size))
    assert list(numbered_lines(chunks)) == list(numbered_lines(iter([data])))


def test_a_doubled_carriage_return_ends_one_line() -> None:
    lines = numbered_lines(iter([b"a\r", b"\r", b"\nb\r\r\n"]))
    assert [(line.number, line.data) for line in lines] == [(1, b"a"), (2, b"b")]


def test_a_line_over_the_limit_is_cut_and_the_next_is_whole() -> None:
    lines = numbered_lines(iter([b"abc", b"def", b"g\nhi\n"]), limit=4)
    assert [(line.number, line.data, line.cut) for line in lines] == [
        (1, b"abcd", True),
        (2, b"hi", False),
    ]
