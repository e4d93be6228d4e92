"""What we say where figures touch a limit: verdicts, ranges and steps that a careful reader would check by hand."""

from datetime import date, timedelta

import pytest

from calculators import definition, evaluate
from tests.unit.asking import answer, errors, notes, outputs

LTV = {"revenue": "500", "margin": "40"}
ROI = {"revenue": "50000", "spend": "10000", "margin": "40"}
CPA = {"spend": "1000", "leads": "50", "sales": "5", "ticket": "800", "margin": "40"}
GOAL = {"start": "100", "goal": "135", "months": "6"}
FORECAST = {"budget": "100", "cpl": "10", "cvr": "10.02", "ticket": "500"}


def steps(slug: str, **typed: str) -> str:
    return "\n".join(answer(slug, **typed)["steps"])


@pytest.mark.parametrize(
    ("cac", "words"),
    [("300", "contando su primer mes"), ("396", "contando su primer mes"), ("397", "pierdes con cada uno")],
)
def test_a_customer_loses_money_only_if_the_first_month_does_not_save_it(cac: str, words: str) -> None:
    assert words in notes("ltv", "warning", **LTV, retention="50", discount="1", cac=cac)[0]


def test_a_figure_written_as_its_limit_is_told_from_it() -> None:
    assert "casi 3 veces" in notes("ltv", "warning", **LTV, retention="90", discount="1", cac="545.6")[0]
    assert "deja 1 vez lo que cuesta" in notes("ltv", "warning", **LTV, retention="50", discount="0", cac="200")[0]
    assert "Cobraste casi 2.5 por" in answer("roi", **ROI | {"revenue": "24990"})["range"]
    assert "Cobraste algo más de 2.5 por" in answer("roi", **ROI | {"revenue": "25010"})["range"]
    assert "Cobraste 2.5 por" in answer("roi", **ROI | {"revenue": "25000"})["range"]
    assert "un poco más de lo que te deja" in notes("cpa", "warning", **CPA | {"spend": "1600.02"})[0]


def test_a_survey_that_all_have_answered_has_neither_range_nor_picture_of_it() -> None:
    found = answer("nps", promoters="60", passives="25", detractors="15", customers="100")
    assert found["range"] == ""
    assert [chart["kind"] for chart in found["charts"]] == ["stack"]


@pytest.mark.parametrize(("up", "down"), [(1, 0), (2, 0), (0, 1), (30, 0)])
def test_the_range_of_a_score_takes_in_the_score(up: int, down: int) -> None:
    typed = {"promoters": f"{up}", "passives": "0", "detractors": f"{down}"}
    found = outputs("nps", **typed)
    assert found["nps_low"] <= found["nps"] <= found["nps_high"]
    assert "no sirve: mira el rango" in notes("nps", "warning", **typed)[0]
    assert not any("no sirve" in note for note in notes("nps", "warning", promoters="1", passives="1", detractors="0"))


@pytest.mark.parametrize(
    ("cvr", "words"),
    [
        ("83", "son justo esos, llegas a la meta unas 81 de cada 100 veces."),
        ("98", "llegas a la meta unas 86 de cada 100 veces."),
        ("10", "llegas a la meta unas 63 de cada 100 veces. Para llegar 80 de cada 100, prevé $85, que en promedio"),
    ],
)
def test_a_budget_that_already_reaches_its_goal_asks_for_no_more(cvr: str, words: str) -> None:
    assert words in answer("budget", revenue_goal="100", ticket="100", cvr=cvr, cpl="5")["range"]


def test_the_sample_at_hand_never_makes_sure() -> None:
    assert "más de 99 de cada 100 veces" in answer("sample", base="10", expected="15", have="100000")["range"]
    none = answer("sample", base="10", expected="15", have="0")
    assert "power" not in none["outputs"]
    assert none["range"] == answer("sample", base="10", expected="15")["range"]


def test_verbs_agree_with_the_figure_beside_them() -> None:
    assert "1 termina en venta" in answer("cvr", opportunities="100", sales="1")["headline"]
    assert "2 terminan en venta" in answer("cvr", opportunities="50", sales="1")["headline"]
    nine = {"promoters": "9", "passives": "1", "detractors": "0"}
    assert "te falta 1 promotor nuevo" in answer("nps_target", **nine, target="90.5")["headline"]
    assert "volver promotor a 1 pasivo" in answer("nps_target", **nine, target="100")["headline"]
    plan = answer("budget", revenue_goal="100", ticket="100", cvr="10", cpl="5")
    assert "hace falta 1 venta" in plan["charts"][0]["summary"]
    fall = answer("net_growth", growth="-99", returns_before="0", returns_after="0")
    assert "ahora te queda 1." in fall["charts"][0]["summary"]


def test_more_sales_than_opportunities_are_no_rate() -> None:
    assert answer("cvr", opportunities="10", sales="12")["headline"].startswith("Registraste 12 ventas y solo 10 opor")


def test_half_of_the_best_month_is_not_almost_all_of_it() -> None:
    assert answer("goal", **GOAL, best="10")["range"] == (
        "Es exigente: pide más de la mitad de tu mejor mes (10%), todos los meses."
    )
    assert "no llegarías nunca" in answer("goal", **GOAL, best="0")["range"]


