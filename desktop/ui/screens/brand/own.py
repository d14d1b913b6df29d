"""One's own brand in place of the sample's: its layout and usual terms, without its names and facts."""

from desktop.fields import RecordId
from desktop.records import Brand


def own_brand(sample: Brand, record_id: RecordId) -> Brand:
    """A brand of one's own to begin with: colours, terms and milestones are the sample's, the company is not."""
    names = [name for name in (sample.name, sample.short_name) if name]

    def is_free(text: str) -> bool:
        """Whether a text doesn't name the sample's company."""
        return not any(name in text for name in names)

    return Brand(
        id=record_id,
        colour=sample.colour,
        accent=sample.accent,
        confidentiality=sample.confidentiality if is_free(sample.confidentiality) else "",
        terms=tuple(term for term in sample.terms if is_free(term.title + term.text)),
        milestones=sample.milestones,
        validity_days=sample.validity_days,
        retention=sample.retention,
        superlatives=sample.superlatives,
    )
