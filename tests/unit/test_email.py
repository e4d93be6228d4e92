"""Email: every rate over its own denominator, and what can't be."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint

from calculators import definition
from tests.unit.asking import answer, errors, notes, outputs

SENT = {"sent": "2000", "bounces": "40", "clicks": "49"}


@given(st.integers(1, 10**5), st.data())
def test_each_rate_is_over_what_its_label_names(sent: int, data: st.DataObject) -> None:
    bounces = data.draw(st.integers(0, sent - 1))
    delivered = sent - bounces
    opens, clicks, gone, angry = (data.draw(st.integers(0, delivered)) for _ in range(4))
    found = outputs(
        "email", sent=f"{sent}", bounces=f"{bounces}", opens=f"{opens}", clicks=f"{clicks}",
        unsubscribes=f"{gone}", complaints=f"{angry}",
    )  # fmt: skip
    assert found == {
        "delivered": delivered,
        "delivery_rate": float(Fraction(delivered, sent)),
        "bounce_rate": float(Fraction(bounces, sent)),
        "click_rate": float(Fraction(clicks, delivered)),
        "click_rate_low": pytest.approx(proportion_confint(clicks, delivered, method="wilson")[0], abs=1e-9),
        "click_rate_high": pytest.approx(proportion_confint(clicks, delivered, method="wilson")[1], abs=1e-9),
        "open_rate": float(Fraction(opens, delivered)),
        "unsubscribe_rate": float(Fraction(gone, delivered)),
        "complaint_rate": float(Fraction(angry, delivered)),
        "ctor": float(Fraction(clicks, opens)) if opens else None,
    }


def test_every_rate_names_its_denominator() -> None:
    for each in definition("email").outputs:
        assert each.unit == "count" or each.label.endswith(("enviados)", "entregados)", "aperturas)"))


def test_only_what_was_given_is_answered() -> None:
    rates = {"delivery_rate", "bounce_rate", "click_rate", "click_rate_low", "click_rate_high"}
    assert set(outputs("email", **SENT)) == {"delivered"} | rates


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"bounces": "2001"}, "bounces"),
        ({"clicks": "1961"}, "clicks"),
        ({"opens": "1961"}, "opens"),
        ({"unsubscribes": "1961"}, "unsubscribes"),
        ({"complaints": "1961"}, "complaints"),
        ({"clicks": ""}, "clicks"),
        ({"sent": "0"}, "sent"),
    ],
)
def test_what_cannot_be_is_refused(typed: dict[str, str], field: str) -> None:
    assert list(errors("email", **SENT | typed)) == [field]


def test_when_everything_bounced_no_rate_over_the_delivered_exists() -> None:
    typed = {"sent": "10", "bounces": "10", "clicks": "0", "opens": "0"}
    found = outputs("email", **typed)
    assert (found["click_rate"], found["open_rate"], found["ctor"], found["bounce_rate"]) == (None, None, None, 1)
    assert (answer("email", **typed)["range"], answer("email", **typed)["charts"]) == ("", [])


def test_opens_come_with_a_caution_and_more_clicks_than_opens_with_a_warning() -> None:
    assert not any("Apple" in note for note in notes("email", "info", **SENT))
    assert any("Apple" in note for note in notes("email", "info", **SENT, opens="441"))
    assert not notes("email", "warning", **SENT, opens="49")
    assert "Hay más clics que aperturas" in notes("email", "warning", **SENT, opens="48")[0]


@pytest.mark.parametrize(("complaints", "words"), [("9", None), ("10", "una por cada mil"), ("30", "tres quejas")])
def test_complaints_are_held_against_what_gmail_asks(complaints: str, words: str | None) -> None:
    found = notes("email", "warning", sent="10000", bounces="0", clicks="0", complaints=complaints)
    assert [words in note for note in found if words] == ([True] if words else [])
    assert bool(found) == bool(words)


def test_the_range_of_the_clicks_is_wilson_s() -> None:
    low, high = proportion_confint(49, 1960, method="wilson")
    assert f"entre {100 * low:.2f}% y {100 * high:.2f}%".replace("1.90%", "1.9%") in answer("email", **SENT)["range"]


def test_the_funnel_leaves_out_the_opens_that_nobody_gave() -> None:
    labels = [
        [row["label"] for row in answer("email", **SENT, **more)["charts"][0]["rows"]] for more in ({}, {"opens": "9"})
    ]
    assert labels == [["Enviados", "Entregados", "Con clic"], ["Enviados", "Entregados", "Abiertos", "Con clic"]]