def test_the_example_of_a_goal_has_its_verdict() -> None:
    example = dict(definition("goal").defaults)
    assert answer("goal", **example)["range"].startswith("Es exigente")


def test_a_date_that_has_passed_or_is_far_away_says_so() -> None:
    typed = {"start": "1", "goal": "2"}
    yesterday = date.today() - timedelta(days=1)  # noqa: DTZ011 - the reader's own day
    assert "ya pasó" in errors("goal", **typed, deadline=yesterday.isoformat())["deadline"]
    assert "cien años" in errors("goal", **typed, deadline="2190-01-01")["deadline"]
    assert errors("goal", **typed, deadline="2190-01-01", months="3") == {}


def test_the_luck_of_many_sales_is_not_blamed_on_their_number() -> None:
    many = {"spend": "100000", "leads": "10000", "sales": "1000", "ticket": "251", "margin": "40"}
    assert "cruza ese CPA máximo: puede ser suerte" in notes("cpa", "info", **many)[0]


def test_nothing_left_is_not_a_loss() -> None:
    assert "no deja nada antes de anunciar" in notes("cpa", "warning", **CPA | {"margin": "0"})[0]
    assert "pierde dinero antes de anunciar" in notes("cpa", "warning", **CPA | {"margin": "-1"})[0]
    assert "no deja nada antes de anunciar" in answer("roi", **ROI, fees="40")["range"]
    assert "pierde dinero antes de anunciar" in answer("roi", **ROI, fees="41")["range"]
    even = {"revenue_goal": "1000", "ticket": "100", "cvr": "10", "cpl": "4", "margin": "40"}
    assert any("quedas a mano" in note for note in notes("budget", "info", **even))


def test_without_spend_no_cost_is_foreseen() -> None:
    assert answer("cpl", spend="0", leads="50")["range"] == answer("cpl", spend="0", leads="0")["range"] == ""
    assert answer("cpa", spend="0", leads="50", sales="5")["range"] == ""
    assert answer("cpa", spend="0", leads="50", sales="0")["range"] == ""
    assert (
        notes("cpl", "warning", spend="0", leads="0") == notes("cpa", "warning", spend="0", leads="9", sales="0") == []
    )


def test_what_is_sold_in_other_channels_is_in_many_hands() -> None:
    found = answer("dependence", other="100")
    assert found["headline"].startswith("Todo lo que vendes se cierra por otros canales")
    assert not any("todo está en manos" in note for note in notes("dependence", "info", other="100"))
    assert any("ajustamos" in note for note in notes("dependence", "info", whatsapp="33.3", store="66.6"))
    assert not any("ajustamos" in note for note in notes("dependence", "info", whatsapp="33.3", store="66.7"))


def test_targets_are_met_where_there_are_any() -> None:
    assert "donde la tienes, en Chat del sitio." in notes("response", "info", chat="1", email="9", chat_target="1")[0]


def test_a_forecast_without_chance_has_no_range() -> None:
    found = answer("forecast", **FORECAST | {"cvr": "0"})
    assert found["range"] == ""
    assert [chart for chart in found["charts"] if chart["kind"] == "interval"] == []


def test_where_all_buy_chance_still_decides_how_many_leads_come() -> None:
    found = outputs("forecast", **FORECAST | {"cvr": "100"})
    assert (found["sales"], found["sales_low_95"], found["sales_high_95"]) == (10, 4, 17)


def test_a_forecast_s_range_takes_in_the_average() -> None:
    found = outputs("forecast", **FORECAST | {"cvr": "0.1"})
    assert (found["sales"], found["sales_low_80"], found["sales_high_80"]) == (0.01, 0, 1)
    assert "si cada venta es como" not in answer("forecast", **FORECAST, returns="100")["range"]


def test_steps_can_be_done_again_with_the_figures_in_them() -> None:
    assert "Ventas = leads × CVR = 10 × 10.02% ≈ 1\n" in steps("forecast", **FORECAST)
    assert "(10 × 10.02%) × $500 = $501" in steps("forecast", **FORECAST)
    assert "Ventaja que falta = 0 − (−1) = 1" in steps(
        "nps_target", promoters="0", passives="0", detractors="1", target="0"
    )
    assert "$100 × (−5%)" in steps("roi", revenue="100", spend="1", margin="-5")
    assert "÷ (−$25) → nunca se recupera" in steps("ltv", revenue="500", margin="-5", retention="50", cac="9")
    assert "÷ $0 → no hay inversión" in steps("roi", revenue="100", spend="0", margin="40")
    assert "÷ 1,150 =" in steps("goal", start="100", goal="135", months="1150")


def test_a_percent_of_ours_is_written_the_country_s_way() -> None:
    values = {"revenue": "100", "spend": "10", "margin": "40", "returns": "10"}
    assert "100\xa0% − 10\xa0%" in "\n".join(evaluate("roi", values, country="ES")["steps"])
    zero = {"revenue_goal": "1000", "ticket": "10", "cvr": "0", "cpl": "20"}
    assert "conversión de 0\xa0%" in evaluate("budget", zero, country="ES")["errors"]["cvr"]


def test_a_survey_larger_than_its_customers_is_refused_in_the_country_s_notation() -> None:
    values = {"promoters": "12000", "passives": "0", "detractors": "0", "customers": "9"}
    assert "(12.000): escribe 12.000 o más" in evaluate("nps", values, country="AR")["errors"]["customers"]
