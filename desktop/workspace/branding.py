"""Branding: a logo taken into the library, and the colours that go with it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from desktop.exporters.logo import MOST_PIXELS, LogoIsTooLarge, NotALogo, check_logo, colours_of, shrunk
from desktop.fields import File
from desktop.store.store import Store
from desktop.text import clean_line

MOST_BYTES: Final = 30_000_000


def keep_logo(store: Store, file: Path) -> File:
    """Keep a picture as an attachment that a brand can name; refused in words where it can't be a logo."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise LogoIsTooLarge(file=file.name, most=MOST_PIXELS // 1_000_000)
        data = file.read_bytes()
    except OSError as error:
        raise NotALogo(file=file.name) from error
    check_logo(data, file.name)
    media_type = "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
    return File(clean_line(file.name), store.attach(data), len(data), media_type)


def logo_picture(store: Store, logo: File, width: int) -> bytes:
    """A kept logo as it is shown on a screen, so wide at the most."""
    return shrunk(store.attachment(logo.sha256), width)


def logo_colours(store: Store, logo: File) -> Sequence[str]:
    """The colours that a kept logo is made of."""
    return colours_of(store.attachment(logo.sha256))
