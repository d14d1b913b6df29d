"""Bytes to text: the encoding is read from marks, from UTF-8's own rules, or weighed among those of Chinese systems."""

import codecs

from desktop.importers.errors import EncodingUnclear

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


def decode(data: bytes, file: str, declared: str = "") -> str:
    """The text of a file, without a byte order mark; `declared` is the encoding that the file itself names."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name, file)
    if not _is_wide(data):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return _decoded(data, _declared(declared) or _weighed(data, file), file)
    sample = data[:_SAMPLE]
    return _decoded(data, "utf-16-be" if sample[::2].count(0) > sample[1::2].count(0) else "utf-16-le", file)


def _is_wide(data: bytes) -> bool:
    """Whether this is UTF-16 without a mark: text of any other encoding has no NUL in it."""
    return b"\0" in data[:_SAMPLE] and len(data) % 2 == 0


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


def _decoded(data: bytes, name: str, file: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        raise EncodingUnclear(file=file) from None
