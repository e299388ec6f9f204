"""The importer of Google Voice's pages (Takeout): a call or a chat of texts is a file."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import BinaryIO

from garden.exchange.chats.between_two import GROUPS, Said, Talk, records
from garden.exchange.chats.instants import of_text
from garden.exchange.encoding import head_text
from garden.exchange.identity import fold_name
from garden.exchange.plain import one_line
from garden.exchange.records import ContactRecord, Finding, Party, Problem, ReadOptions, Where
from garden.exchange.tally import Tally

SIZE_LIMIT = 32 * 1024 * 1024
"""The largest page that is read, in bytes."""

_NAME = re.compile(r"(?P<who>.*) - (?P<kind>[A-Z][a-z]+) - [0-9T_:Z.-]+(?: ?\(\d+\))?\.html")
_TITLE = re.compile(r"<title>\s*(?:Me to\s+)?(?P<who>[^<]*?)\s*</title>")
_SENDER = re.compile(
    r'class="tel" href="tel:(?P<phone>[^"]*)"[^>]*>\s*'
    r'<(?:abbr|span) class="fn"[^>]*>(?P<name>[^<]*)<'
)
_MESSAGE = re.compile(
    r'<div class="message"\s*>\s*<abbr class="dt" title="(?P<at>[^"]+)"\s*>'
    r".*?<cite[^>]*>(?P<who>.*?)</cite\s*>",
    re.DOTALL,
)
_PUBLISHED = re.compile(r'class="published" title="([^"]+)"')
_DURATION = re.compile(r'class="duration" title="PT(?:(\d{1,3})H)?(?:(\d{1,3})M)?(?:(\d{1,3})S)?"')
_ME = "Me"
_CALLS = frozenset({"received", "placed", "recorded"})
_LABEL = re.compile(r'rel="tag" href="[^"]*#(\w+)"')


class GoogleVoiceImporter:
    """Reads one page: a call, a voice message, or the texts with one number."""

    name = "google-voice"
    title = "Google Voice page"
    suffixes: tuple[str, ...] = ()

    def detect(self, head: bytes, name: str) -> float:
        """Say 1 where the page is a call or a chat of Google Voice."""
        text = head_text(head)
        return 1.0 if 'class="haudio"' in text or 'class="hChatLog' in text else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield the call, or each text; what lies in the Spam folder is left out."""
        tally = Tally(source)
        page = data.read(SIZE_LIMIT).decode("utf-8", "replace")
        if re.search(r"[/\\]Spam[/\\]", f"{options.folder}/{source}"):
            tally.skip("Calls and texts in the Spam folder")
        elif 'class="hChatLog' in page:
            yield from _texts(page, source, options, tally)
        else:
            yield from _call(page, source, options, tally)
        yield from tally.summary()


def _texts(page: str, source: str, options: ReadOptions, tally: Tally) -> Iterator[Finding]:
    said: list[Said] = []
    people: dict[str, Party] = {}
    mine: set[str] = set()
    for match in _MESSAGE.finditer(page):
        at = of_text(match["at"], options.zone)
        if at is None:
            yield from tally.refuse(None, "A text has no date.")
            continue
        party = _party(match["who"]) or Party()
        author = party.phone or party.name
        if party.name == _ME:
            mine.add(author)
        elif author:
            people.setdefault(author, party)
        said.append(Said(author, at))
    if "Group conversation" in page or len(people) > 1:
        for _ in said:
            tally.skip(GROUPS)
        return
    if not said:
        if not tally.any_problem:
            yield Problem(source, None, "No texts are on this page.")
        return
    other = next(iter(people.values()), None) or _named(source) or _titled(page)
    if other is None:
        yield Problem(source, None, "Nobody is named on this page.")
        return
    # Whoever has neither a number nor a name is the other one: I always have both.
    them = other.phone or other.name
    told = [replace(one, author=one.author or them) for one in said]
    everyone = {them: other} | {author: Party(name=_ME) for author in mine}
    talk = Talk("google-voice", them, everyone, frozenset(mine))
    yield from records(talk, told, source, tally)


def _call(page: str, source: str, options: ReadOptions, tally: Tally) -> Iterator[Finding]:
    published = _PUBLISHED.search(page)
    at = of_text(published[1], options.zone) if published else None
    party = _party(page) or _named(source)
    kinds = {kind.lower() for kind in _LABEL.findall(page)}
    length = _DURATION.search(page)
    seconds = sum(
        int(part or 0) * times
        for part, times in zip(length.groups() if length else (), (3600, 60, 1), strict=False)
    )
    if at is None:
        yield Problem(source, None, "This call has no date that can be read.")
    elif party is None:
        tally.skip("Calls of hidden numbers")
    elif "voicemail" in kinds:
        yield ContactRecord(
            where=Where(source),
            channel="message",
            at=at,
            people=(party,),
            direction="in",
            key=_key(party, at),
            daily=True,
        )
    elif not kinds & _CALLS or not seconds:
        tally.skip("Calls that nobody took")
    else:
        yield ContactRecord(
            where=Where(source),
            channel="call",
            at=at,
            people=(party,),
            direction="out" if "placed" in kinds else "in",
            key=_key(party, at),
            duration_min=max(1, round(seconds / 60)),
        )


def _key(party: Party, at: datetime) -> str:
    return f"google-voice|{party.phone or fold_name(party.name)}|{at.isoformat()}"


def _party(markup: str) -> Party | None:
    """Return whom a piece of a page names, or None for a hidden number."""
    match = _SENDER.search(markup)
    if match is None:
        return None
    phone, name = (one_line(html.unescape(match[part])) for part in ("phone", "name"))
    is_number = name.lstrip("+").isdecimal()
    return Party(name="" if is_number else name, phone=phone) if phone or name else None


def _named(source: str) -> Party | None:
    """Return whom the name of a file names: a name, or a number."""
    match = _NAME.fullmatch(re.split(r"[/\\]", source)[-1])
    return _somebody(match["who"]) if match else None


def _titled(page: str) -> Party | None:
    """Return whom the title of a page of texts names: the other one, also where only I wrote."""
    match = _TITLE.search(page)
    return _somebody(html.unescape(match["who"])) if match else None


def _somebody(text: str) -> Party | None:
    who = one_line(text)
    if not who:
        return None
    return Party(phone=who) if who.lstrip("+").isdecimal() else Party(name=who)


GOOGLE_VOICE = GoogleVoiceImporter()
"""The importer that the package declares."""
