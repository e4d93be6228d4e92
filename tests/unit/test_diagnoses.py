"""The diagnoses: their order of repair, what they say of answers that disagree, and the steps that they name."""

import ast
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calculators
from calculators import definition
from calculators.core.diagnosing.audited import CHANNELS, CORE, OWN
from calculators.core.diagnosing.failing import FAILURES, ORDER
from calculators.core.diagnosing.mending import BROKEN, NONE, STATES, WELL, WORKING, mending_order
from calculators.core.diagnosing.tasks import AREAS, MISSING, TASKS
from calculators.failures import HEAVY, repair_order
from tests.unit.asking import answer, errors, notes, outputs

KEYS = [channel.key for channel in CHANNELS]
SIGNS = [sign.key for each in FAILURES for sign in each.signs]
audits = st.fixed_dictionaries({key: st.sampled_from([state.key for state in STATES]) for key in KEYS})
scores = st.fixed_dictionaries({each.key: st.integers(0, 6) for each in FAILURES})
weeks = st.fixed_dictionaries({task.field.key: st.integers(0, 30).map(str) for task in TASKS})


def channels(state: str = "none", **others: str) -> dict[str, str]:
    return dict.fromkeys(KEYS, state) | others


def signs(place: str = "no", **others: str) -> dict[str, str]:
    return dict.fromkeys(SIGNS, place) | others


def steps(slug: str, **typed: str) -> list[str]:
    return [step["text"] for step in answer(slug, **typed)["next"]]


def first_page(slug: str, **typed: str) -> str:
    return str(answer(slug, **typed)["next"][0]["links"][0]["page"])


@given(audits, st.sampled_from([*KEYS, ""]))
def test_an_audit_counts_its_channels_and_names_three_steps(states: dict[str, str], keep: str) -> None:
    found = answer("audit", **states, keep=keep)
    values = {key: figure["value"] for key, figure in found["outputs"].items()}
    assert values["well"] == list(states.values()).count("well")
    assert values["working"] == values["well"] + list(states.values()).count("working")
    assert values["own"] == sum(states[channel.key] in {"working", "well"} for channel in OWN)
    assert values["largest_owner"] <= values["working"] - values["own"]
    assert len({step["text"] for step in found["next"]}) == len(found["next"]) == 3


@given(audits)
def test_what_is_well_used_or_not_needed_is_never_to_be_mended(states: dict[str, str]) -> None:
    places = {key: [state.key for state in STATES].index(state) for key, state in states.items()}
    order = mending_order(places, None)
    assert all(places[each.key] < WELL for each in order)
    assert {each.key for each in order if places[each.key] == NONE} <= set(CORE)
    core = [each.key for each in order if each.key in CORE]
    assert [each.key for each in order][: len(core)] == core == [key for key in CORE if places[key] < WELL]


def test_after_the_core_what_is_broken_comes_first_and_own_before_rented() -> None:
    places = dict.fromkeys(KEYS, NONE) | dict.fromkeys(CORE, WELL)
    places |= {"whatsapp": WORKING, "phone": WORKING, "video": BROKEN, "blog": BROKEN}
    assert [each.key for each in mending_order(places, None)] == ["blog", "video", "phone", "whatsapp"]


def test_with_nothing_working_the_audit_begins_with_the_customers() -> None:
    found = answer("audit", **channels())
    assert found["headline"] == "Hoy no te funciona ningún canal. Empieza por tu base de clientes."
    assert [step["links"][0]["page"] for step in found["next"]] == [
        "canales/base.md", "canales/correo.md", "canales/sitio.md",
    ]  # fmt: skip
    assert [chart["kind"] for chart in found["charts"]] == ["levels"]


