"""Where a library may lie: on this machine's own disk, and where no sync program copies its files while they change."""

from pathlib import Path
from typing import Final

from desktop import paths
from desktop.store import errors

_SYNCED: Final = {
    "baidusyncdisk": "百度网盘",
    "百度网盘同步空间": "百度网盘",
    "cloudstorage": "macOS",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "nutstore": "坚果云",
    "nutstore files": "坚果云",
    "坚果云": "坚果云",
    "我的坚果云": "坚果云",
    "onedrive": "OneDrive",
    "owncloud": "ownCloud",
    "synologydrive": "Synology Drive",
}
"""Folders that sync programs make, by their names in small letters."""
_MARKS: Final = {".stfolder": "Syncthing", ".dropbox": "Dropbox", ".nextcloudsync.log": "Nextcloud"}
"""What sync programs leave in the folders they copy."""


def refuse_unsafe(folder: Path) -> None:
    """Refuse a folder in which a library would be spoiled sooner or later."""
    if paths.is_remote(folder):
        raise errors.FolderIsRemote(folder=str(folder))
    for above in (folder, *folder.absolute().parents):
        program = _SYNCED.get(above.name.casefold().split(" - ")[0]) or _marked(above)
        if program:
            raise errors.FolderIsSynced(folder=str(folder), program=program)


def _marked(folder: Path) -> str:
    return next((program for mark, program in _MARKS.items() if (folder / mark).exists()), "")
