"""The system libraries that Qt needs on Linux: which are missing, and how they come in."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

# Debian's package: the file it brings. Without a screen the first are enough.
OFFSCREEN = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libfontconfig1": "libfontconfig.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libgssapi-krb5-2": "libgssapi_krb5.so.2",
    "libxkbcommon0": "libxkbcommon.so.0",
}
ON_SCREEN = {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-xinerama0": "libxcb-xinerama.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}
# Debian's package: the program it brings. The tests show the window on a display of their own and read it there.
DISPLAY = {
    "xvfb": "Xvfb",
    "dbus": "dbus-daemon",
    "at-spi2-core": "at-spi-bus-launcher",
}
_NOT_IN_PATH = "/usr/libexec:/usr/lib/at-spi2-core"


def has_screen() -> bool:
    """Whether there is a screen to show a window on."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def wanted(*, for_screen: bool = False) -> dict[str, str]:
    """The packages this machine needs, each with the file it brings: more with a screen than without."""
    return {**OFFSCREEN, **ON_SCREEN} if for_screen or has_screen() else OFFSCREEN


def missing(packages: dict[str, str]) -> list[str]:
    """Those whose file the system cannot load."""
    return [package for package, file in packages.items() if not _loads(file)]


def absent(programs: dict[str, str]) -> list[str]:
    """The packages whose program is not there."""
    path = f"{os.environ.get('PATH', os.defpath)}:{_NOT_IN_PATH}"
    return [package for package, program in programs.items() if not shutil.which(program, path=path)]


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def prepare(*, for_screen: bool = False, for_display: bool = False) -> None:
    """Install what is missing where that may be done; elsewhere print the one command that does.

    `for_screen` is for packaging, `for_display` for tests that show the window, where no screen may be.
    """
    if sys.platform != "linux":
        return
    needed = wanted(for_screen=for_screen or for_display)
    lacking = missing(needed) + (absent(DISPLAY) if for_display else [])
    if not lacking:
        return
    if not shutil.which("apt-get"):
        files = ", ".join({**needed, **DISPLAY}[package] for package in lacking)
        print(f"The window needs these; install them with your system's own programs: {files}")
        return
    prefix = _right_to_install()
    if prefix is None or not _install(prefix, lacking):
        print("The window needs some libraries of the system. This installs them:")
        print(f"    sudo apt-get update && sudo apt-get install --yes {' '.join(lacking)}")


def _right_to_install() -> list[str] | None:
    """What to put before apt-get, or None where it would ask for a password."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def _install(prefix: list[str], packages: list[str]) -> bool:
    print(f"Installing system libraries for the window: {' '.join(packages)} …", flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run([*apt, "--quiet", *arguments], check=False, capture_output=True)
    return done.returncode == 0
