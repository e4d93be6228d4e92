"""Dependence: how much of the sales stands on platforms of others, by channel and by owner."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from calculators.core import Calculator, Carry, Chart, Example, Given, Note, Output, Result
from calculators.core.numbers.writing import shown
from calculators.core.pictures.making import bars_chart, parts_chart
from calculators.core.selling.channels import CHANNELS, OUTSIDE, OWN, OWNERS, SHARES, TYPICAL, check_shares
from calculators.core.selling.references import HIRSCHMAN, META_OUTAGE_2021
from calculators.core.wording.phrases import PERCENTS, listed

ALMOST_ONE, SPREAD = 2, 4
"""Equal owners below which sales are very concentrated, and from which they are spread (a rule of ours)."""

Shares = Mapping[str, Fraction]


def calculate(given: Given) -> Result:
    """Shares by owner; Herfindahl index = sum of their squares."""
    total = sum(given.values(), Fraction(0))
    shares = {key: given[key] / total for key in CHANNELS if given.get(key)}
    owners = {owner: _sum(shares, keys) for owner, (_, keys) in OUTSIDE.items()}
    largest = max(owners.values())
    tops = [owner for owner, share in owners.items() if share == largest > 0]
    owners |= {"own_share": _sum(shares, OWN), "other": _sum(shares, ("other",))}
    herfindahl = sum((share**2 for share in owners.values()), Fraction(0))
    return Result(
        outputs={"largest_share": largest, "own_share": owners["own_share"], "herfindahl": herfindahl},
        headline=_headline([OUTSIDE[owner][0] for owner in tops], only_others=set(shares) == {"other"}),
        steps=(
            *(_addition(*OUTSIDE[owner], "largest_share", shares) for owner in tops if owner == "meta"),
            *([_addition("Canales propios", OWN, "own_share", shares)] if owners["own_share"] else []),
            f"Índice = {' + '.join(f'{{{owner}}}²' for owner, share in owners.items() if share)} = {{herfindahl}}",
        ),
        notes=(*_notes(shares, tops, owners["own_share"], herfindahl), *_rounded(total)),
        also={
            **PERCENTS,
            "sum": ("percent", total),
            **{key: ("percent", share) for key, share in (shares | owners).items()},
            "equal_owners": ("ratio", 1 / herfindahl, ("dueño", "dueños")),
        },
        charts=_charts(shares, owners),
    )


def _sum(shares: Shares, keys: tuple[str, ...]) -> Fraction:
    return sum((shares.get(key, Fraction(0)) for key in keys), Fraction(0))


def _headline(names: list[str], *, only_others: bool) -> str:
    if only_others:
        return "Todo lo que vendes se cierra por otros canales: ninguna gran plataforma lo detiene, y tampoco es tuyo."
    if not names:
        return "Ninguna de tus ventas depende de una gran plataforma."
    if len(names) == 1:
        return f"El {{largest_share}} de tus ventas depende de {names[0]}."
    return f"Tus ventas dependen sobre todo de {listed(names)}: {{largest_share}} de cada uno."


def _addition(name: str, keys: tuple[str, ...], total: str, shares: Shares) -> str:
    parts = [f"{CHANNELS[key]} {{{key}}}" for key in keys if key in shares]
    return f"{name} = {' + '.join(parts)} = {{{total}}}" if len(parts) > 1 else f"{name} = {{{total}}}"


def _notes(shares: Shares, tops: list[str], own: Fraction, herfindahl: Fraction) -> Iterator[Note]:
    for name, keys in (OUTSIDE[owner] for owner in tops):
        hit = listed([f"{CHANNELS[key]} ({{{key}}})" for key in keys if key in shares])
        which = f": {hit}" if len(keys) > 1 else ""
        yield Note("warning", f"Si se cae {name}, se detiene {{largest_share}} de tus ventas{which}.")
    text = "Si todo lo ajeno se cayera, te quedaría {own_share} por canales propios. "
    if own in {0, 1}:
        text = "Todo lo que vendes pasa por canales tuyos: nadie te los puede apagar. "
        text = text if own else "Nada de lo que vendes pasa por un canal propio. "
    yield Note("info" if own else "warning", f"{text}Nunca tengas {{all}} en plataformas de otros.")
    if set(shares) == {"other"}:
        text = "Contamos los otros canales como un solo dueño, aunque sean de muchas manos: índice de {herfindahl}."
        yield Note("info", text)
        return
    others = "; los otros canales, como uno más" if "other" in shares else ""
    counted = f"Tus canales propios cuentan como un dueño{others}."
    yield Note("info", f"Con un índice de {{herfindahl}}, {_concentration(1 / herfindahl)}. {counted}")


def _concentration(equal_owners: Fraction) -> str:
    """What an index means, by the number of equal owners that would give it."""
    if equal_owners == 1:
        return "todo está en manos de un solo dueño"
    if shown(equal_owners, "ratio") == 1:
        return "casi todo está en manos de un solo dueño"
    how = "muy concentradas" if equal_owners < ALMOST_ONE else "algo concentradas"
    how = "repartidas" if equal_owners >= SPREAD else how
    return f"tus ventas están {how}: es como tenerlas por igual entre {{equal_owners:noun}}"


def _rounded(total: Fraction) -> tuple[Note, ...]:
    """Say that shares which add to 100 % but for their rounding were stretched to do so."""
    if total == 1:
        return ()
    return (Note("info", "Tus canales suman {sum}: ajustamos un poco cada parte para que sumen {all}."),)


def _charts(shares: Shares, owners: Shares) -> tuple[Chart, ...]:
    by_owner = parts_chart(
        [(OWNERS[owner], share, "good" if owner == "own_share" else "") for owner, share in owners.items()],
        title="Tus ventas por dueño del canal",
        summary="Por canales tuyos pasa {own_share} de tus ventas; por los del mayor dueño ajeno, {largest_share}.",
        columns=("Dueño", "Parte de las ventas"),
    )
    most = sorted(shares, key=lambda key: -shares[key])
    by_channel = bars_chart(
        *((CHANNELS[key], shares[key]) for key in most),
        title="Tus ventas por canal",
        summary=f"El canal por el que más vendes es {CHANNELS[most[0]]}: {{{most[0]}}} de las ventas.",
        columns=("Canal", "Parte de las ventas"),
        unit="percent",
    )
    return (*by_owner, *by_channel)


CALCULATOR = Calculator(
    slug="dependence",
    acronym="",
    title="De quién dependen tus ventas",
    question="¿Qué parte de mis ventas se detiene si se cae una plataforma?",
    inputs=SHARES,
    outputs=(
        Output(
            "largest_share",
            "Ventas en manos de un solo dueño ajeno",
            "percent",
            primary=True,
            measured=True,
            better="low",
        ),
        Output("own_share", "Ventas por canales propios", "percent", better="high"),
        Output("herfindahl", "Índice de concentración (de 0 a 1)", "number", better="low"),
    ),
    formula=calculate,
    check=check_shares,
    carries=(
        Carry(to="outage", values={"dependence": "largest_share"}, when="si se cae todo lo de tu mayor dueño ajeno"),
    ),
    examples=(
        Example(
            "Tres redes, un solo dueño", TYPICAL, {"largest_share": "0.7", "own_share": "0.25", "herfindahl": "0.555"}
        ),
        Example("Todo por WhatsApp", {"whatsapp": "100"}, {"largest_share": "1", "own_share": "0", "herfindahl": "1"}),
        Example(
            "Cuatro dueños por igual",
            {"instagram": "25", "google": "25", "marketplace": "25", "site": "10", "email": "15"},
            {"largest_share": "0.25", "own_share": "0.25", "herfindahl": "0.25"},
        ),
        Example("Todo por lo propio", {"store": "100"}, {"largest_share": "0", "own_share": "1", "herfindahl": "1"}),
    ),
    sources=(HIRSCHMAN, META_OUTAGE_2021),
)
