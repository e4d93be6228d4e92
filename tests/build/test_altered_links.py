"""A link altered on its way gives its figures back, or a word: never other figures, nor the example in silence."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from calculators import definition, evaluate_json
from tests.build.altering import arrivals, pastes
from tests.build.codec import running_codec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.build.codec import Codec

FOLDER = Path(__file__).parent
SAMPLES: list[dict[str, Any]] = json.loads((FOLDER / "links_v1.json").read_text(encoding="utf-8"))["links"]
# Every second sample with figures: a country, decimals, days, answers picked, tables, packed tables and versions.
KNOWN = [each for each in SAMPLES if each["fragment"].count("&") >= 2][::2]
REPORTED: list[dict[str, Any]] = json.loads((FOLDER / "links_altered.json").read_text(encoding="utf-8"))["links"]
PER_LINK = 12


@pytest.fixture(scope="module")
def codec(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Codec]:
    with running_codec(tmp_path_factory.mktemp("codec")) as running:
        yield running


def _answer(slug: str, country: str, values: dict[str, str]) -> dict[str, Any]:
    request = {"values": values, "country": country, "written_in": "canonical"}
    found: dict[str, Any] = json.loads(evaluate_json(slug, json.dumps(request)))
    return found


@cache
def _figures(slug: str, country: str, values: tuple[tuple[str, str], ...]) -> str:
    answer = _answer(slug, country, dict(definition(slug).defaults) | dict(values))
    read = {key: field["canonical"] for key, field in answer["inputs"].items()}
    return json.dumps([read, sorted(answer["errors"])])


def said(codec: Codec, slug: str, fragment: str) -> Any:  # noqa: ANN401 - figures, or a word
    """Give what a fragment says on a calculator's page: its country and figures, or why there are none."""
    found = codec.read(fragment, [field.key for field in definition(slug).inputs])
    if not isinstance(found, dict):
        return found
    country = found["country"] or "MX"
    versions = [found, *found["others"]]
    return country, [_figures(slug, country, tuple(sorted(each["values"].items()))) for each in versions]


@pytest.mark.parametrize("place", range(len(KNOWN)))
def test_a_link_altered_on_its_way_gives_its_figures_back(codec: Codec, place: int) -> None:
    slug, fragment = KNOWN[place]["calculator"], KNOWN[place]["fragment"]
    expected = said(codec, slug, fragment)
    assert expected not in (None, "garbled")
    wrong = [
        (name, altered)
        for name, altered in arrivals(fragment, PER_LINK, seed=place)
        if said(codec, slug, altered) != expected
    ]
    assert wrong == []


@pytest.mark.parametrize("place", range(len(KNOWN)))
def test_the_box_finds_a_link_in_whatever_it_came_in(codec: Codec, place: int) -> None:
    slug, fragment = KNOWN[place]["calculator"], KNOWN[place]["fragment"]
    page = f"calculadoras/{slug}.html"
    expected = said(codec, slug, fragment)
    wrong = []
    for name, text in pastes(page, fragment, PER_LINK, seed=place):
        found = codec.pasted(text)
        if found is None or found.get("page") != page or said(codec, slug, f"#{found['fragment']}") != expected:
            wrong.append((name, text, found))
    assert wrong == []


def test_there_are_enough_neighbours() -> None:
    made = sum(len(list(arrivals(each["fragment"], PER_LINK, seed=0))) for each in KNOWN)
    assert made + sum(len(list(pastes("a/b.html", each["fragment"], PER_LINK, seed=0))) for each in KNOWN) > 250


@pytest.mark.parametrize("reported", REPORTED, ids=lambda each: each["name"])
def test_a_link_that_people_reported_gives_its_figures_back(codec: Codec, reported: dict[str, Any]) -> None:
    text = reported["text"]
    found = codec.pasted(text if text.startswith("https:") else f"https://sitio.example/{text}")
    assert found is not None
    assert found.get("page") == "calculadoras/cpa.html"
    arrived = [] if "caja" in reported["name"] else text.split("#", 1)[1:]
    for fragment in (found["fragment"], *arrived):
        got = codec.read(f"#{fragment}", ["spend", "leads", "sales"])
        answer = _answer("cpa", got["country"], got["values"])
        figures = {key: field["value"] for key, field in answer["inputs"].items()}
        assert (got["country"], figures) == ("CO", reported["gives"])


@pytest.mark.parametrize(
    "fragment",
    ["v=", "v=abc", "v=0&spend=2", "spend=2000", "V=1.5&spend=2", "v%3D&spend=2", "v=1&pais=MX&gasto=5000", "pais=CO",
     "v-3D1-26pais-3DCO-26spend-3D2000", "v:1&pais:CO&spend:2000", "v＝1", "spend&leads"],
)  # fmt: skip
def test_a_fragment_that_says_what_nobody_understands_is_told(codec: Codec, fragment: str) -> None:
    assert codec.read(fragment, ["spend", "leads", "sales"]) == "garbled"


