# Ours, for what is used of the bindings themselves.
from pypdfium2 import PdfObject

def FPDFPageObj_CountMarks(page_object: PdfObject) -> int: ...
