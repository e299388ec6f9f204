import pytest

from garden.flora.colour import contrast, mix, mix_ramps, parse


def test_a_colour_is_read_from_its_hexadecimal_form() -> None:
    assert parse("#12ab0f") == 0x12AB0F


@pytest.mark.parametrize("text", ["12ab0f", "#12ab", "#12ab0g"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse(text)


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mix(0x000000, 0xFFFFFF, 0) == 0x000000
    assert mix(0x000000, 0xFFFFFF, 1) == 0xFFFFFF
    assert mix(0x204060, 0x406080, 0.5) == 0x305070


def test_ramps_mix_shade_by_shade() -> None:
    one, other = (0, 1, 2, 3, 4), (16, 17, 18, 19, 20)
    assert mix_ramps(one, other, 0.5) == (8, 9, 10, 11, 12)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast(0x000000, 0xFFFFFF) == pytest.approx(21)
    assert contrast(0x777777, 0x777777) == pytest.approx(1)