def test_with_all_well_used_there_is_nothing_to_mend() -> None:
    found = answer("audit", **channels("well"), keep="email")
    assert found["headline"] == "Los 12 canales te funcionan y se usan bien."
    assert not any("¿Por qué" in note["text"] for note in found["notes"])
    assert found["next"][0]["links"][0]["page"] == "calculadoras/dependence.md"
    few = answer("audit", **channels(base="well", email="well", site="well"))
    assert few["headline"] == "Te funcionan 3 canales y todos se usan bien. No te hace falta abrir otro."


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ({"phone": "well"}, "Te funciona 1 canal y se usa bien."),
        ({"phone": "working"}, "Te funciona 1 canal y falta usarlo bien."),
        ({"phone": "working", "blog": "working"}, "Te funcionan 2 canales y falta usarlos bien."),
        ({"phone": "well", "blog": "working"}, "Te funcionan 2 canales y 1 se usa bien."),
        ({"phone": "well", "blog": "well", "video": "working"}, "Te funcionan 3 canales y 2 se usan bien."),
    ],
)
def test_one_channel_is_said_as_one(states: dict[str, str], words: str) -> None:
    assert answer("audit", **channels(**states))["headline"].startswith(words)


def test_an_own_channel_to_begin_from_that_does_not_work_is_mended_first() -> None:
    found = answer("audit", **channels("well", store="broken", base="none"), keep="store")
    assert found["headline"].endswith("Empieza por tu local.")
    assert "es el canal que conservarías, y hoy no funciona" in found["notes"][0]["text"]


def test_answers_that_disagree_are_told() -> None:
    rented = notes("audit", "warning", **channels(phone="well"), keep="whatsapp")
    assert any("en manos de Meta" in note for note in rented)
    assert any("hoy no te funciona: revisa esa respuesta" in note for note in rented)
    assert "¿A quién le escribes?" in notes("audit", "warning", **channels(email="well"))[0]
    assert not any("¿A quién le escribes?" in note for note in notes("audit", "warning", **channels("well")))


def test_what_hangs_on_one_owner_is_told() -> None:
    meta = channels(whatsapp="well", social="working")
    assert "Todo lo que te funciona es de otros." in notes("audit", "warning", **meta)[0]
    assert "Si falla Meta, se detiene todo lo que te funciona." in notes("audit", "info", **meta)
    both = meta | {"google": "well", "video": "well", "phone": "well"}
    info = notes("audit", "info", **both, keep="phone")
    assert [note for note in info if note.startswith("Si falla")] == [
        "Si falla Meta, se detienen 2 de los 5 que te funcionan.",
        "Si falla Google, se detienen 2 de los 5 que te funcionan.",
    ]
    assert notes("audit", "warning", **both, keep="phone") == []


@pytest.mark.parametrize("key", KEYS)
def test_every_channel_has_its_step_and_its_reason(key: str) -> None:
    for state in ("broken", "working"):
        found = answer("audit", **channels("well", **{key: state}))
        channel = next(each for each in CHANNELS if each.key == key)
        assert found["next"][0]["text"] == (channel.start if state == "broken" else channel.improve)
        assert found["headline"].endswith(f"Empieza por {channel.named}.")
        assert found["notes"][0]["text"].startswith(f"¿Por qué {channel.named}? Porque ")


def test_ready_answers_are_as_many_as_every_page_asks_for() -> None:
    chat = next(each for each in CHANNELS if each.key == "whatsapp")
    assert "cinco respuestas listas" in chat.improve


@given(scores, st.booleans())
def test_repair_begins_with_what_makes_the_rest_possible(found: dict[str, int], blind: bool) -> None:  # noqa: FBT001
    order = repair_order(found, blind=blind)
    assert {each.key for each in order} == {key for key, score in found.items() if score}
    keys = [each.key for each in order]
    if blind and found["measurement"]:
        assert keys[0] == "measurement"
    others = [key for key in keys if not (blind and key == "measurement")]
    heavy = [key for key in others if found[key] >= HEAVY]
    assert others[: len(heavy)] == heavy
    places = [each.key for each in ORDER]
    for group in (heavy, others[len(heavy) :]):
        assert group == sorted(group, key=places.index)


def test_a_yes_weighs_two_and_sometimes_one() -> None:
    found = outputs("failures", **signs(idle="yes", copied="partly", same_post="partly"))
    assert (found["signs"], found["planning"], found["content"], found["service"]) == (4, 3, 1, 0)


