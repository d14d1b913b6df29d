class Transform:
    def __init__(
        self, xx: float = 1, xy: float = 0, yx: float = 0, yy: float = 1, dx: float = 0, dy: float = 0
    ) -> None: ...
