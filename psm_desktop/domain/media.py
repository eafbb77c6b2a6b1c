"""What kind a file is, by its name: the same on every PC, whatever the system's own lists say."""

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "p7m": "application/pkcs7-mime",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "webp": "image/webp",
    "heic": "image/heic",
    "svg": "image/svg+xml",
    "mp4": "video/mp4",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "rtf": "application/rtf",
    "txt": "text/plain",
    "csv": "text/csv",
    "xml": "application/xml",
    "eml": "message/rfc822",
    "zip": "application/zip",
    "dxf": "image/vnd.dxf",
    "dwg": "image/vnd.dwg",
    "geojson": "application/geo+json",
    "kml": "application/vnd.google-earth.kml+xml",
    "gpx": "application/gpx+xml",
}
ANY = "application/octet-stream"
PROGRAMS = {
    *("exe", "com", "scr", "pif", "bat", "cmd", "msi", "msp", "msix", "appx", "cpl", "jar", "lnk", "url", "scf", "inf"),
    *("js", "jse", "vbs", "vbe", "wsf", "wsh", "hta", "ps1", "psm1", "reg", "chm", "gadget", "application"),
    *("appref-ms", "settingcontent-ms", "desktop", "sh", "bash", "run", "py", "pyw", "command", "app", "appimage"),
}
"""Endings of what a system runs when it is asked to open it."""


def is_program(name: str) -> bool:
    """Whether a file of this name would be run rather than shown; names come from other PCs."""
    return "." in name and name.rpartition(".")[2].lower() in PROGRAMS


def media_type(name: str) -> str:
    """The media type of a file name; `application/octet-stream` where its ending says nothing."""
    return MEDIA_TYPES.get(name.rpartition(".")[2].lower(), ANY) if "." in name else ANY


def size(count: int) -> str:
    """2,1 MB: a count of bytes as people read it."""
    amount, unit = float(count), "byte"
    for larger in ("kB", "MB", "GB"):
        if amount < 1000:
            break
        amount, unit = amount / 1000, larger
    return f"{amount:.1f}".removesuffix(".0").replace(".", ",") + f"\u00a0{unit}"
