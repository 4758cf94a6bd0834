"""Pages that we write load nothing and run nothing in a browser, whatever is in them."""

from pathlib import Path

import pytest
from lxml import html

import gouji
from gouji.core.templating import templates

PAGES = sorted(Path(gouji.__file__).parent.rglob("*.html.j2"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_policy_stands_before_everything_that_it_is_for(path):
    source = templates(path.parent).loader.get_source(templates(path.parent), path.name)[0]
    head = html.fromstring(source[source.index("<!DOCTYPE") :]).find("head")
    assert [child.get("http-equiv") for child in head][:2] == [None, "Content-Security-Policy"]
    policy = templates(path.parent).from_string("{{ policy }}").render()
    assert "default-src &#39;none&#39;" in policy
    assert "script-src" not in policy
    assert not head.getparent().xpath(
        "//script | //*[@src[not(starts-with(., 'data:'))]] | //*[@onclick]"
    )


def test_there_are_pages():
    assert len(PAGES) >= 3
