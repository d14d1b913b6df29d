# Ours, for the one function used: cn2an ships no types.
from typing import Literal

def an2cn(inputs: str | float, mode: Literal["low", "up", "rmb", "direct"] = "low") -> str: ...
