"""Sending notices through Airflow's notifiers; their connections are Airflow's (`smtp_default`,
`apprise_default`).
"""

import html
from collections.abc import Mapping

from airflow.exceptions import AirflowException
from airflow.providers.apprise.hooks.apprise import AppriseHook
from airflow.providers.smtp.notifications.smtp import SmtpNotifier
from airflow.sdk.definitions.context import Context
from apprise import Apprise

from gouji.core.errors import NoticeError
from gouji.reminders.notices import Sender


def senders(context: Context) -> Mapping[str, Sender]:
    """The channels by which a unit may be reached, in the context of a running task."""

    def by_mail(address: str, subject: str, body: str) -> None:
        page = "<br>\n".join(html.escape(body).splitlines())
        try:
            SmtpNotifier(to=address, subject=subject, html_content=page).notify(context)
        except (AirflowException, OSError, ValueError) as error:
            raise NoticeError(f"{type(error).__name__}: {error}") from error

    return {"smtp": by_mail, "apprise": send_by_apprise}


def send_by_apprise(tag: str, subject: str, body: str) -> None:
    """Send to the services that the Airflow connection `apprise_default` gives this tag.

    Airflow's notifier for Apprise does not report whether anything was sent, so this asks Apprise
    itself.
    """
    hook = AppriseHook()
    services = Apprise()
    try:
        hook.set_config_from_conn(
            conn=hook.get_connection(hook.apprise_conn_id), apprise_obj=services
        )
    except (AirflowException, ValueError, KeyError) as error:
        raise NoticeError(f"{type(error).__name__}: {error}") from error
    if not services.notify(title=subject, body=body, tag=tag):
        raise NoticeError(f"Apprise has sent nothing to {tag}")
