"""The benchmarks still run: every page that they measure answers, and so does its baseline."""

from xml.etree import ElementTree as ET

import pytest
from django.conf import settings as configured
from django.contrib.staticfiles.storage import StaticFilesStorage

from northing.base import clock
from tests.bench import linting, workspace
from tests.bench.building import Built, fill
from tests.bench.figures import Growth
from tests.bench.forecasting import FOLDER, backtest
from tests.bench.growth import measured_deeds, measured_lines
from tests.bench.growth_tables import DRAWN, draw_growth, show_growth
from tests.bench.in_process import measure
from tests.bench.linting import measure_linting
from tests.bench.meaning import measure_meaning
from tests.bench.tables import show_backtest, show_linting, show_meaning, show_pages


@pytest.fixture
def bench(settings, tmp_path):
    """Settings of the benchmarks, with a folder of their own and without built assets."""
    storage = f"{StaticFilesStorage.__module__}.{StaticFilesStorage.__name__}"
    settings.DATA = tmp_path
    settings.ROOT_URLCONF = "tests.bench.urls"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MIDDLEWARE = [name for name in configured.MIDDLEWARE if "whitenoise" not in name]
    settings.STORAGES = {**configured.STORAGES, "staticfiles": {"BACKEND": storage}}
    with clock.stopped_at(workspace.NOW):
        yield


@pytest.mark.django_db(transaction=True)  # the pages close what is left in a transaction
def test_every_page_and_its_baseline_are_measured(bench, capsys):
    fill(workspace.TINY)
    _slug, pages, figures = measure(budget=0)
    show_pages(figures)
    shown = capsys.readouterr().out
    assert all(f"| {page.name} " in shown for page in pages)
    assert all(figure.statements > 0 and figure.baseline.median > 0 for figure in figures)
    assert [figure.name for figure in figures if figure.is_write == bool(figure.writes)] == [
        page.name for page in pages
    ]


@pytest.mark.django_db(transaction=True)
def test_growth_is_measured_of_every_list_and_drawn(bench, capsys, tmp_path):
    fill(workspace.TINY)
    lines, pages = measured_lines(budget=0)
    deeds = measured_deeds()
    assert [line.name for line in lines] == [page.name for page in pages]
    assert all(line.statements > 0 for line in (*lines, *deeds))
    built = Built(planning=0, importing=2, planning_again=1, bytes=10**7)
    found = {
        size: (built, Growth((*lines, *deeds), {"web": 100.0}))
        for size in (workspace.TINY, workspace.TENTH)
    }
    show_growth(found)
    shown = capsys.readouterr().out
    assert all(f"| {line.name} " in shown for line in (*lines, *deeds))
    draw_growth(found, tmp_path / "growth.svg")
    picture = ET.parse(tmp_path / "growth.svg").getroot()
    said = " ".join(picture.itertext())
    assert all(f"{name}, " in said for name in (*DRAWN, *(deed.name for deed in deeds)))


def test_the_size_is_what_the_budget_speaks_of():
    documents = workspace.documents(workspace.FULL)
    objectives = [o for document in documents for o in document.all_objectives()]
    key_results = [kr for objective in objectives for kr in objective.key_results]
    check_ins = sum(len(kr.check_ins) for kr in key_results)
    assert (len(objectives), len(key_results), check_ins) == (2_000, 8_000, 100_000)
    assert len(documents[-1].teams) == 120


def test_meaning_is_measured_without_a_database(capsys):
    show_meaning(measure_meaning(workspace.TINY))
    shown = capsys.readouterr().out
    assert "80 key results, 1,000 check-ins" in shown
    assert "refused" not in shown


def test_the_coach_is_measured_on_texts_that_differ(capsys):
    show_linting(measure_linting(budget=0, key_results=120))
    shown = capsys.readouterr().out
    assert "| linting 120 key results " in shown
    found = linting.document(5_000)
    texts = [kr.title for objective in found.all_objectives() for kr in objective.key_results]
    assert len(set(texts)) == 5_000


def test_the_forecast_beats_the_reference_on_real_quarters(capsys):
    if not FOLDER.exists():
        pytest.skip("the real quarters are not beside the repository")
    found = backtest(budget=0)
    assert found
    show_backtest(found)
    assert "| forecast without history " in capsys.readouterr().out
    reference, ours, bare, *_ = found.scores
    assert reference.count == ours.count == bare.count > 4_000
    for each in (ours, bare):
        assert each.brier < 0.98 * reference.brier
        assert each.crps < 0.97 * reference.crps
        assert each.calibration < reference.calibration
        assert 0.77 <= each.coverage <= 0.83
