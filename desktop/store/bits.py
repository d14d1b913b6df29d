"""Sets of records' keys as whole numbers, a bit a key: sets of 100,000 are joined and counted in microseconds."""

from array import array
from collections.abc import Iterable, Iterator
from itertools import compress, count
from typing import Final

from attrs import define, field

PAGE: Final = 4096
"""A set is kept in pages of so many keys, so that a change of one record writes little."""
_FEW: Final = 64
_FLAGS: Final = bytes.maketrans(b"01", b"\0\1")


def bits_of(keys: Iterable[int]) -> int:
    """The set of these keys."""
    listed = list(keys)
    if len(listed) < _FEW:
        found = 0
        for key in listed:
            found |= 1 << key
        return found
    flags = bytearray((max(listed) >> 3) + 1)
    for key in listed:
        flags[key >> 3] |= 1 << (key & 7)
    return int.from_bytes(flags, "little")


def keys_of(bits: int) -> list[int]:
    """The keys of a set, lowest first."""
    if bits.bit_count() < _FEW:
        found: list[int] = []
        while bits:
            last = bits & -bits
            found.append(last.bit_length() - 1)
            bits ^= last
        return found
    flags = f"{bits:b}"[::-1].encode().translate(_FLAGS)
    return list(compress(count(), flags))


def packed(page: int) -> bytes:
    """A page of a set as it is kept: its bits, or when they are few their places; the first byte tells which."""
    if (page.bit_count() << 1) < page.bit_length() >> 3:
        return b"p" + array("H", keys_of(page)).tobytes()
    return b"b" + page.to_bytes((page.bit_length() + 7) >> 3, "little")


def unpacked(kept: bytes) -> int:
    """The page that `packed` packed."""
    if kept[:1] == b"p":
        return bits_of(array("H", kept[1:]))
    return int.from_bytes(kept[1:], "little")


def in_all(sets: Iterable[int]) -> int:
    """The keys that are in all of these sets, of which there is one at least."""
    first, *others = sets
    for one in others:
        first &= one
    return first


def in_any(sets: Iterable[int]) -> int:
    """The keys that are in any of these sets."""
    found = 0
    for one in sets:
        found |= one
    return found


@define
class Points:
    """Points given to keys, as binary digits: the digit of 2ⁿ is the set of the keys whose sum has it."""

    _digits: list[int] = field(factory=list[int])

    def give(self, keys: int, points: int) -> None:
        """Give all keys of a set so many more points."""
        for place in range(points.bit_length()):
            if points >> place & 1:
                self._add(keys, place)

    def _add(self, carried: int, place: int) -> None:
        while carried:
            self._digits += [0] * (place + 1 - len(self._digits))
            self._digits[place], carried = self._digits[place] ^ carried, self._digits[place] & carried
            place += 1

    def best(self, limit: int, without: int = 0) -> dict[int, int]:
        """The keys with most points but those of a set, `limit` at most; of equals the highest, entered last."""
        sure, left = 0, in_any(self._digits) & ~without
        for digit in reversed(self._digits):
            above = sure | (left & digit)
            if above.bit_count() > limit:
                left &= digit
            else:
                sure, left = above, left & ~digit
        return self.of((*keys_of(sure), *_highest(left, limit - sure.bit_count())))

    def of(self, keys: Iterable[int]) -> dict[int, int]:
        """The points of these keys."""
        digits = [digit.to_bytes((digit.bit_length() >> 3) + 1, "little") for digit in self._digits]
        return {key: _sum(digits, key) for key in keys}


def _highest(bits: int, count: int) -> Iterator[int]:
    """The highest keys of a set, so many at most."""
    while bits and count > 0:
        key = bits.bit_length() - 1
        yield key
        bits ^= 1 << key
        count -= 1


def _sum(digits: Iterable[bytes], key: int) -> int:
    at, flag = key >> 3, 1 << (key & 7)
    return sum(1 << place for place, digit in enumerate(digits) if at < len(digit) and digit[at] & flag)