@pytest.mark.parametrize(
    "fragment",
    ["", "#", "errores-comunes", "__search", ":~:text=CPA", "errores:~:text=a=b", "v=1&lista=correo&hechas=bajas",
     "v=1&hoja=signed_goal&d=z.x"],
)  # fmt: skip
def test_an_anchor_and_another_kind_of_link_are_none_of_a_calculator_s_business(codec: Codec, fragment: str) -> None:
    assert codec.read(fragment, ["spend", "leads", "sales"]) is None


LIST = "v=1&lista=correo&hechas=permiso,bajas&titulo=Para+Ana&nota=Te+faltan+dos"
SHEET = "v=1&hoja=signed_goal&d=z.y0vMTbUuLkjNS7HOSU1MKbYuTsxJLeZyzEu0NjQysDYxsTbj8inNLLa2NLU2MbQ2BwA&titulo=Plan"


@pytest.mark.parametrize("sent", [LIST, SHEET], ids=["a list", "a sheet"])
def test_the_links_of_lists_and_sheets_are_mended_too(codec: Codec, sent: str) -> None:
    def read(fragment: str) -> Any:  # noqa: ANN401 - plain JSON
        return codec.read_list(fragment, "correo") if sent is LIST else codec.read_sheet(fragment, "signed_goal")

    expected = read(sent)
    assert expected["words"]["title"] in {"Para Ana", "Plan"}
    wrong = [name for name, altered in arrivals(sent, 60, seed=9) if _bare(read(altered)) != _bare(expected)]
    assert wrong == []
    assert read("v=1&otra=cosa") is None
    assert read("errores") is None
    assert read(sent.replace("v=1", "v=abc")) == "garbled"
    assert read(sent.replace("v=1", "v=2")) == "newer"


def test_a_sheet_written_by_hand_keeps_its_braces(codec: Codec) -> None:
    text = '{"start":"42"}'
    for fragment in (f"v=1&hoja=signed_goal&d={text}", "v=1&hoja=signed_goal&d={%22start%22:%2242%22}."):
        assert codec.read_sheet(f"#{fragment}", "signed_goal")["packed"] == text
        found = codec.pasted(f"https://sitio.example/hojas/meta.html#{fragment}")
        assert found is not None
        assert codec.read_sheet(found["fragment"], "signed_goal")["packed"] == text


def _bare(found: Any) -> Any:  # noqa: ANN401 - plain JSON
    """Leave out the words: a mark behind the last of them may be its own."""
    return {key: part for key, part in found.items() if key != "words"} if isinstance(found, dict) else found


def test_a_film_is_no_link_of_ours(codec: Codec) -> None:
    link = "https://sitio.example/calculadoras/cpa.html#v=1&spend=2"
    assert codec.pasted("https://www.youtube.com/watch?v=1aBcD_x-9") is None
    found = codec.pasted(f"Mira https://www.youtube.com/watch?v=1aBcD_x-9 y {link}")
    assert found is not None
    assert found["fragment"] == "v=1&spend=2"


def test_what_trackers_add_to_a_link_without_figures_is_no_figure(codec: Codec) -> None:
    for tail in ("&fbclid=x", "?utm_source=ig&utm_medium=b", "&gclid=x&msclkid=y"):
        found = codec.read(f"v=1&pais=CO{tail}", ["spend"])
        assert (found["country"], found["values"]) == ("CO", {})


@pytest.mark.parametrize(
    "text",
    [
        "#" * 900_000, "v=1&spend=" + "." * 900_000, "v=1" + ";a" * 300_000, "v=1&" + "%25" * 300_000 + "3D",
        "v%" + "25" * 400_000 + "3D1", "v=3D1" + "=\n" * 300_000, "v=1&spend=1" + " x=1" * 200_000,
        "https://urldefense.com/v3/__" * 30_000, "&amp;" * 200_000, "v=1" + "?a=" * 200_000, "<" * 900_000 + "#v=1",
    ],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_megabytes_of_anything_are_read_at_once(codec: Codec, text: str) -> None:
    codec.read(text, ["spend"])
    codec.pasted(text)


CPA = "https://sitio.example/rumbo/calculadoras/cpa.html#v=1&pais=CO&spend=2000000&leads=100&sales=8"


@pytest.mark.parametrize(
    "text",
    [
        f'cpa,"{CPA}",enviado',
        f'=HYPERLINK("{CPA}","ver")',
        f'=HIPERVINCULO("{CPA}";"ver")',
        f'{{"url":"{CPA}"}}',
        '{"url":"' + CPA.replace("/", "\\/").replace("&", "\\u0026") + '"}',
        f"{CPA}👍🏽",
        f"{CPA}❤️",
        CPA.replace("cpa.html", "cpa/index.html"),
        "C:\\Users\\Ana\\rumbo\\calculadoras\\cpa.html" + CPA[CPA.index("#") :],
    ],
)
def test_a_sheet_s_cell_data_a_smile_and_a_folder_leave_a_link_what_it_is(codec: Codec, text: str) -> None:
    found = codec.pasted(text)
    assert found is not None
    assert found.get("page") == "calculadoras/cpa.html"
    got = codec.read(f"#{found['fragment']}", ["spend", "leads", "sales"])
    assert (got["country"], got["values"]) == ("CO", {"spend": "2000000", "leads": "100", "sales": "8"})
