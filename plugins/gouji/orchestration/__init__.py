"""What Airflow needs from us beside the DAG files: the assets, and the trigger that watches the
drop folder.
"""
