"""The window opens, shows where one is, and closes."""

from desktop.ui.main_window import MainWindow


def test_the_window_opens_at_today(window: MainWindow) -> None:
    assert window.windowTitle() == "今天 – Satchel 行囊"
