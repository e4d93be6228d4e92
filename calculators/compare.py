"""Compare: channels or salespeople side by side, who really differs from the rest and who just had luck."""

from calculators.core import Calculator, Carry, Example, Given, Output, Result, Undefined, count, money, table, text
from calculators.core.comparing.comparison import Comparison, compare
from calculators.core.comparing.contenders import gather
from calculators.core.comparing.table import UNITS, Figures, compared_chart, compared_table, ranges, shown
from calculators.core.comparing.words import COMPARED, among, example_of, headline, notes, steps
from calculators.core.selling.references import (
    FISHER,
    GARWOOD,
    HOLM,
    LYDERSEN,
    MARKETING_METRICS,
    PRZYBOROWSKI_WILENSKI,
    WILSON,
)
from calculators.core.tables.table import table_of
from calculators.core.wording.agreement import between


def calculate(given: Given) -> Result:
    """CPL, CVR and CPA of each name and of those compared; each against the others by mid-p, Holm-corrected."""
    rows = table_of(given, "rows")
    contenders = gather(rows)
    found = compare(contenders, rows.numerator)
    total = found.total
    reach = ranges(total)
    those = shown(found)
    figures: Figures = _said(found)
    sold = {} if total.revenue is None else {"roas": total.roas, "total_revenue": total.revenue}
    ends = between(("cpa_low", "cpa_high"), reach["cpa"], "money")
    return Result(
        outputs={
            "cpa": total.cpa,
            "cpa_low": reach["cpa"][0],
            "cpa_high": reach["cpa"][1],
            "cpl": total.cpl,
            "cvr": total.cvr,
            "total_spend": total.spend,
            "total_leads": total.leads,
            "total_sales": total.sales,
            "channels": len(contenders),
            "different": len(found.good) + len(found.bad),
            **sold,
        },
        headline=headline(found),
        range=_reach(found, ends),
        steps=tuple(steps(found)),
        notes=tuple(notes(found, len(those))),
        charts=compared_chart(found, those),
        tables=compared_table(found, those, figures),
        also=figures,
    )


def _reach(found: Comparison, ends: str) -> str:
    if not ends:
        return ""
    many = f"Con {{total_sales:noun}} entre {among(found)}"
    return f"{many}, el costo por venta a la larga, si nada cambia, estaría entre {ends}."


def _said(found: Comparison) -> Figures:
    """The figures that the sentences mention and are no output."""
    figures: Figures = {}
    measure, example = found.measure, example_of(found)
    if measure is None:
        return figures
    compared = getattr(found.compared, measure)
    if not isinstance(compared, Undefined):
        figures[COMPARED] = (UNITS[measure], compared)
    if example is None:
        return figures
    put = (example.leads, found.compared.leads) if measure == "cvr" else (example.spend, found.compared.spend)
    got = (example.leads, found.compared.leads) if measure == "cpl" else (example.sales, found.compared.sales)
    figures["put"] = ("percent", put[0] / put[1])
    figures["got"] = ("percent", got[0] / got[1])
    best = getattr(example, measure)
    if not isinstance(best, Undefined):
        figures["best"] = (UNITS[measure], best)
    return figures


COLUMNS = (
    text("name", "Canal o vendedor", "Como lo llamas tú. Las filas con el mismo nombre se suman.", sample="Instagram"),
    money("spend", "Inversión", "Lo que gastaste ahí; 0 si nada.", sample="4000"),
    count("leads", "Leads", "Personas interesadas que llegaron por ahí.", sample="160", noun=("lead", "leads")),
    count("sales", "Ventas", "Las que salieron de esos leads.", sample="24", noun=("venta", "ventas")),
    money("revenue", "Lo vendido", "El dinero que dejaron esas ventas.", sample="24000", optional=True),
)
EXAMPLE = """\
name;spend;leads;sales
Instagram;4000;160;32
Facebook;4000;150;17
Google;1000;30;7
Volantes;3000;60;4"""

