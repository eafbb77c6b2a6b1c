"""A remark as the copy holds it, for the screens that show one."""

from psm_desktop.store.remarks import Noted

__all__ = ["Noted"]
