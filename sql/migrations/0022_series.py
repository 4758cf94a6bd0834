"""Applies 0022_series.sql, which asks what series the forms that it finds are of."""

import json

from alembic import op
from sqlalchemy import text

from gouji.catalogue.forms import default_series, load_forms
from gouji.warehouse.migrate import run_migration_file

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    forms = {form.form: form.series for form in load_forms().values()}
    op.get_bind().execute(
        text(
            "SELECT set_config('gouji.form_series', :forms, true), set_config('gouji.default_series', :default, true)"
        ),
        {"forms": json.dumps(forms), "default": default_series()},
    )
    run_migration_file(__file__)
