"""How each country writes numbers and money: one row a country, from CLDR 47, with our own pins.

The rows are checked against Babel in the tests. Pins, where CLDR and use differ: COP, CLP and PYG show no
decimals; Panama writes the US dollar as $; Venezuela's bolívar is Bs. since 2021; Spain leaves four digits
ungrouped; the minus sign always stands first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Country:
    """A country's notation.

    Attributes:
        code: ISO 3166-1 alpha-2.
        name: in Spanish, as a reader looks for it.
        currency: ISO 4217 code of the money its businesses count in.
        currency_name: in Spanish, plural.
        symbol: how the currency is written beside a figure.
        aliases: other ways people write the same currency, without the ISO code.
        point: decimal separator.
        group: thousands separator.
        decimals: decimals shown for money.
    """

    code: str
    name: str
    currency: str
    currency_name: str
    symbol: str
    aliases: tuple[str, ...] = ()
    point: str = "."
    group: str = ","
    decimals: int = 2
    symbol_gap: str = ""
    symbol_last: bool = False
    percent_gap: str = ""
    digits_before_grouping: int = 4


_ROWS = (
    Country("AR", "Argentina", "ARS", "pesos argentinos", "$", ("AR$", "pesos", "peso"), ",", "."),
    Country("BO", "Bolivia", "BOB", "bolivianos", "Bs", ("Bs.", "bolivianos", "boliviano"), ",", "."),
    Country("CL", "Chile", "CLP", "pesos chilenos", "$", ("CL$", "CLP$", "pesos", "peso"), ",", ".", 0),
    Country("CO", "Colombia", "COP", "pesos colombianos", "$", ("COL$", "CO$", "pesos", "peso"), ",", ".", 0),
    Country(
        "CR", "Costa Rica", "CRC", "colones costarricenses", "₡", ("¢", "colones", "colón"), ",", NO_BREAK_SPACE
    ),
    Country("CU", "Cuba", "CUP", "pesos cubanos", "$", ("CUP$", "pesos", "peso")),
    Country("DO", "República Dominicana", "DOP", "pesos dominicanos", "RD$", ("$", "RD", "pesos", "peso")),
    Country("EC", "Ecuador", "USD", "dólares estadounidenses", "$", ("US$", "dólares", "dólar"), ",", "."),
    Country(
        "ES", "España", "EUR", "euros", "€", ("euros", "euro"), ",", ".",
        symbol_gap=NO_BREAK_SPACE, symbol_last=True, percent_gap=NO_BREAK_SPACE, digits_before_grouping=5,
    ),
    Country("GT", "Guatemala", "GTQ", "quetzales guatemaltecos", "Q", ("Q.", "quetzales", "quetzal")),
    Country("HN", "Honduras", "HNL", "lempiras hondureños", "L", ("L.", "Lps.", "Lps", "lempiras", "lempira")),
    Country("MX", "México", "MXN", "pesos mexicanos", "$", ("MX$", "M.N.", "MN", "pesos", "peso")),
    Country("NI", "Nicaragua", "NIO", "córdobas nicaragüenses", "C$", ("córdobas", "córdoba")),
    Country(
        "PA", "Panamá", "USD", "dólares estadounidenses", "$",
        ("US$", "B/.", "B/", "PAB", "dólares", "dólar", "balboas", "balboa"),
    ),
    Country("PE", "Perú", "PEN", "soles peruanos", "S/", ("S/.", "soles", "sol"), symbol_gap=NO_BREAK_SPACE),
    Country("PR", "Puerto Rico", "USD", "dólares estadounidenses", "$", ("US$", "dólares", "dólar")),
    Country(
        "PY", "Paraguay", "PYG", "guaraníes paraguayos", "Gs.", ("Gs", "₲", "G", "guaraníes", "guaraní"),
        ",", ".", 0, symbol_gap=NO_BREAK_SPACE,
    ),
    Country("SV", "El Salvador", "USD", "dólares estadounidenses", "$", ("US$", "dólares", "dólar")),
    Country("US", "Estados Unidos", "USD", "dólares estadounidenses", "$", ("US$", "dólares", "dólar")),
    Country(
        "UY", "Uruguay", "UYU", "pesos uruguayos", "$", ("$U", "pesos", "peso"), ",", ".",
        symbol_gap=NO_BREAK_SPACE,
    ),
    Country(
        "VE", "Venezuela", "VES", "bolívares", "Bs.",
        ("Bs", "Bs.S", "Bs.D", "Bs.F", "BsS", "BsD", "BsF", "Bs. S", "Bs. D", "bolívares", "bolívar"), ",", ".",
    ),
)  # fmt: skip

DEFAULT_COUNTRY = "MX"
COUNTRIES: Mapping[str, Country] = MappingProxyType({row.code: row for row in sorted(_ROWS, key=lambda row: row.name)})
