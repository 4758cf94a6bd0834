"""What Airflow loads from this folder. `gouji/` itself is hidden from it by `.airflowignore`: it is
a package.

Airflow would import every file of a package as a module of its bare name, and so replace parts of
the standard library.
"""

from airflow.plugins_manager import AirflowPlugin
from starlette.middleware.trustedhost import TrustedHostMiddleware

from gouji.core.config import settings


class GoujiPlugin(AirflowPlugin):
    """Names the package in Airflow's list of plugins; DAGs and triggers are imported from
    `gouji.orchestration`.
    """

    name = "gouji"
    # a page of another site must not reach the server under a name of its own (DNS rebinding)
    fastapi_root_middlewares = (
        {
            "name": "trusted hosts",
            "middleware": TrustedHostMiddleware,
            "args": [],
            "kwargs": {"allowed_hosts": settings().host_names},
        },
    )
