"""Every setting, command and event stands in the reference, and nothing else does."""

import inspect
import re
from pathlib import Path

import pytest

from northing.formats import yaml
from tools import reference

ROOT = Path(__file__).parent.parent.parent
NAME = r"\b(NORTHING_[A-Z][A-Z_]*|DATABASE_URL|XDG_DATA_HOME)\b"


def test_every_setting_is_in_the_table_and_the_table_names_no_other():
    sources = [*(ROOT / "src").rglob("*.py"), *(ROOT / "tools").glob("*.py"), ROOT / "dev.py"]
    read = {name for path in sources for name in re.findall(NAME, path.read_text("utf-8"))}
    page = (ROOT / "docs/reference/settings.md").read_text("utf-8")
    assert set(re.findall(rf"^\| `{NAME}` \|", page, re.MULTILINE)) == read


def test_the_pages_say_what_the_code_says():
    assert reference.out_of_date() == []


def test_every_command_says_what_it_is_for_and_gives_examples():
    for name, parser in reference.commands().items():
        assert f"  northing {name}" in (parser.description or ""), name
        assert all(each.help for each in parser._actions), name


def test_every_event_is_explained():
    kinds = reference.events()
    assert kinds
    for kind, each in kinds.items():
        assert not (inspect.getdoc(each) or "").startswith(f"{each.__name__}("), kind


@pytest.mark.parametrize("page", ["README.md", "docs/guide/first-steps.md"])
def test_the_files_that_the_guides_show_can_be_read(page):
    shown = re.findall(r"```yaml\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL)
    assert shown
    for text in shown:
        loaded = yaml.read(text, page)
        assert loaded.warnings == ()
        assert [o.state for d in loaded.documents for o in d.all_objectives()] == ["committed"]


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]))
def test_no_link_within_the_documents_leads_nowhere(page):
    targets = re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
    assert [one for one in targets if not (page.parent / one).exists()] == []
