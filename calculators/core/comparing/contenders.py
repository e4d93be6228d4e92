"""Who is compared: channels or salespeople with their spend, leads and sales, the rows of one name together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from calculators.core.results import Undefined, Value
from calculators.core.selling.funnel import NO_LEADS, NO_SALES, NO_SPEND, cost_per, return_on
from calculators.core.tables.names import same_name
from calculators.core.tables.table import Table

NO_REVENUE = Undefined("falta lo vendido")


@dataclass(frozen=True, slots=True)
class Contender:
    """One name with all of its rows, or several together.

    Args:
        name: as first written.
        key: what all spellings of it share.
        spend: money, 0 or more.
        leads, sales: whole numbers, 0 or more.
        revenue: money that the sales brought; undefined where it was not said, None where it was asked of nobody.
    """

    name: str
    key: str
    spend: Fraction
    leads: int
    sales: int
    revenue: Value | None = None

    @property
    def oversold(self) -> bool:
        """More sales than leads: a mistake in typing, or sales that came without leads."""
        return self.sales > self.leads

    @property
    def blank(self) -> bool:
        """Nothing was put in and nothing came out."""
        return not (self.spend or self.leads or self.sales)

    @property
    def cpl(self) -> Value:
        """Spend for each lead."""
        return cost_per(self.spend, Fraction(self.leads), NO_LEADS)

    @property
    def cvr(self) -> Value:
        """Sales for each lead."""
        return Fraction(self.sales, self.leads) if self.leads else NO_LEADS

    @property
    def cpa(self) -> Value:
        """Spend for each sale."""
        return cost_per(self.spend, Fraction(self.sales), NO_SALES)

    @property
    def roas(self) -> Value:
        """Money sold for each unit spent."""
        if isinstance(self.revenue, Fraction):
            return return_on(self.spend, self.revenue)
        return NO_REVENUE if self.spend else NO_SPEND


def gather(table: Table) -> list[Contender]:
    """Sum the rows of each name, in the order in which the names first come.

    Args:
        table: with the columns name, spend, leads and sales, and revenue if it has it.
    """
    keys = {name: same_name(name) for name in set(table.names["name"])}
    rows_of: defaultdict[str, list[int]] = defaultdict(list)
    for row, name in enumerate(table.names["name"]):
        rows_of[keys[name]].append(row)
    spend, leads, sales = (table.figures[key] for key in ("spend", "leads", "sales"))
    with_revenue = table.has("revenue")
    return [
        Contender(
            table.names["name"][rows[0]],
            key,
            sum_of(spend[row] for row in rows),
            sum(leads[row].numerator for row in rows),
            sum(sales[row].numerator for row in rows),
            _revenue(table, rows) if with_revenue else None,
        )
        for key, rows in rows_of.items()
    ]


def _revenue(table: Table, rows: Iterable[int]) -> Value:
    """What some rows sold; one that has no sales need not say so."""
    some = tuple(rows)
    blank, sales, revenue = table.blank["revenue"], table.figures["sales"], table.figures["revenue"]
    if any(row in blank and sales[row] for row in some):
        return NO_REVENUE
    return sum_of(revenue[row] for row in some)


def together(name: str, contenders: Iterable[Contender]) -> Contender:
    """Several as one.

    Args:
        name: what to call them.
        contenders: any number.
    """
    some = list(contenders)
    return Contender(
        name,
        "",
        sum_of(each.spend for each in some),
        sum(each.leads for each in some),
        sum(each.sales for each in some),
        _together([each.revenue for each in some]),
    )


def _together(revenues: Sequence[Value | None]) -> Value | None:
    known = [each for each in revenues if isinstance(each, Fraction)]
    if known and len(known) == len(revenues):
        return sum_of(known)
    return NO_REVENUE if any(each is not None for each in revenues) else None


def base_of(contenders: Sequence[Contender]) -> list[Contender]:
    """Those whose totals stand for all: whoever costs something, or all where nobody does.

    What costs nothing would make "all" cheaper than the best that is paid for, and what sells more often than it is
    asked is wrong; it is left out unless nothing else was typed.

    Args:
        contenders: distinct names.
    """
    right = [each for each in contenders if not each.oversold and not each.blank] or contenders
    return [each for each in right if each.spend] or list(right)


def sum_of(amounts: Iterable[Fraction]) -> Fraction:
    """Add exact amounts, whole ones and hundredths among themselves first, which is several times as fast."""
    some = tuple(amounts)
    if len(some) == 1:
        return some[0]
    by_denominator: defaultdict[int, int] = defaultdict(int)
    for amount in some:
        by_denominator[amount.denominator] += amount.numerator
    return sum((Fraction(top, bottom) for bottom, top in by_denominator.items()), Fraction(0))
