"""What people type into the search field, of every kind, drawn from the records of the benchmark."""

import random
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from attrs import frozen

from desktop.store.fold import fold
from desktop.store.search_text import texts_of
from desktop.store.sound import sounds
from tests.bench import corpus

_SAMPLE: Final = 6000
_EACH: Final = 60
_WORDS_TYPED: Final = 25
_RUN: Final = re.compile(r"[\u4e00-\u9fff]{2,}")
_WORD: Final = re.compile(r"[a-z]{4,}")
_SENTENCE: Final = re.compile(r"[A-Za-z]+(?: [a-z]+){4,}")
_WORDS: Final = re.compile(r"[a-z]+")


@frozen
class Texts:
    """The texts that searches are cut from."""

    titles: Sequence[str]
    runs: Sequence[str]
    words: Sequence[str]
    sentences: Sequence[str]
    pairs: Counter[str]


def queries() -> Mapping[str, Sequence[str]]:
    """Searches by kind; the same each time."""
    chance, texts = random.Random(7), _texts()

    def cut(length: int) -> str:
        run = chance.choice([run for run in chance.choices(texts.runs, k=40) if len(run) >= length])
        start = chance.randrange(len(run) - length + 1)
        return run[start : start + length]

    common = [pair for pair, count in texts.pairs.items() if count >= _SAMPLE // 30]
    rare = [pair for pair, count in texts.pairs.items() if count == 1]
    names = [_RUN.findall(title)[0][:6] for title in texts.titles if _RUN.search(title)]
    kinds: dict[str, Callable[[], Sequence[str]]] = {
        "one character": lambda: [cut(1)],
        "two characters": lambda: [cut(2)],
        "two characters, common": lambda: [chance.choice(common)],
        "two characters, rare": lambda: [chance.choice(rare)],
        "three characters": lambda: [cut(3)],
        "four characters": lambda: [cut(4)],
        "seven characters": lambda: [cut(7)],
        "several words": lambda: [f"{cut(2)} {cut(2)}", f"{cut(2)} {cut(4)} {cut(2)}"],
        "several common words": lambda: [" ".join(chance.sample(common, 2))],
        "Chinese and Latin": lambda: [f"{chance.choice(texts.words[:300])} {cut(2)}"],
        "Latin, letter by letter": lambda: _letters(chance.choice(texts.words)),
        "several Latin words": lambda: [f"{chance.choice(texts.words[:300])} {chance.choice(texts.words[:300])[:4]}"],
        "phrase": lambda: [f'"{cut(5)}"', f'"{_phrase(chance.choice(texts.sentences))}"'],
        "pinyin, letter by letter": lambda: _letters("".join(_read(chance.choice(names)))),
        "initials": lambda: ["".join(syllable[0] for syllable in _read(chance.choice(names)))],
        "traditional": lambda: [_traditional(cut(4))],
    }
    return {
        kind: [query for _ in range(_WORDS_TYPED if "letter" in kind else _EACH) for query in draw()]
        for kind, draw in kinds.items()
    }


def _letters(word: str) -> Sequence[str]:
    return [word[:end] for end in range(1, len(word) + 1)]


def _read(name: str) -> Sequence[str]:
    return sounds().read(fold(name)) or ["ma"]


def _phrase(sentence: str) -> str:
    words = _WORDS.findall(sentence.lower())
    return " ".join(words[1:4])


def _traditional(text: str) -> str:
    from opencc import OpenCC

    return OpenCC("s2t").convert(text)


def _texts() -> Texts:
    found = [texts_of(case) for case in corpus.cases(_SAMPLE)]
    runs = [run for texts in found for run in _RUN.findall(texts.body)]
    words = Counter(word for texts in found for word in _WORD.findall(texts.body.lower()))
    pairs = Counter(
        pair
        for texts in found
        for pair in {run[at : at + 2] for run in _RUN.findall(texts.body) for at in range(len(run) - 1)}
    )
    return Texts(
        [texts.title for texts in found],
        runs,
        [word for word, _ in words.most_common(1500)],
        [sentence for texts in found for sentence in _SENTENCE.findall(texts.body)],
        pairs,
    )
