# Ours, for what is used: the types that come for reportlab leave these unknown.
from collections.abc import Mapping, Sequence

class PDFObject: ...

class PDFObjectReference(PDFObject):
    def __init__(self, name: str) -> None: ...

class PDFString(PDFObject):
    def __init__(self, s: str | bytes, escape: int = 1, enc: str = "auto") -> None: ...

class PDFDictionary(PDFObject):
    def __init__(self, dict: Mapping[str, object] | None = None) -> None: ...
    def __setitem__(self, name: str, value: object) -> None: ...

class PDFArray(PDFObject):
    def __init__(self, sequence: Sequence[object]) -> None: ...

class PDFStream(PDFObject):
    def __init__(self, dictionary: PDFDictionary | None = None, content: bytes | None = None) -> None: ...

class PDFCatalog(PDFObject):
    Outlines: PDFObject | None
    ViewerPreferences: PDFObject | None
    def setPageMode(self, mode: str) -> None: ...

class PDFPages(PDFCatalog): ...

class PDFPage(PDFCatalog):
    Override_default_compilation: int
    MediaBox: PDFArray
    Resources: PDFObject
    Parent: PDFObject
    Contents: PDFObject
    Annots: PDFArray | None

class PDFDocument(PDFObject):
    Catalog: PDFCatalog
    Pages: PDFPages
    info: PDFObject
    def __init__(
        self,
        dummyoutline: int = 0,
        compression: int = 1,
        invariant: int = 0,
        filename: str | None = None,
        pdfVersion: tuple[int, int] = (1, 4),
        lang: str | None = None,
    ) -> None: ...
    def addPage(self, page: PDFPage) -> None: ...
    def Reference(self, obj: PDFObject, name: str | None = None) -> PDFObjectReference: ...
    def updateSignature(self, thing: str | bytes) -> None: ...
    def format(self) -> bytes: ...

def PDFName(data: str, lo: str = "!", hi: str = "~") -> str: ...
