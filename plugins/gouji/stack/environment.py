"""How Airflow is configured here: environment variables only, so that no configuration file can
contradict them.
"""

import base64
import json
import os
import secrets
import tempfile
from pathlib import Path

from gouji.core.clock import city_zone
from gouji.core.config import ROOT, settings
from gouji.stack.logins import airflow_users, password_file
from gouji.stack.metadata import metadata_url

HOST = "127.0.0.1"
LINEAGE = "openlineage.jsonl"
"""Events of what each task read and wrote, one JSON object a line; another transport is an Airflow
setting.
"""

PRELOADED = (
    "airflow.sdk.execution_time.task_runner",
    "gouji.pipeline",
    "gouji.extraction.extract",
    "gouji.receipts.write",
    "gouji.consolidation.write",
    "gouji.validation.data_docs",
)
"""Imported once, by the process from which LocalExecutor's workers are forked: Great Expectations
takes seconds.
"""


def airflow_home() -> Path:
    """`AIRFLOW_HOME` of this stack."""
    return settings().root / "airflow"


def airflow_environment() -> dict[str, str]:
    """The whole environment of an Airflow process. Starts the embedded server if that holds the
    metadata.
    """
    home = airflow_home()
    home.mkdir(parents=True, exist_ok=True)
    base_url = f"http://{HOST}:{settings().port}"
    metadata = metadata_url()
    options: dict[str, dict[str, object]] = {
        "core": {
            "dags_folder": ROOT / "dags",
            "plugins_folder": ROOT / "plugins",
            "load_examples": False,
            "dags_are_paused_at_creation": False,
            "executor": "gouji.orchestration.executor.SupervisedLocalExecutor",
            "parallelism": max(2, os.cpu_count() or 2),
            "execution_api_server_url": f"{base_url}/execution/",
            "default_timezone": city_zone().key,
            "hostname_callable": "socket.gethostname",  # the default asks the network, which may take seconds
            "auth_manager": "gouji.orchestration.auth.Logins",
            "simple_auth_manager_all_admins": False,
            "simple_auth_manager_users": airflow_users(),
            "simple_auth_manager_passwords_file": password_file(),
        },
        "database": {
            "sql_alchemy_conn": metadata,
            "sql_alchemy_conn_async": metadata,  # psycopg does both
            "check_migrations": False,  # `up` has applied them
        },
        "api": {"host": HOST, "port": settings().port, "base_url": base_url, "workers": 1},
        "api_auth": {"jwt_issuer": "gouji"},
        "scheduler": {
            "mp_start_method": "forkserver",
            "mp_forkserver_preload": ",".join(PRELOADED),
            "scheduler_heartbeat_sec": 2,
            "scheduler_idle_sleep_time": 0.5,
            # tasks of a killed scheduler are resumed within half a minute instead of five
            "scheduler_health_check_threshold": 15,
            "orphaned_tasks_check_interval": 5,
            "task_instance_heartbeat_timeout": 20,
            "task_instance_heartbeat_timeout_detection_interval": 5,
        },
        # a busy laptop answers late, and the API server's first answers take seconds
        "workers": {"min_heartbeat_interval": 3, "execution_api_timeout": 60},
        "dag_processor": {"refresh_interval": 60, "dag_bundle_storage_path": home / "bundles"},
        "openlineage": {
            "namespace": "gouji",
            "transport": json.dumps(
                {"type": "file", "log_file_path": str(home / LINEAGE), "append": True}
            ),
        },
        "logging": {
            "base_log_folder": home / "logs",
            "colored_console_log": False,
            "file_task_handler_new_folder_permissions": "0o750",
            "file_task_handler_new_file_permissions": "0o640",
        },
    }
    variables = {
        f"AIRFLOW__{section.upper()}__{option.upper()}": str(value)
        for section, values in options.items()
        for option, value in values.items()
    }
    return (
        os.environ
        | variables
        | _secrets(home / "secrets.json")
        | _settings()
        | {"AIRFLOW_HOME": str(home)}
    )


def _settings() -> dict[str, str]:
    """Our own settings, with absolute paths; and nothing on this machine uses a proxy to reach
    itself, or sends telemetry.
    """
    local = ",".join(
        filter(None, [os.environ.get("no_proxy") or os.environ.get("NO_PROXY"), HOST, "localhost"])
    )
    return {
        "GOUJI_HOME": str(settings().root),
        "GOUJI_EXPECTATIONS": str(settings().expectations.resolve()),
        "GOUJI_UNITS": str(settings().units.resolve()),
        "GX_ANALYTICS_ENABLED": "false",
        "NO_PROXY": local,
        "no_proxy": local,
    }


def _secrets(path: Path) -> dict[str, str]:
    """This stack's keys: made at random once, readable by its owner only."""
    if not path.exists():
        keys = {
            "AIRFLOW__CORE__FERNET_KEY": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
            "AIRFLOW__API__SECRET_KEY": secrets.token_urlsafe(32),
            "AIRFLOW__API_AUTH__JWT_SECRET": secrets.token_urlsafe(64),
        }
        with tempfile.TemporaryDirectory(dir=path.parent) as private:
            draft = Path(private) / path.name
            draft.touch(mode=0o600)
            draft.write_text(json.dumps(keys), encoding="utf-8")
            _publish_first(draft, path)
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _publish_first(draft: Path, path: Path) -> None:
    """Of two processes that make the keys at once, the first one's count."""
    try:
        os.link(draft, path)
    except FileExistsError:
        return
