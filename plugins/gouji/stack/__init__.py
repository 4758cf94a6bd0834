"""The local stack: an embedded PostgreSQL and a real Airflow, started and stopped as ordinary
processes.
"""
