"""How wide a table's columns are: their shares, moved so that texts need fewer lines and no word is cut in vain."""

from collections.abc import Callable, Sequence

_MOST_FOR_WORDS = 0.45  # of the table's width that a column may claim so that its longest word stays whole


def column_widths(
    shares: Sequence[float], natural: Sequence[float], longest: Callable[[int], float], width: float
) -> list[float]:
    """Widths that sum up to `width`. Lengths in points.

    `natural` is what each column needs to set all its texts in one line, `longest(i)` what column i needs for its
    longest word.
    """
    widths = [width * share / sum(shares) for share in shares]
    widths = _moved(widths, natural)
    needs = [
        min(longest(at), width * _MOST_FOR_WORDS) if natural[at] > widths[at] else natural[at]
        for at in range(len(widths))
    ]
    if sum(needs) > width:
        return [width * need / sum(needs) for need in needs]
    return _moved(widths, needs)


def _moved(widths: Sequence[float], wanted: Sequence[float]) -> list[float]:
    """What some columns have more than they want goes to those that have less, in proportion."""
    lacks = [max(0.0, want - has) for has, want in zip(widths, wanted, strict=True)]
    spares = [max(0.0, has - want) for has, want in zip(widths, wanted, strict=True)]
    moved = min(sum(lacks), sum(spares))
    if not moved:
        return list(widths)
    give, take = moved / sum(lacks), moved / sum(spares)
    return [has + lack * give - spare * take for has, lack, spare in zip(widths, lacks, spares, strict=True)]
