"""Writes every page and state of the window as PNG: `shots.py FOLDER [--only WORD] [--language zh-CN]`.

Each language runs in a process of its own; `NUMBER-SCENE_LANGUAGE_THEME_SIZE.png` tells all.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_LANGUAGES: Final = ("zh-CN", "zh-TW", "en")
_SIZES: Final = ((1280, 720), (1440, 900))
_PATIENCE: Final = 0.25  # seconds: what waits for a pause in typing or for the mouse to rest is to be seen too


def main() -> int:
    """Write the pictures that are asked for; the exit status."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--only", default="", help="only scenes with this in their name")
    asked.add_argument("--language", choices=_LANGUAGES)
    words = asked.parse_args()
    words.folder.mkdir(parents=True, exist_ok=True)
    if words.language is None:
        return _each_language(sys.argv[1:])
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        written = _write(words.folder, Path(scratch), words.language, words.only)
    print(f"{words.language}: {written} pictures in {words.folder}", flush=True)
    return 0


def _each_language(words: Sequence[str]) -> int:
    command = [sys.executable, str(Path(__file__)), *words]
    running = [subprocess.Popen([*command, "--language", language]) for language in _LANGUAGES]
    return max(process.wait() for process in running)


def _write(folder: Path, scratch: Path, language: str, only: str) -> int:
    from desktop.app import make_application
    from desktop.i18n import Language
    from scenes import SCENES
    from stage import Stage

    app = make_application()
    written = 0
    for empty in (False, True):
        scenes = [(at, one) for at, one in enumerate(SCENES, 1) if one.stands and only in one.name]
        scenes = [(at, one) for at, one in scenes if one.empty == empty]
        if not scenes:
            continue
        stage = Stage(app, scratch, Language(language), empty=empty)
        stage.patience = _PATIENCE
        for theme in ("light", "dark"):
            for size in _SIZES:
                stage.look(theme, size)
                for at, scene in scenes:
                    shown = scene.show(stage)
                    name = f"{at:02}-{scene.name}_{language}_{theme}_{size[0]}x{size[1]}.png"
                    shown.grab().save(str(folder / name))
                    scene.leave(stage, shown)
                    written += 1
        stage.close()
    return written


if __name__ == "__main__":
    sys.exit(main())
