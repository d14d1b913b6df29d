"""Security and compliance: how data are kept, and certificates with number and validity."""

from collections.abc import Iterator

from desktop.documents.blocks import Block, Bullets, Spans
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead, led, plain
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records.rows import Certificate

_LONGEST_LABEL = 24


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not (dossier.brand.security.strip() or valid_certificates(dossier)):
        return LeftOut("Our brand record says nothing of security and has no valid certificate.")
    return _blocks(dossier, voice)


def valid_certificates(dossier: Dossier) -> tuple[Certificate, ...]:
    """Our certificates that have not run out."""
    return tuple(one for one in dossier.brand.certificates if not one.valid_until or one.valid_until >= dossier.today)


def _blocks(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    certificates = valid_certificates(dossier)
    if certificates:
        yield lead(
            voice.words.sentence(
                _counted(len(certificates), voice), voice("Your data is protected by the rules below.")
            )
        )
    items = [line.strip() for line in dossier.brand.security.split("\n") if line.strip()]
    if items:
        yield Bullets(tuple(_item(item, voice) for item in items))
    if not certificates:
        return
    columns = (
        Reads[Certificate](voice("Certificate"), 4, lambda one: one.name, strong=True),
        Reads[Certificate](voice("Number"), 2, lambda one: one.number),
        Reads[Certificate](voice("Issuer"), 2, lambda one: one.issuer),
        Reads[Certificate](
            voice("Valid until"), 1.4, lambda one: voice.words.short_date(one.valid_until) if one.valid_until else ""
        ),
    )
    yield table(certificates, columns, voice.table(voice("Certificates")), compact=True)


def _counted(count: int, voice: Voice) -> str:
    if count == 1:
        return voice("One certificate is valid today.")
    return voice("{count} certificates are valid today.", count=count)


def _item(line: str, voice: Voice) -> Spans:
    """A line with what stands before its colon set off."""
    mark = "：" if "：" in line else ":"
    label, colon, text = line.partition(mark)
    if not colon or len(label) > _LONGEST_LABEL:
        return plain(line)
    return led(label, text.strip(), chinese=voice.is_chinese)


SECTION = Section("security", "Security and compliance", _write)
