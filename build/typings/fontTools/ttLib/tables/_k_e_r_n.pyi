class KernTable_format_0:
    coverage: int
    tupleIndex: int | None
    kernTable: dict[tuple[str, str], int]
