"""What cannot be a package of ours: cut short, changed on the way, or never one."""

from psm_desktop.errors import PsmError


class Damaged(PsmError):
    """The file, or what is in it, is not as it was written. `reason` is for us; people are told one sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__("package-damaged")
        self.reason = reason
