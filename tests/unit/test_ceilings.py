"""A CPA beside the most that its owner wants to pay: over it, within it, or not sure yet."""

import pytest

from tests.unit.asking import answer, notes

CPA = {"spend": "1000", "leads": "50", "sales": "5"}
CROSSES = "Estás dentro de tu tope de $300, pero tu rango todavía lo cruza: puede ser suerte."


@pytest.mark.parametrize(
    ("typed", "kind", "sentence"),
    [
        ({"ceiling": "150"}, "warning", "Pagas $200 por venta: pasas de tu tope de $150."),
        (
            {"ceiling": "300"},
            "info",
            CROSSES,
        ),
        (
            {"ceiling": "615.9"},
            "info",
            "Estás dentro de tu tope de $615.90, pero tu rango todavía lo cruza: puede ser suerte.",
        ),
        ({"ceiling": "616"}, "info", "Estás dentro de tu tope de $616, y tu rango entero también."),
        ({"ceiling": "199.999"}, "warning", "Pagas por venta un poco más que tu tope de $200.00."),
        ({"ceiling": "500", "sales": "60"}, "info", "Estás dentro de tu tope de $500."),
        ({"ceiling": "300", "sales": "0"}, "info", "Cuando haya ventas, tu tope es pagar $300 por cada una."),
        (
            {"ceiling": "100", "sales": "0"},
            "warning",
            "Todavía sin ventas, es probable que cada una cueste más que tu tope de $100.",
        ),
    ],
)
def test_the_verdict_says_where_the_cpa_stands(typed: dict[str, str], kind: str, sentence: str) -> None:
    assert sentence in notes("cpa", kind, **CPA | typed)


def test_a_ceiling_above_the_first_sale_counts_on_who_comes_back() -> None:
    (loss,) = notes("cpa", "warning", **CPA, ticket="800", margin="20", ceiling="500")
    assert loss == "Pagas $200 por venta y solo te deja $160: así pierdes en cada una."
    (verdict, _) = notes("cpa", "info", **CPA, ticket="800", margin="20", ceiling="500")
    assert verdict.endswith("la primera venta, $160: cuentas con que el cliente vuelva.")
    assert "vuelva" not in " ".join(notes("cpa", "info", **CPA, ticket="800", margin="90", ceiling="500"))


def test_the_picture_draws_the_ceiling() -> None:
    picture = answer("cpa", **CPA, ceiling="300")["charts"][0]
    assert picture["base"] == {"label": "Tu tope", "value": 300.0, "text": "$300"}
    assert picture["summary"].endswith("tu tope es $300.")
