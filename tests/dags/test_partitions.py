"""Which year a new effective report's partition belongs to."""

import pytest

from gouji.orchestration.assets import year_of


@pytest.mark.parametrize(
    ("partition", "year"),
    [
        ("2023|630106", "2023"),
        ("another|2024|630106", "2024"),
        ("another|2024-Q1|630100-zfb", "2024"),
    ],
)
def test_the_year_of_a_partition(partition, year):
    assert year_of(partition) == year
