"""Airflow's own database: on the warehouse's server, made where it is missing and may be made."""

from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine, make_url, text

from databases import settings_of
from gouji.core.errors import StackError
from gouji.embedded import postgres
from gouji.stack import metadata
from servers import OWNER, PasswordServer, password_server


@pytest.fixture(scope="module")
def server() -> Iterator[PasswordServer]:
    with password_server(postgres.program("pg_dump").parent) as started:
        yield started


def test_it_lies_beside_the_warehouse_and_is_made_where_that_is_allowed(
    server: PasswordServer,
) -> None:
    warehouse = server.empty("city")
    with settings_of(GOUJI_WAREHOUSE_URL=warehouse.replace("+psycopg", "")):
        assert not metadata.is_embedded()
        assert make_url(metadata.metadata_url()) == make_url(server.url("airflow")).set(
            drivername="postgresql+psycopg"
        )
        with pytest.raises(
            StackError, match=rf'{OWNER} may not .* CREATE DATABASE airflow OWNER "{OWNER}"'
        ):
            metadata.create_missing()
        server.run(f"ALTER ROLE {OWNER} CREATEDB")
        metadata.create_missing()
        metadata.create_missing()
        metadata.await_answer(metadata.metadata_url(), 0)
        with create_engine(metadata.metadata_url()).connect() as connection:
            assert connection.scalar(text("SELECT current_database()")) == "airflow"


def test_it_may_lie_elsewhere(server: PasswordServer) -> None:
    elsewhere = server.empty("elsewhere")
    with settings_of(
        GOUJI_WAREHOUSE_URL="postgresql://nobody@127.0.0.1:1/x", GOUJI_AIRFLOW_URL=elsewhere
    ):
        metadata.create_missing()
        metadata.await_answer(metadata.metadata_url(), 0)


def test_a_server_that_does_not_answer_is_reported(server: PasswordServer) -> None:
    with pytest.raises(StackError, match="Airflow's database does not answer"):
        metadata.await_answer("postgresql+psycopg://u@127.0.0.1:1/airflow", 0)
