"""What WhatsApp itself says in a chat, and what of it somebody sent, in whatever language."""

import pytest

from garden.exchange.whatsapp.reader import WHATSAPP
from tests.exchange.chats.reading import contacts, read

MARK = "\u200e"
HEAD = "[13.12.25, 11:00:00] Ada: "
IPHONE = "WhatsApp Chat - Ada.zip/_chat.txt"
ANDROID = "WhatsApp Chat with Ada.txt"


@pytest.mark.parametrize(
    "line",
    [
        f"{MARK}{HEAD}{MARK}image absente",
        f"{MARK}{HEAD}{MARK}изображение отсутствует",
        f"{MARK}{HEAD}{MARK}画像は含まれていません",
        f"{MARK}{HEAD}loom.pdf • {MARK}2 страницы {MARK}документ отсутствует",
        f"\u200f{HEAD}\u200fلم يتم إدراج الصورة",
        f"{HEAD}{MARK}<attached: loom.jpg>",
        f"{HEAD}{MARK}Ubicación: https://maps.google.com/?q=51.5,-0.1",
        f"{HEAD}{MARK}ENCUESTA:\n¿Té?\n{MARK}OPCIÓN: Sí ({MARK}1 voto)",
    ],
)
def test_what_somebody_sent_is_a_message(line: str) -> None:
    (one,) = contacts(read(WHATSAPP, f"{line}\n", IPHONE))
    assert (one.channel, one.direction) == ("message", "in")


@pytest.mark.parametrize(
    "line",
    [
        f"{HEAD}{MARK}Les messages et les appels sont chiffrés de bout en bout.",
        f"{HEAD}{MARK}{MARK}Ваш код безопасности изменился. {MARK}Подробнее",
        f"{HEAD}{MARK}Cevapsız sesli arama",
        f"{HEAD}{MARK}Voice call, {MARK}No answer",
    ],
)
def test_what_nobody_wrote_is_none(line: str) -> None:
    assert contacts(read(WHATSAPP, f"{HEAD}hi\n{line}\n", IPHONE))[1:] == []


@pytest.mark.parametrize(
    ("said", "channel", "minutes"),
    [
        (f"Аудиозвонок, {MARK}5 мин", "call", 5),
        (f"Görüntülü arama, {MARK}1 saat 10 dk", "video", 70),
        (f"Voice call, {MARK}16 sec", "call", 1),
        (f"音声通話, {MARK}3分", "call", 3),
    ],
)
def test_a_call_is_known_by_its_length(said: str, channel: str, minutes: int) -> None:
    (one,) = contacts(read(WHATSAPP, f"{HEAD}{MARK}{said}\n", IPHONE))
    assert (one.channel, one.duration_min, one.daily) == (channel, minutes, False)


@pytest.mark.parametrize(
    "said", ["Missed voice call", "Verpasster Videoanruf", "Пропущенный аудиозвонок"]
)
def test_android_puts_missed_calls_under_a_name(said: str) -> None:
    text = f"13/12/2025, 11:00 - Ada: {said}\n13/12/2025, 11:01 - Ada: I {said.lower()}, sorry\n"
    (one,) = contacts(read(WHATSAPP, text, ANDROID))
    assert one.where.line == 2


def test_android_marks_a_file_before_its_name_only() -> None:
    text = f"13/12/2025, 11:00 - Ada: {MARK}PTT-WA0000.opus (bestand bijgevoegd)\n"
    assert len(contacts(read(WHATSAPP, text, ANDROID))) == 1


def test_a_name_may_be_no_more_than_a_tilde() -> None:
    text = "13/12/2025, 11:00 - ~: hi\n13/12/2025, 11:00 - Ada: hi\n"
    assert len(contacts(read(WHATSAPP, text, ANDROID))) == 2


def test_a_missed_call_of_a_group_makes_no_group() -> None:
    text = f"{HEAD}{MARK}Missed group video call\n{HEAD}hi\n"
    assert len(contacts(read(WHATSAPP, text, IPHONE))) == 1
    made = text.replace("Ada: ", "Walks: ").replace("Missed group video call", "Bea made a group.")
    assert not contacts(read(WHATSAPP, made.replace("Walks: hi", "Ada: hi"), IPHONE))
