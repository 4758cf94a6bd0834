"""Settings, all from the environment (`GOUJI_*`); every path of the state is below
`GOUJI_HOME`.
"""

from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


def _root() -> Path:
    package = Path(str(files("gouji"))).resolve()
    packed = package / "resources"
    return packed if packed.is_dir() else package.parents[1]


ROOT = _root()
"""Where `expectations/`, `sql/`, `dags/`, `plugins/` and `examples/` lie: in an installed wheel
below the package, in a checkout (also one that is installed editable) at its top.
"""


class Settings(BaseSettings):
    """One field, one environment variable: `home` is `GOUJI_HOME`. Sizes in bytes, times in
    seconds.
    """

    model_config = SettingsConfigDict(env_prefix="GOUJI_")

    home: Path = Path("var")
    warehouse_url: str | None = None
    airflow_url: str | None = None
    expectations: Path = ROOT / "expectations"
    units: Path = ROOT / "examples" / "units.csv"
    settle_seconds: float = 5.0
    shards: int = 8
    batch_files: int = 5000
    max_file_bytes: int = 50 * 1024 * 1024
    max_unpacked_bytes: int = 500 * 1024 * 1024
    max_part_bytes: int = 64 * 1024 * 1024
    max_table_cells: int = 200_000
    max_nesting: int = 16
    max_members: int = 1000
    max_container_bytes: int = 200 * 1024 * 1024
    max_container_depth: int = 2
    max_ratio: int = 200
    max_pages: int = 200
    max_marks: int = 400_000
    max_pixels: int = 64_000_000
    max_pictures: int = 20
    soffice: Path | None = None
    convert_seconds: float = 45.0
    read_seconds: float = 120.0
    read_memory_bytes: int = 4 * 1024**3
    port: int = 8080
    umask: str = "027"
    logins: str = "engineer:engineer,office:office"
    hosts: str = "127.0.0.1,localhost"

    @property
    def root(self) -> Path:
        """`GOUJI_HOME` as an absolute path."""
        return self.home.expanduser().resolve()

    @property
    def host_names(self) -> list[str]:
        """The names under which the web pages may be requested, from `GOUJI_HOSTS` (commas between
        them).
        """
        return [name.strip() for name in self.hosts.split(",") if name.strip()]

    @property
    def drop(self) -> Path:
        """Where units put their files: `drop/<unit code>/…`."""
        return self.root / "drop"

    @property
    def archive(self) -> Path:
        """Every file that ever arrived, by its SHA-256."""
        return self.root / "archive"

    @property
    def reports(self) -> Path:
        """Consolidated reports: `reports/<year>/…`."""
        return self.root / "reports"

    @property
    def data_docs(self) -> Path:
        """The pages of Great Expectations."""
        return self.root / "data_docs"

    @property
    def nudge(self) -> Path:
        """Touched when something was decided, for the trigger that watches the drop folder."""
        return self.root / "nudge"

    @property
    def shards_dir(self) -> Path:
        """What passes between the tasks of one run; may be deleted when none runs."""
        return self.root / "work"


@cache
def settings() -> Settings:
    """The settings of this process, read from the environment once."""
    return Settings()
