"""Formats that only an office program reads (odt, Word of before 1997): converted by LibreOffice to
docx.

The conversion gets a profile and a folder of its own that are thrown away, a time limit, and a
profile that runs no macro, updates no link and reaches no network. Whatever is left of its process
group is killed.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.document import Document
from gouji.extraction.readers import docx
from gouji.extraction.readers.detect import Content, open_content

_ITEMS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Writer/Content/Update", "Field", "false"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
)
_ITEM = (
    '<item oor:path="/org.openoffice.{path}">'
    '<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)
_OPTIONS = (
    "--headless",
    "--norestore",
    "--nolockcheck",
    "--nodefault",
    "--nologo",
    "--nofirststartwizard",
)
_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH")
_GRACE = 5


def read(content: Content) -> Document:
    """The document as its conversion to docx has it. Raises UnreadableError when it cannot be
    converted here.
    """
    program = _program()
    if program is None:
        raise UnreadableError("converter_missing", content.format)
    with tempfile.TemporaryDirectory(prefix="gouji-", ignore_cleanup_errors=True) as folder:
        converted = open_content(_convert(program, content, Path(folder)))
    if converted.format != "docx":
        raise UnreadableError("conversion_failed", content.format)
    return replace(docx.read(converted), format=content.format)


def _program() -> str | None:
    """LibreOffice: what `GOUJI_SOFFICE` names, else what is on the PATH; None when there is
    none.
    """
    named = settings().soffice
    if named is not None:
        return shutil.which(str(named.expanduser()))
    return shutil.which("soffice") or shutil.which("libreoffice")


def _convert(program: str, content: Content, folder: Path) -> bytes:
    source, target = folder / f"report.{content.format}", folder / "out" / "report.docx"
    source.write_bytes(content.data)
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    items = "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _ITEMS)
    (profile / "user" / "registrymodifications.xcu").write_text(
        _PROFILE.format(items=items), encoding="utf-8"
    )
    command = [program, f"-env:UserInstallation={profile.as_uri()}", *_OPTIONS]
    command += [
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(target.parent),
        str(source),
    ]
    _run(command, folder)
    if not target.is_file():
        raise UnreadableError("conversion_failed", content.format)
    if target.stat().st_size > settings().max_file_bytes:
        raise UnreadableError("unsafe_file")
    return target.read_bytes()


def _run(command: list[str], folder: Path) -> None:
    """Run it to its end or the time limit. `timeout`, where there is one, ends it even when this
    process dies first.
    """
    limit = settings().convert_seconds
    guard = shutil.which("timeout")
    if guard:
        command = [guard, "--kill-after", str(_GRACE), str(limit + _GRACE), *command]
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment |= {"HOME": str(folder), "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        with suppress(subprocess.TimeoutExpired):
            process.wait(limit)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
