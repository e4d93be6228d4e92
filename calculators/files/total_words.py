"""What rows are called that sum others up or average them, and cells that say that a row is of all of them.

All in small letters, without accents, brackets or signs.
"""

import re

TOTALS = frozenset(
    {
        "total", "totales", "totals", "total general", "totales generales", "gran total", "grand total", "subtotal",
        "subtotales", "suma", "sumas", "suma total", "sumas totales", "sumatoria", "resultado total", "total resultado",
        "total result", "total final", "total global", "total acumulado", "total campanas", "total cuenta", "all",
        "importe total", "monto total", "sum",
    }
)  # fmt: skip
"""Names of no channel: such a row is left out whatever its figures are."""
COUNTED = re.compile(r"(?:resultados de|results from|total de|total of) [0-9]+ \w+.*")
"""How Meta's totals begin: "Resultados de 2 campañas"."""
SIGNS_OF_SUMS = frozenset("∑Σσ")
LIKE_TOTALS = frozenset(
    {
        "general", "global", "consolidado", "acumulado", "todo", "todos", "todas", "resultado", "resultados", "resumen",
        "overall", "ambos", "ambas", "los dos", "las dos", "en conjunto", "conjunto", "empresa", "cuenta", "neto",
    }
)  # fmt: skip
"""Names that a total may have, and a channel too: the figures must tell."""
LIKE_TOTAL_WORDS = frozenset({"total", "totales", "totals", "subtotal", "subtotales", "suma", "sumas", "sumatoria"})
"""As the first or the last word of a name: "Total marzo", "Instagram Total"."""
LIKE_TOTAL_STARTS = ("todos los ", "todas las ", "todo el ", "toda la ", "all ", "gran total ", "grand total ")
AVERAGES = frozenset({"promedio", "promedios", "promedio general", "average", "averages", "avg", "mean"})
"""Names of no channel either."""
LIKE_AVERAGES = ("promedio", "prom", "media", "average", "avg", "mean")
"""First words of names of averages."""
DEVIATIONS = (
    "desviacion estandar",
    "desviacion tipica",
    "desv est",
    "desvest",
    "varianza",
    "standard deviation",
    "stdev",
)
"""How names of rows begin that are of no channel, and sum nothing up."""
LIKE_EXTREMES = frozenset(
    {"mediana", "median", "maximo", "max", "maximum", "minimo", "min", "minimum", "mayor", "menor"}
)  # fmt: skip
"""Names that such rows have, and people too: the figures must tell."""
WHOLE = frozenset({"all", "todo", "todos", "todas", "total", "(all)", "(todo)", "(todos)", "(todas)"})
"""In a column of days, ages or devices: the row of all of them."""
BREAKDOWNS = frozenset(
    {
        "edad", "age", "sexo", "genero", "gender", "plataforma", "platform", "dispositivo", "device", "ubicacion",
        "placement", "pais", "country", "region", "hora", "hour", "publico", "audience", "segmento", "segment",
        "impression device", "dispositivo de impresion", "red", "network", "ciudad", "city",
    }
)  # fmt: skip
"""Headings of columns into which platforms break their figures down."""
