from typing import Self

class CmapSubtable:
    platformID: int
    platEncID: int
    language: int
    cmap: dict[int, str]
    @classmethod
    def newSubtable(cls, format: int) -> Self: ...
