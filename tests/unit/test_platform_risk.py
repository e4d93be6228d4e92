"""What hours without a platform cost, and how much of the sales stands on each owner."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import definition, evaluate
from tests.unit.asking import answer, errors, notes, outputs

SHOP = {"hours": "6", "revenue": "240000", "open_hours": "240", "dependence": "70"}
CHANNELS = [each.key for each in definition("dependence").inputs]
META = ("whatsapp", "instagram", "facebook")
OWN = ("site", "store", "phone", "email")
percents = st.integers(0, 100)


@st.composite
def shares(draw: st.DrawFn) -> dict[str, int]:
    """Whole percents that add to 100, on some of the channels."""
    cuts = sorted(draw(st.lists(percents, min_size=len(CHANNELS) - 1, max_size=len(CHANNELS) - 1)))
    ends = [0, *cuts, 100]
    sizes = [high - low for low, high in pairwise(ends)]
    return {key: size for key, size in zip(CHANNELS, sizes, strict=True) if size}


@given(st.integers(0, 1000), st.integers(0, 10**6), st.integers(1, 744), percents, percents, percents)
def test_lost_sales_are_the_product_of_what_it_takes(  # noqa: PLR0913, PLR0917 - the calculator's own fields
    hours: int, revenue: int, open_hours: int, dependence: int, recovered: int, margin: int
) -> None:
    figures = (hours, revenue, open_hours, dependence, recovered, margin)
    keys = ("hours", "revenue", "open_hours", "dependence", "recovered", "margin")
    found = outputs("outage", **{key: str(figure) for key, figure in zip(keys, figures, strict=True)})
    lost = Fraction(hours * revenue * dependence * (100 - recovered), open_hours * 10**4)
    assert found["lost_sales"] == float(lost)
    assert found["lost_profit"] == float(lost * margin / 100)
    assert found["per_hour"] * hours == pytest.approx(found["lost_sales"])


@given(percents, percents)
def test_what_is_not_lost_goes_on_or_comes_back(dependence: int, recovered: int) -> None:
    (chart,) = answer("outage", **SHOP | {"dependence": f"{dependence}", "recovered": f"{recovered}"})["charts"]
    lost = sum(row["values"][0] for row in chart["rows"] if row["label"] == "Se pierden")
    assert lost == pytest.approx(dependence * (100 - recovered) / 10**4)


def test_a_span_of_time_may_be_typed_as_people_say_it() -> None:
    assert outputs("outage", **SHOP | {"hours": "1 h 30 min"})["lost_sales"] == 1050
    assert outputs("outage", **SHOP | {"hours": "1 día"})["lost_sales"] == 16800


def test_without_a_recovered_share_the_loss_is_called_the_most_it_can_be() -> None:
    assert "lo más que pierdes" in answer("outage", **SHOP)["range"]
    assert answer("outage", **SHOP, recovered="40")["range"] == ""
    assert answer("outage", **SHOP | {"dependence": "0"})["range"] == ""


def test_an_outage_that_costs_nothing_says_so_and_one_of_no_length_draws_nothing() -> None:
    assert "no te cuesta ventas" in answer("outage", **SHOP | {"dependence": "0"})["headline"]
    assert answer("outage", **SHOP | {"hours": "0"})["charts"] == []
    assert answer("outage", **SHOP | {"revenue": "0"})["charts"] == []


def test_an_outage_longer_than_the_month_or_of_everything_is_a_warning() -> None:
    assert "más horas" in notes("outage", "warning", **SHOP | {"hours": "241"})[0]
    assert "canal propio" in notes("outage", "warning", **SHOP | {"dependence": "100"})[0]
    assert not notes("outage", "warning", **SHOP)


def test_the_outage_of_2021_is_priced_with_the_reader_s_figures_unless_it_is_the_case_itself() -> None:
    assert any("$4,200" in note for note in notes("outage", "info", **SHOP | {"hours": "2"}))
    assert not any("$4,200" in note for note in notes("outage", "info", **SHOP))


def test_a_shop_that_never_opens_has_no_outage() -> None:
    assert list(errors("outage", **SHOP | {"open_hours": "0"})) == ["open_hours"]


@given(shares())
def test_shares_are_added_by_owner_and_the_index_is_the_sum_of_their_squares(given_shares: dict[str, int]) -> None:
    found = outputs("dependence", **{key: str(share) for key, share in given_shares.items()})
    outside = [sum(given_shares.get(key, 0) for key in META)]
    outside += [given_shares.get(key, 0) for key in ("google", "tiktok", "marketplace")]
    own, other = sum(given_shares.get(key, 0) for key in OWN), given_shares.get("other", 0)
    assert found["largest_share"] == float(Fraction(max(outside), 100))
    assert found["own_share"] == float(Fraction(own, 100))
    assert found["herfindahl"] == float(Fraction(sum(each**2 for each in (*outside, own, other)), 10**4))


@given(shares())
def test_the_index_lies_between_even_shares_and_a_single_owner(given_shares: dict[str, int]) -> None:
    found = outputs("dependence", **{key: str(share) for key, share in given_shares.items()})
    assert 1 / 6 <= found["herfindahl"] <= 1
    assert found["largest_share"] ** 2 <= found["herfindahl"] + 1e-12


@pytest.mark.parametrize(
    ("typed", "country", "field", "words"),
    [
        ({}, "MX", "other", ["suman 0%", "faltan 100%"]),
        ({"whatsapp": "60", "store": "35.5"}, "MX", "other", ["suman 95.5%", "faltan 4.5%"]),
        ({"whatsapp": "60", "store": "35,5"}, "AR", "other", ["suman 95,5%", "faltan 4,5%"]),
        ({"whatsapp": "60", "store": "50"}, "MX", "whatsapp", ["suman 110%", "sobran 10%"]),
        ({"whatsapp": "60", "store": "70"}, "MX", "store", ["suman 130%", "sobran 30%"]),
    ],
)
def test_shares_that_do_not_add_to_100_say_the_sum_and_the_gap(
    typed: dict[str, str], country: str, field: str, words: list[str]
) -> None:
    found = evaluate("dependence", typed, country=country)["errors"]
    assert list(found) == [field]
    assert all(word in found[field] for word in words)


def test_what_stops_is_told_by_channel_and_nothing_of_one_s_own_is_a_warning() -> None:
    typed = {"whatsapp": "50", "instagram": "20", "store": "30"}
    assert notes("dependence", "warning", **typed) == [
        "Si se cae Meta, se detiene 70% de tus ventas: WhatsApp (50%) e Instagram (20%)."
    ]
    assert "canal propio" in notes("dependence", "warning", google="100")[-1]


def test_owners_of_equal_shares_are_all_named() -> None:
    found = answer("dependence", instagram="40", google="40", site="20")
    assert found["headline"] == "Tus ventas dependen sobre todo de Meta y Google: 40% de cada uno."
    assert len(notes("dependence", "warning", instagram="40", google="40", site="20")) == 2


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"store": "100"}, "un solo dueño"),
        ({"whatsapp": "80", "store": "20"}, "muy concentradas"),
        ({"whatsapp": "50", "store": "50"}, "algo concentradas"),
        ({"whatsapp": "25", "google": "25", "tiktok": "25", "store": "25"}, "repartidas"),
    ],
)
def test_the_index_is_put_in_words(typed: dict[str, str], words: str) -> None:
    assert words in notes("dependence", "info", **typed)[-1]


def test_the_business_alone_depends_on_nobody() -> None:
    found = answer("dependence", store="60", phone="40")
    assert found["headline"] == "Ninguna de tus ventas depende de una gran plataforma."
    assert notes("dependence", "warning", store="60", phone="40") == []


def test_three_channels_of_a_third_each_are_all_of_the_sales() -> None:
    answer = evaluate("dependence", {"whatsapp": "33.3", "store": "33.3", "email": "33.3"})
    assert answer["errors"] == {}
    assert answer["outputs"]["own_share"]["value"] == pytest.approx(2 / 3)
    assert evaluate("dependence", {"whatsapp": "33.3", "store": "33.3", "email": "32"})["errors"]
