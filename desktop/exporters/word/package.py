"""The parts of a Word file in python-docx's package, written so that the same parts give the same bytes."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from desktop.exporters.word.manuscript import picture_relationship
from desktop.exporters.word.markup import DECLARATION
from desktop.exporters.word.running import FOOTER, HEADER

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
# What a ZIP can say at the earliest: the same on each day and in each time zone.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_PNG = b"\x89PNG"


@frozen(kw_only=True)
class Parts:
    """The parts of a Word file as text, and its pictures as PNG or JPEG."""

    document: str
    styles: str
    numbering: str
    settings: str
    font_table: str
    theme: str
    header: str
    footer: str
    core: str
    extended: str
    pictures: tuple[bytes, ...]


def write_package(parts: Parts, target: Path) -> None:
    """Write a Word file."""
    package = _package(parts)
    held = tuple(package.iter_parts())
    with zipfile.ZipFile(target, "w") as archive:
        _add(archive, "[Content_Types].xml", _content_types(held).encode())
        _add(archive, "_rels/.rels", _bytes(package.rels.xml))
        for part in held:
            _add(archive, part.partname.membername, part.blob)
            if part.rels:
                _add(archive, part.partname.rels_uri.membername, _bytes(part.rels.xml))


def _package(parts: Parts) -> OpcPackage:
    package = OpcPackage()

    def part(name: str, content_type: str, content: str | bytes) -> Part:
        return Part(PackURI(name), content_type, _bytes(content))

    document = part("/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, parts.document)
    package.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    core = part("/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, parts.core)
    package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    extended = part("/docProps/app.xml", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, parts.extended)
    package.relate_to(extended, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    for name, content_type, kind, content in (
        ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, parts.styles),
        ("numbering", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING, parts.numbering),
        ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, parts.settings),
        ("fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, parts.font_table),
        ("theme/theme1", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, parts.theme),
    ):
        document.relate_to(part(f"/word/{name}.xml", content_type, content), kind)
    header = part("/word/header1.xml", CONTENT_TYPE.WML_HEADER, parts.header)
    document.load_rel(RELATIONSHIP_TYPE.HEADER, header, HEADER)
    footer = part("/word/footer1.xml", CONTENT_TYPE.WML_FOOTER, parts.footer)
    document.load_rel(RELATIONSHIP_TYPE.FOOTER, footer, FOOTER)
    for at, data in enumerate(parts.pictures):
        suffix = _suffix(data)
        picture = part(f"/word/media/image{at + 1}.{suffix}", f"image/{suffix}", data)
        document.load_rel(RELATIONSHIP_TYPE.IMAGE, picture, picture_relationship(at))
    return package


def _suffix(picture: bytes) -> str:
    return "png" if picture.startswith(_PNG) else "jpeg"


def _content_types(parts: tuple[Part, ...]) -> str:
    return f'{DECLARATION}<Types xmlns="{_TYPES}">{"".join(_types(parts))}</Types>'


def _types(parts: tuple[Part, ...]) -> Iterator[str]:
    for suffix, content_type in (
        ("jpeg", CONTENT_TYPE.JPEG),
        ("png", CONTENT_TYPE.PNG),
        ("rels", CONTENT_TYPE.OPC_RELATIONSHIPS),
        ("xml", CONTENT_TYPE.XML),
    ):
        yield f'<Default Extension="{suffix}" ContentType="{content_type}"/>'
    for part in parts:
        if part.partname.ext == "xml":
            yield f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.create_system = 0
    # Pictures are packed already: packing them again takes half of the writing's time and gains nothing.
    entry.compress_type = zipfile.ZIP_DEFLATED if name.endswith((".xml", ".rels")) else zipfile.ZIP_STORED
    archive.writestr(entry, content)
