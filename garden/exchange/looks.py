"""Say in plain words what a file that no importer knows seems to be."""

import csv
import json
import re
from codecs import BOM_UTF8

from garden.exchange.encoding import head_text, unicode_encoding
from garden.exchange.plain import one_line
from garden.exchange.table import split_cells

PLAIN_TEXT = "plain text"
"""What `looks_like` says of text in no form that it knows."""

TABLE = "a table whose columns are not known"
"""What `looks_like` says of comma-separated values and the like."""

_SIGNATURES = (
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"!BDN", "an Outlook data file"),
    (b"bplist00", "an Apple property list"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
_OUTLOOK_MESSAGE = "__substg1.0_".encode("utf-16-le")
_TEXTS = (
    (re.compile(r"<!doctype html|<html", re.IGNORECASE), "an HTML page"),
    (re.compile(r"<\?xml|<[a-z][\w:.-]*[\s>]", re.IGNORECASE), "an XML document"),
    (re.compile(r"BEGIN:VCALENDAR", re.IGNORECASE), "a calendar"),
    (re.compile(r"From \S+ .*[0-9]{2}:[0-9]{2}"), "a mailbox"),
)
_HEADER_LENGTH = 10_000
_HEADER_FIELD = re.compile(r"(?:from|to|received|date|message-id|return-path): ", re.IGNORECASE)


def looks_like(head: bytes) -> str:
    """Return what the first 64 KiB of a file look like, with its article: "a PDF document"."""
    if not head.removeprefix(BOM_UTF8).strip():
        return "an empty file"
    if head.startswith(b"\xd0\xcf\x11\xe0") and _OUTLOOK_MESSAGE in head:
        return "an Outlook message (.msg); saved as .eml it can be read"
    for signature, words in _SIGNATURES:
        if head.startswith(signature):
            return words
    if head[4:12] in (b"ftypheic", b"ftypmp42", b"ftypisom"):
        return "a picture or film"
    if unicode_encoding(head)[0] == "utf-8" and b"\x00" in head:
        return "a file without text"
    return _text_looks_like(head_text(head).lstrip("\ufeff \t\r\n"))


def _text_looks_like(text: str) -> str:
    for form, words in _TEXTS:
        if form.match(text):
            return words
    if text[:1] in ("{", "[") and _begins_json(text):
        return "a JSON document"
    if _HEADER_FIELD.match(text):
        return "a mail"
    return TABLE if _is_table(text) else PLAIN_TEXT


def table_columns(head: bytes) -> tuple[str, ...]:
    """Return the column names of what looks like a table: its first line, by its separator."""
    lines = (line for line in head_text(head).lstrip("\ufeff").splitlines() if line.strip())
    first = next(lines, "")
    mark = max(",;\t", key=first.count)
    cells = next(csv.reader([first[:_HEADER_LENGTH]], delimiter=mark), [])
    return tuple(name for cell in cells if (name := one_line(cell)))


def _is_table(text: str) -> bool:
    """Say whether the first two lines have equally many cells of a separator, three or more."""
    lines = [line[:_HEADER_LENGTH] for line in text.split("\n", 8) if line.strip()][:2]
    counts = [[len(split_cells(line, mark)) for line in lines] for mark in ",;\t"]
    return any(min(count, default=0) >= 3 and len(set(count)) == 1 for count in counts)


def _begins_json(text: str) -> bool:
    """Say whether `text` begins as JSON does; its end may be missing."""
    try:
        json.JSONDecoder().raw_decode(text)
    except json.JSONDecodeError as error:
        return error.pos > 1 or error.pos >= len(text.rstrip())
    except (ValueError, RecursionError):
        return True
    return True
