"""Documents as pictures, to look at: every page as PNG, and sheets with many pages at once.

Runs in the program's environment: `python build/dev.py pages FILE… FOLDER`. Word files go through LibreOffice.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

_PAGE_DPI = 100
_THUMBNAIL_WIDTH = 380
_THUMBNAIL_HEIGHT = 2 * _THUMBNAIL_WIDTH
_GAP = 16
_COLUMNS = 4
_PAGES_ON_A_SHEET = 12
_PAPER = (0xE4, 0xE6, 0xE9)
_INK = (0x33, 0x3A, 0x44)
_POINTS_PER_INCH = 72


def find_libreoffice() -> Path | None:
    """LibreOffice's program, where this machine has one."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return Path(found)
    usual = [
        Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
        Path(os.environ.get("PROGRAMFILES", "C:/Program Files")) / "LibreOffice/program/soffice.exe",
    ]
    return next((program for program in usual if program.is_file()), None)


def word_as_pdf(files: Sequence[Path], folder: Path) -> list[Path]:
    """Word files as LibreOffice prints them, written to `folder`, in the same order."""
    program = find_libreoffice()
    if program is None:
        sys.exit("Word files are drawn by LibreOffice, and there is none here: install it, or give only PDF files.")
    numbered = [folder / f"{number}.docx" for number, _ in enumerate(files)]
    for file, copy in zip(files, numbered, strict=True):
        shutil.copyfile(file, copy)
    # A profile of its own lets it run beside a LibreOffice that is open on the screen.
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    command = [str(program), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, numbered)]
    subprocess.run(command, check=False, capture_output=True)
    made = [copy.with_suffix(".pdf") for copy in numbered]
    for file, pdf in zip(files, made, strict=True):
        if not pdf.is_file():
            sys.exit(f"LibreOffice could not open {file}: check that it is a Word file.")
    return made


def draw_pages(pdf: Path) -> Iterator[Image.Image]:
    """Every page of a PDF file as a picture."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield page.render(scale=_PAGE_DPI / _POINTS_PER_INCH).to_pil().convert("RGB")


def sheet(pages: Sequence[Image.Image], first: int) -> Image.Image:
    """Pages side by side on one picture, numbered from `first`."""
    small = [page.copy() for page in pages]
    for page in small:
        page.thumbnail((_THUMBNAIL_WIDTH, _THUMBNAIL_HEIGHT))
    row_height = max(page.height for page in small) + 2 * _GAP
    columns = min(_COLUMNS, len(small))
    rows = -(-len(small) // columns)
    picture = Image.new("RGB", (columns * (_THUMBNAIL_WIDTH + _GAP) + _GAP, rows * row_height + _GAP), _PAPER)
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(_GAP - 3)
    for place, page in enumerate(small):
        left = _GAP + place % columns * (_THUMBNAIL_WIDTH + _GAP)
        top = _GAP + place // columns * row_height
        picture.paste(page, (left, top))
        pen.text((left, top + page.height + 1), str(first + place), fill=_INK, font=font)
    return picture


def write_pictures(document: Path, pdf: Path, folder: Path) -> int:
    """Write the pages and sheets of a document to `folder`, named after it; return the number of pages."""
    stem = f"{document.stem}-{document.suffix[1:].lower()}"
    pages = list(draw_pages(pdf))
    for number, page in enumerate(pages, 1):
        page.save(folder / f"{stem}-{number:02}.png")
    for number, start in enumerate(range(0, len(pages), _PAGES_ON_A_SHEET), 1):
        picture = sheet(pages[start : start + _PAGES_ON_A_SHEET], start + 1)
        picture.save(folder / f"{stem}-sheet-{number}.png")
    return len(pages)


def main(arguments: Sequence[str]) -> None:
    """Draw all files but the last argument's, which names the folder."""
    *names, target = arguments
    files, folder = [Path(name) for name in names], Path(target)
    for file in files:
        if file.suffix.lower() not in {".pdf", ".docx"} or not file.is_file():
            sys.exit(f"{file} is no PDF or Word file that could be drawn: check its name.")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        word = [file for file in files if file.suffix.lower() == ".docx"]
        printed = dict(zip(word, word_as_pdf(word, Path(scratch)) if word else [], strict=True))
        for file in files:
            count = write_pictures(file, printed.get(file, file), folder)
            print(f"{file.name}: {count} pages")
    print(f"The pictures are in {folder.resolve()}")


if __name__ == "__main__":
    main(sys.argv[1:])
