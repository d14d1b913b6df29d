"""Makes `resources/search/sounds.txt`: how Chinese characters are read, as search needs it, in pinyin without tones.

Written down once, because the library it comes from takes 57 MB and 0.2 s to load. Run it again when that knows more;
then `VERSION` in `desktop/store/derived.py` is to be raised. Run: `.venv/bin/python build/sounds.py`.
One line for each syllable: the syllable; the characters read so; those also read so. Then, after an empty line, one for
each reading of a character that its neighbour tells: the character; the syllable; the characters before which, then
those after which it is read so.
"""

from collections import Counter, defaultdict
from pathlib import Path
from typing import Final

from attrs import define, field
from opencc import OpenCC
from pypinyin.contrib.tone_convert import to_normal
from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

FILE: Final = Path(__file__).resolve().parent.parent / "resources" / "search" / "sounds.txt"
_SURE: Final = 0.8
"""From this share of the phrases on, a neighbour tells how a character is read."""
_COMMON: Final = 0.08
"""From this share of a character's phrases on, a further reading is searched too."""
_WORD: Final = 6
"""A word of two characters tells more than a longer phrase."""
_SURNAMES: Final = {
    "单": "shan", "曾": "zeng", "解": "xie", "仇": "qiu", "区": "ou", "查": "zha", "盖": "ge", "翟": "zhai",
    "尉": "yu", "朴": "piao", "任": "ren", "华": "hua", "召": "shao", "缪": "miao", "乐": "yue", "员": "yun",
    "种": "chong", "重": "chong", "秘": "bi", "长": "zhang", "行": "hang", "阿": "e", "覃": "qin", "牟": "mu",
}  # fmt: skip
"""Readings that names have and phrases seldom show."""


@define
class Readings:
    """How a character was met in phrases: its readings, and those that each neighbour before and after it goes with."""

    all: Counter[str] = field(factory=Counter[str])
    before: dict[str, Counter[str]] = field(factory=lambda: defaultdict(Counter[str]))
    after: dict[str, Counter[str]] = field(factory=lambda: defaultdict(Counter[str]))


def _met() -> dict[str, Readings]:
    simplified = OpenCC("t2s")
    found: dict[str, Readings] = defaultdict(Readings)
    for phrase, read in phrases_dict.items():
        text = simplified.convert(phrase)
        if len(text) != len(read):
            continue
        for at, character in enumerate(text):
            syllable = _plain(read[at][0])
            weight = _WORD if len(text) == len("词语") else 1
            found[character].all[syllable] += 1
            if at:
                found[character].after[text[at - 1]][syllable] += weight
            if at + 1 < len(text):
                found[character].before[text[at + 1]][syllable] += weight
    return found


def _plain(reading: str) -> str:
    return to_normal(reading).replace("ê", "e")


def main() -> None:
    """Write the table."""
    met = _met()
    first: dict[str, list[str]] = defaultdict(list)
    further: dict[str, list[str]] = defaultdict(list)
    told: list[str] = []
    simplified = OpenCC("t2s")
    for code, listed in sorted(pinyin_dict.items()):
        character = chr(code)
        if not "\u4e00" <= character <= "\u9fff" or simplified.convert(character) != character:
            continue
        readings = met.get(character, Readings())
        main_one = readings.all.most_common(1)[0][0] if readings.all else _plain(listed.split(",")[0])
        first[main_one].append(character)
        enough = max(2, _COMMON * readings.all.total())
        others = {syllable for syllable, count in readings.all.items() if count >= enough}
        others |= {_SURNAMES[character]} if character in _SURNAMES else set()
        for syllable in sorted(others - {main_one}):
            further[syllable].append(character)
        told += _told(character, main_one, readings)
    syllables = sorted(one for one in {*first, *further} if set(one) & set("aeiouv"))
    lines = [f"{one}\t{''.join(first[one])}\t{''.join(further[one])}" for one in syllables]
    FILE.write_text("\n".join([*lines, "", *told, ""]), encoding="utf-8", newline="\n")


def _told(character: str, main_one: str, readings: Readings) -> list[str]:
    others = sorted(set(readings.all) - {main_one})
    lines = [
        f"{character}\t{syllable}\t{_sure(readings.before, syllable)}\t{_sure(readings.after, syllable)}"
        for syllable in others
    ]
    # What follows tells more than what comes before: where it tells the usual reading, nothing before tells another.
    return [f"{character}\t{main_one}\t{_sure(readings.before, main_one)}\t", *lines] if others else []


def _sure(neighbours: dict[str, Counter[str]], syllable: str) -> str:
    return "".join(sorted(one for one, counts in neighbours.items() if counts[syllable] >= _SURE * counts.total()))


if __name__ == "__main__":
    main()
