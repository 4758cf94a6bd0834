"""The exceptions of this package. Each has a stable code; bad data is a finding and never one of
these.
"""


class GoujiError(Exception):
    """Something that stops this command; `code` is stable, the text tells the user what to do."""

    code = "gouji"


class CatalogueError(GoujiError):
    """A form, rule or vocabulary file contradicts itself or another one."""

    code = "catalogue"


class UnreadableError(GoujiError):
    """A file cannot be read as a report. `code` is a key of `expectations/vocabulary.yaml`,
    `problems`.
    """

    code = "unreadable"

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(detail or code)
        self.code = code
        self.detail = detail


class ReadingError(GoujiError):
    """The process that reads files cannot be started or does not answer; no file's fault."""

    code = "reading"


class WarehouseError(GoujiError):
    """The warehouse cannot be reached or is not of this version."""

    code = "warehouse"


class StackError(GoujiError):
    """The local stack (PostgreSQL and Airflow) cannot be started or stopped."""

    code = "stack"


class BackupError(GoujiError):
    """A backup cannot be written or restored; nothing was overwritten."""

    code = "backup"


class PublishingError(GoujiError):
    """A candidate cannot become an edition; it stays a candidate."""

    code = "publishing"


class NoticeError(GoujiError):
    """A notice could not be sent by one of its channels."""

    code = "notice"


class ExportError(GoujiError):
    """A mart cannot be exported as asked; nothing was written."""

    code = "export"
