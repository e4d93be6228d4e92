"""The lock file that Pyodide insists on, for no packages at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pyodide_lock import InfoSpec, PyodideLockSpec

if TYPE_CHECKING:
    from site_builder.runtime.pyodide import Pyodide


def empty_lock(pyodide: Pyodide) -> dict[str, Any]:
    """Return a lock file that offers nothing to install; its fields are checked by pyodide-lock."""
    info = dict(pyodide.info)
    # The release of pyodide-lock that Python 3.11 gets knows no ABI, and Pyodide refuses a lock without it.
    abi = info.pop("abi_version")
    checked = PyodideLockSpec(info=InfoSpec(version=pyodide.version, **info), packages={})
    return {
        "info": {
            "abi_version": abi,
            "arch": checked.info.arch,
            "platform": checked.info.platform,
            "python": checked.info.python,
            "version": checked.info.version,
        },
        "packages": checked.packages,
    }
