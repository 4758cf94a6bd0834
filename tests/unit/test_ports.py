"""Where Airflow's pages can listen, and what is said where they cannot."""

import socket

import pytest

from gouji.core.errors import StackError
from gouji.stack import services


def test_a_free_port_and_a_taken_one():
    with socket.create_server((services.HOST, 0)) as other:
        port = other.getsockname()[1]
        assert services.in_the_way(port)
    assert services.in_the_way(port) is None


def test_a_machine_without_ipv4_is_reported_so_and_of_no_other_program(monkeypatch):
    monkeypatch.setattr(services, "HOST", "192.0.2.1")  # nobody's (RFC 5737): as if not there
    with pytest.raises(StackError, match=r"no address 192\.0\.2\.1") as reported:
        services._refuse_taken(8080)
    assert "another program" not in str(reported.value)
