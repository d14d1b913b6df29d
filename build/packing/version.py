"""What Windows shows as the properties of a program, in the words that PyInstaller reads."""

from typing import Final

_TEXT: Final = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The Satchel maintainers"),
      StringStruct("FileDescription", "Satchel 行囊"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "satchel"),
      StringStruct("LegalCopyright", "© The Satchel maintainers. Apache License 2.0"),
      StringStruct("OriginalFilename", "Satchel.exe"),
      StringStruct("ProductName", "Satchel"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def version_resource(version: str) -> str:
    """The resource for a version such as `0.1.0`."""
    numbers = [int(part) for part in version.split(".")[:4] if part.isdigit()]
    return _TEXT.format(version=version, numbers=tuple([*numbers, 0, 0, 0, 0][:4]))
