"""Bytes to text: the encoding is read from marks, from UTF-8's own rules, or weighed among those of Chinese systems."""

import codecs

from attrs import frozen

from desktop.importers.errors import EncodingUnclear
from desktop.importers.plausibility import CHOICES, plausibility
from desktop.text import REPLACEMENT

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WEIGHED = ["utf_8", "gb18030", "big5", "utf_16"]
_FAMILIES = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs"}
"""Pages and files that say gb2312 hold GBK more often than not; each name is read by the largest of its family."""
_SAMPLE = 64 * 1024
ENOUGH_TO_TELL = 4 * _SAMPLE
"""Bytes of a file that are enough to tell its encoding."""
_LINES_SHOWN = 3
_LONGEST_SHOWN = 120
_MOST_CANDIDATES = 4
_LIKELY, _CLEARLY, _UNLIKELY = 0.75, 0.2, 0.05
"""Shares of usual characters: from where on an encoding may be it, by how much it must lead, below what it isn't."""


@frozen
class Encoding:
    """How a file's bytes were read: by which encoding, whether there is no doubt, how many characters are spoiled."""

    name: str
    certain: bool = True
    spoiled: int = 0


@frozen
class Decoded:
    """A file's text, and how it was read."""

    text: str
    encoding: Encoding


@frozen
class Candidate:
    """An encoding that a file may be in, with some of its lines read that way."""

    encoding: str
    lines: tuple[str, ...]
    spoiled: int


def decode(data: bytes, file: str, declared: str = "") -> str:
    """The text of a file, without a byte order mark; `declared` is the encoding that the file itself names."""
    return decoded(data, file, declared).text


def decoded(data: bytes, file: str, declared: str = "", chosen: str = "") -> Decoded:
    """The text of a file and how it was read; `chosen` is the encoding that a person said."""
    for mark, name in _MARKS:
        if data.startswith(mark) and chosen in {"", name}:
            return Decoded(_strictly(data[len(mark) :], name, file), Encoding(name))
    if chosen:
        return _as_chosen(data, chosen)
    if not _is_wide(data):
        try:
            return Decoded(data.decode("utf-8"), Encoding("utf-8"))
        except UnicodeDecodeError:
            return _guessed(data, declared, file)
    name = _wide_order(data)
    return Decoded(_strictly(data, name, file), Encoding(name))


def candidates(data: bytes) -> tuple[Candidate, ...]:
    """The encodings that this may be, the likeliest first; the same lines of it are shown in each."""
    sample = _sample(data)
    lines = _telling_lines(sample)
    likely = {name: plausibility(sample, name) for name in CHOICES}
    ranked = sorted(CHOICES, key=lambda name: -likely[name])
    shown = [name for name in ranked if likely[name] > _UNLIKELY] or ranked
    return tuple(_candidate(name, lines, sample) for name in shown[:_MOST_CANDIDATES])


def _candidate(name: str, lines: list[bytes], sample: bytes) -> Candidate:
    shown = (line.decode(name, "replace").strip()[:_LONGEST_SHOWN] for line in lines)
    return Candidate(name, tuple(shown), _spoiled(sample.decode(name, "replace"), sample))


def _telling_lines(sample: bytes) -> list[bytes]:
    """The first lines that are not the same in all encodings."""
    lines = [line for line in sample.splitlines() if line.strip(b"\0 \t")]
    return [line for line in lines if not line.isascii()][:_LINES_SHOWN] or lines[:_LINES_SHOWN]


def _sample(data: bytes) -> bytes:
    return data if len(data) <= _SAMPLE else data[: data.rfind(b"\n", 0, _SAMPLE) + 1] or data[:_SAMPLE]


def _as_chosen(data: bytes, name: str) -> Decoded:
    text = data.decode(name, "replace")
    return Decoded(text, Encoding(name, spoiled=_spoiled(text, data)))


def _spoiled(text: str, data: bytes) -> int:
    """How many characters were replaced; those that the file itself holds as U+FFFD are none."""
    return max(text.count(REPLACEMENT) - data.count(REPLACEMENT.encode()), 0)


def _is_wide(data: bytes) -> bool:
    """Whether this is UTF-16 without a mark: text of any other encoding has no NUL in it."""
    return b"\0" in data[:_SAMPLE] and len(data) % 2 == 0


def _wide_order(data: bytes) -> str:
    sample = data[:_SAMPLE]
    return "utf-16-be" if sample[::2].count(0) > sample[1::2].count(0) else "utf-16-le"


def _guessed(data: bytes, declared: str, file: str) -> Decoded:
    if named := _declared(declared):
        return Decoded(_strictly(data, named, file), Encoding(named))
    name = _weighed(data, file)
    return Decoded(_strictly(data, name, file), Encoding(name, _is_certain(data, name)))


def _is_certain(data: bytes, name: str) -> bool:
    """Whether no other encoding reads the file nearly as well."""
    sample = _sample(data)
    likely = plausibility(sample, name)
    others = (plausibility(sample, other) for other in CHOICES if other != name)
    return likely >= _LIKELY and all(other < likely - _CLEARLY for other in others)


def _declared(name: str) -> str:
    try:
        found = codecs.lookup(_FAMILIES.get(name.lower(), name)).name
    except LookupError:
        return ""
    return "" if found == "utf-8" else found


def _weighed(data: bytes, file: str) -> str:
    from charset_normalizer import from_bytes

    sample = data if len(data) <= _SAMPLE else data[: data.rfind(b"\n", 0, _SAMPLE) + 1]
    best = from_bytes(sample, cp_isolation=_WEIGHED).best() if sample else None
    if best is None:
        raise EncodingUnclear(file=file)
    return _FAMILIES.get(best.encoding, best.encoding)


def _strictly(data: bytes, name: str, file: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        raise EncodingUnclear(file=file) from None