CALCULATOR = Calculator(
    slug="compare",
    acronym="",
    title="Comparar canales o vendedores",
    question="¿Qué canal o vendedor rinde más de verdad?",
    inputs=(
        table(
            "rows",
            "Tus canales o vendedores",
            "Una fila por cada uno, todas del mismo período. Puedes pegar filas copiadas de una hoja de cálculo.",
            EXAMPLE,
            COLUMNS,
            noun=("fila", "filas"),
        ),
    ),
    outputs=(
        Output("cpa", "Costo por venta en conjunto (CPA)", "money", primary=True, better="low"),
        Output("cpa_low", "CPA en conjunto, mínimo probable", "money", better="low"),
        Output("cpa_high", "CPA en conjunto, máximo probable", "money", better="low"),
        Output("cpl", "Costo por lead en conjunto (CPL)", "money", better="low"),
        Output("cvr", "Tasa de conversión en conjunto (CVR)", "percent", better="high"),
        Output("total_spend", "Inversión en conjunto", "money", better="low"),
        Output("total_leads", "Leads en conjunto", "count", noun=("lead", "leads"), better="high"),
        Output("total_sales", "Ventas en conjunto", "count", noun=("venta", "ventas"), better="high"),
        Output("channels", "Nombres distintos", "count", noun=("nombre", "nombres")),
        Output("different", "Se distinguen de verdad", "count", noun=("nombre", "nombres")),
        Output(
            "roas", "Vendido por cada unidad invertida (ROAS)", "ratio", optional=True, better="high",
            measured=True,
        ),
        Output("total_revenue", "Vendido en conjunto", "money", optional=True, better="high"),
    ),
    formula=calculate,
    carries=(
        Carry(to="budget", values={"cpl": "cpl", "cvr": "cvr"}),
        Carry(to="cpa", values={"spend": "total_spend", "leads": "total_leads", "sales": "total_sales"}),
    ),
    examples=(
        Example(
            "Cuatro canales: uno vende más barato, otro más caro, otro parece barato",
            {"rows": EXAMPLE},
            {
                "cpa": "200", "cpa_low": "155.38", "cpa_high": "262.09", "cpl": "30", "cvr": "0.15",
                "total_spend": "12000", "total_leads": "400", "total_sales": "60", "channels": "4", "different": "2",
            },
        ),
        Example(
            "Dos vendedores, sin inversión: conversión de 12 y 30 de cada 100",
            {"rows": "name;spend;leads;sales\nAna;0;100;30\nLuis;0;100;12"},
            {"cpa": "0", "cvr": "0.21", "different": "2"},
        ),
        Example(
            "Tres meses del mismo canal, y nada más",
            {"rows": "name;spend;leads;sales\nInstagram;1000;50;5\nINSTAGRAM ;1000;40;4\ninstagram;1000;60;6"},
            {"cpa": "200", "channels": "1", "different": "0"},
        ),
        Example(
            "Dos canales pagados y uno sin inversión, que no entra en los totales",
            {"rows": "name;spend;leads;sales\nA;1000;50;20\nB;1000;50;2\nLocal;0;300;200"},
            {"cpa": "90.91", "cpl": "20", "cvr": "0.22", "total_sales": "22", "channels": "3", "different": "2"},
        ),
        Example(
            "Con lo que vendió cada uno: Google recupera más, aunque puede ser una venta grande",
            {
                "rows": "name;spend;leads;sales;revenue\nInstagram;4000;160;32;19200\nFacebook;4000;150;17;10200\n"
                "Google;1000;30;7;12600\nVolantes;3000;60;4;2400",
            },
            {"cpa": "200", "different": "2", "total_revenue": "44400", "roas": "3.7"},
        ),
        Example(
            "Todavía sin ventas",
            {"rows": "name;spend;leads;sales\nFacebook;500;20;0\nGoogle;500;25;0"},
            {"cpa": None, "cvr": "0", "cpl": "22.22", "different": "0"},
        ),
    ),
    sources=(FISHER, PRZYBOROWSKI_WILENSKI, LYDERSEN, HOLM, GARWOOD, WILSON, MARKETING_METRICS),
)  # fmt: skip
