from typing import Any

class PairPos:
    Format: int
    Coverage: Any
    PairSet: Any
    ClassDef1: Any
    ClassDef2: Any
    Class1Record: Any
