"""How the week is shared among three areas, and how even the answers are across channels."""

import subprocess
import sys
import zipfile
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import calculators
from tests.unit.asking import answer, errors, notes, outputs

AREAS = ("generation", "attention", "relationship")
CHANNELS = ("whatsapp", "social", "chat", "phone", "email")
weeks = st.tuples(*[st.integers(0, 200)] * 3).filter(any)
times = st.dictionaries(st.sampled_from(CHANNELS), st.integers(0, 10**4), min_size=2)


def week(*hours: int | str) -> dict[str, str]:
    return dict(zip(AREAS, map(str, hours), strict=True))


@given(weeks)
def test_shares_and_gaps_are_exact_and_cancel_out(hours: tuple[int, int, int]) -> None:
    found, total = outputs("time", **week(*hours)), sum(hours)
    for key, spent in zip(AREAS, hours, strict=True):
        assert found[f"{key}_share"] == float(Fraction(spent, total))
        assert found[f"{key}_gap"] == float(Fraction(total, 3) - spent)
    assert sum(found[f"{key}_share"] for key in AREAS) == pytest.approx(1)
    assert sum(found[f"{key}_gap"] for key in AREAS) == pytest.approx(0, abs=1e-9)


def test_a_week_without_hours_is_refused() -> None:
    assert list(errors("time", **week(0, 0, 0))) == ["generation"]


def test_the_area_with_the_least_time_is_named_and_all_of_them_where_they_tie() -> None:
    assert answer("time", **week(25, 12, 3))["headline"] == (
        "Lo que menos tiempo recibe es cuidar la relación con tus clientes: 7.5%."
    )
    assert answer("time", **week(5, 5, 10))["headline"] == (
        "Lo que menos tiempo recibe son generar demanda y atender a los interesados: 25% cada cosa."
    )
    assert "iguales" in answer("time", **week(7, 7, 7))["headline"]


def test_hours_are_moved_from_where_they_are_over_to_where_they_are_short() -> None:
    (text, _) = notes("time", "info", **week(30, 15, 0))
    assert "quita tiempo a generar demanda (15\xa0h)" in text
    assert "dáselo a cuidar la relación con tus clientes (15\xa0h)" in text
    assert len(notes("time", "info", **week(7, 7, 7))) == 1


def test_an_area_without_time_is_a_warning_and_more_than_a_week_a_note() -> None:
    assert len(notes("time", "warning", **week(1, 0, 0))) == 2
    assert any("168" in note for note in notes("time", "info", **week(100, 60, 9)))
    assert not any("168" in note for note in notes("time", "info", **week(100, 60, 8)))


def test_the_calculator_called_time_hides_neither_time_nor_email_of_the_library(tmp_path: Path) -> None:
    archive = tmp_path / "library.zip"
    package = Path(calculators.__file__).parent
    with zipfile.ZipFile(archive, "w") as out:
        for file in package.rglob("*.py"):
            out.write(file, file.relative_to(package.parent))
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from calculators import evaluate, slugs\n"
        "evaluate('time', {'generation': '1', 'attention': '1', 'relationship': '1'}); evaluate('email', {})\n"
        "import time, email, calculators.time, calculators.email\n"
        "assert {'time', 'email'} <= set(slugs()) and sys.argv[1] in calculators.time.__file__\n"
        "assert time.monotonic() and time is not calculators.time\n"
        "assert sys.argv[1] not in email.__file__ and email is not calculators.email\n"
        "import email.message, zipfile, datetime, random\n"
    )
    subprocess.run([sys.executable, "-I", "-c", program, archive], check=True)


@given(times)
def test_unevenness_is_the_slowest_over_the_fastest(found_times: dict[str, int]) -> None:
    found = outputs("response", **{key: str(time) for key, time in found_times.items()})
    slowest, fastest = max(found_times.values()), min(found_times.values())
    assert (found["slowest"], found["fastest"]) == (slowest, fastest)
    assert found["unevenness"] == (float(Fraction(slowest, fastest)) if fastest else None)
    assert "on_target" not in found


@given(times, times)
def test_a_channel_is_on_target_when_it_takes_no_longer(taken: dict[str, int], wanted: dict[str, int]) -> None:
    both = set(taken) & set(wanted)
    assume(both)
    typed = {key: str(time) for key, time in taken.items()} | {f"{key}_target": str(t) for key, t in wanted.items()}
    assert outputs("response", **typed)["on_target"] == sum(taken[key] <= wanted[key] for key in both)
    late = [key for key in both if taken[key] > wanted[key]]
    assert len(notes("response", "warning", **typed)) == len(late)


@pytest.mark.parametrize(
    ("typed", "field"), [({}, "whatsapp"), ({"whatsapp": "5"}, "social"), ({"chat": "5"}, "whatsapp")]
)
def test_fewer_than_two_channels_are_refused_where_the_next_one_goes(typed: dict[str, str], field: str) -> None:
    assert list(errors("response", **typed, email_target="60")) == [field]


def test_a_late_channel_says_by_how_much() -> None:
    typed = {"whatsapp": "10 min", "whatsapp_target": "15", "email": "2 días", "email_target": "4 h"}
    assert notes("response", "warning", **typed) == [
        "Correo va tarde: tardas 2\xa0días, 1\xa0día 20\xa0h más que tu meta."
    ]
    assert "Cumples tu meta" in notes("response", "info", **typed | {"email": "4 h"})[0]


def test_the_first_hour_is_recalled_only_to_who_takes_longer() -> None:
    assert any("7 veces" in note for note in notes("response", "info", chat="1", email="61"))
    assert not any("7 veces" in note for note in notes("response", "info", chat="1", email="60"))


def test_the_slowest_channels_are_named() -> None:
    assert answer("response", chat="5", email="90")["headline"].startswith("El canal más lento es Correo: tardas 1")
    assert "Chat del sitio y Correo" in answer("response", chat="90", email="90", phone="1")["headline"]
    assert "igual de rápido" in answer("response", chat="90", email="90")["headline"]


def test_a_channel_without_a_target_is_drawn_without_its_mark() -> None:
    (chart,) = answer("response", chat="5", chat_target="2", email="90")["charts"]
    assert [row["values"] for row in chart["rows"]] == [[5, 2], [90, None]]
