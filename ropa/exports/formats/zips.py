"""Zip archives with fixed times, so that the same record always gives the same bytes."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def fixed(archive: bytes, moment: datetime) -> bytes:
    """Return an archive whose members all bear one moment (from 1980, as zip files count)."""
    target = BytesIO()
    stamp = max(moment.timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    with ZipFile(BytesIO(archive)) as source, ZipFile(target, "w") as written:
        for member in source.infolist():
            entry = ZipInfo(member.filename, stamp)
            entry.compress_type = ZIP_DEFLATED
            written.writestr(entry, source.read(member))
    return target.getvalue()