def test_who_does_not_know_what_a_sale_cost_measures_first() -> None:
    heavy = {"uneven": "yes", "depends": "yes", "unanswered": "yes"}
    assert first_page("failures", **signs(**heavy)) == "fallas/servicio.md#el-arreglo"
    blind = answer("failures", **signs(**heavy, unknown_cost="yes"))
    assert blind["headline"].startswith("Empieza por medir")
    assert any("Medir va primero" in note["text"] for note in blind["notes"])
    assert any("Tu falla con más puntos va después" in note["text"] for note in blind["notes"])


def test_no_sign_at_all_and_every_sign_get_their_own_words() -> None:
    none = answer("failures", **signs())
    assert none["headline"].startswith("No marcaste ninguna señal.")
    assert none["charts"][0]["summary"] == "Ninguna falla tiene puntos en tu contra."
    assert len(none["next"]) == 3
    every = answer("failures", **signs("yes"))
    assert (every["outputs"]["signs"]["value"], len(every["next"])) == (30, 3)
    assert every["headline"].startswith("Las cinco fallas dan señales.")


def test_knowing_the_cost_but_not_the_channel_is_told() -> None:
    odd = "no por dónde llega la gente"
    assert any(odd in note for note in notes("failures", "info", **signs(unknown_source="yes")))
    for cost in ("yes", "partly"):
        assert not any(odd in n for n in notes("failures", "info", **signs(unknown_source="yes", unknown_cost=cost)))


@given(weeks.filter(lambda week: any(week[task.field.key] != "0" for task in TASKS if task.area)))
def test_every_hour_lands_in_its_area(week: dict[str, str]) -> None:
    found = outputs("organizer", **week)
    for area in AREAS:
        assert found[area] == sum(int(week[task.field.key]) for task in TASKS if task.area == area)
    assert found["least"] == min(found[f"{area}_share"] for area in AREAS)
    assert sum(found[f"{area}_share"] for area in AREAS) == pytest.approx(1)
    assert len(set(steps("organizer", **week))) == 3


def test_a_week_without_tasks_is_refused_even_if_the_business_ran() -> None:
    assert list(errors("organizer")) == ["content"]
    assert list(errors("organizer", running="40", ads="0")) == ["content"]


def test_what_nobody_does_comes_first_in_the_area_with_least_time() -> None:
    week = {"content": "10", "questions": "10", "quotes": "2"}
    assert steps("organizer", **week)[0] == MISSING["how_was_it"].text
    assert answer("organizer", **week)["headline"] == "Esta semana nadie le dedicó tiempo a la relación."
    assert any("«Avisar a quien le toca»" in note for note in notes("organizer", "warning", **week))
    nothing = answer("organizer", content="5")
    assert nothing["headline"] == "Esta semana nadie le dedicó tiempo a atender y la relación."


def test_a_week_that_is_nearly_even_is_called_so() -> None:
    even = {"content": "10", "questions": "10", "how_was_it": "10"}
    assert "por igual" in answer("organizer", **even)["headline"]
    near = answer("organizer", **even | {"how_was_it": "9"})
    assert "casi por igual" in near["headline"]
    assert [note["text"][:9] for note in near["notes"]] == ["El tercio"]


def test_more_hours_than_a_week_has_are_a_note() -> None:
    assert any("168" in note for note in notes("organizer", "info", content="100", running="69"))
    assert not any("168" in note for note in notes("organizer", "info", content="100", running="68"))


def test_tasks_stand_under_their_letter_the_longest_first() -> None:
    _, chart = answer("organizer", ads="1", content="2", reviews="1", quotes="5")["charts"]
    assert [row["label"] for row in chart["rows"]] == [
        "G · Fotos, videos y publicaciones", "G · Anuncios", "A · Cotizaciones", "R · Reseñas y recomendaciones",
    ]  # fmt: skip


@pytest.mark.parametrize("slug", ["audit", "failures", "organizer"])
def test_each_example_names_three_steps_with_pages(slug: str) -> None:
    for example in definition(slug).examples:
        found: list[dict[str, Any]] = answer(slug, **example.values)["next"]
        assert len(found) == 3
        assert all(step["links"] and step["text"].endswith(".") for step in found)


def test_every_page_named_in_the_domain_is_written_whole() -> None:
    """The build looks for addresses as they stand in the source: none may be put together."""
    for file in Path(calculators.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Link":
                assert isinstance(node.args[1], ast.Constant), file.name
