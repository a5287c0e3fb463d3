"""Whether a window can be shown. Qt aborts the process where it cannot, so it is asked first."""

import sys
from collections.abc import Mapping


def has_display(environment: Mapping[str, str]) -> bool:
    """Tell whether Qt will find a display; elsewhere than on Linux and the BSDs there always is one."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
