"""A path -> whether it leads out of where it says, through a symbolic link or ".."."""

from pathlib import Path


def way_out(path: Path, folder: Path) -> Path | None:
    """What leads elsewhere on the way from ``folder``, itself included, to a file in it; or None.

    For what is written on behalf of somebody who may not write elsewhere.
    """
    if ".." in path.parts or not path.is_relative_to(folder):
        return path
    way = [each for each in (path, *path.parents) if each.is_relative_to(folder)]
    return next((each for each in reversed(way) if each.is_symlink()), None)
