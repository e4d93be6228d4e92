"""Links say what they were made to say, whatever that is; and no fragment at all makes their reader stumble."""

from __future__ import annotations

import base64
import re
import unicodedata
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calculators import COUNTRIES, definition, slugs
from tests.build.codec import running_codec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.build.codec import Codec

OURS = {"v", "pais", "titulo", "nota", "nombre", "de"}
MOST = {"title": 80, "note": 300, "name": 40}
MOST_UNPACKED = 500_000
KEYS = ["spend", "leads", "rows"]
BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C}
texts = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="0123456789.-", max_size=12),
    st.sampled_from(["", "z", "1&spend=2", "a=b", "#v=2", "100%", "%41", "+", "z.y", "\u202e1", "1.", "_", "*x*"]),
).filter(lambda text: not re.search("[\ud800-\udfff]", text))
tables = st.lists(st.tuples(st.text(max_size=12), st.integers(0, 10**6)), min_size=5, max_size=120).map(
    lambda rows: "\n".join(["name;spend", *(f'"{name}";{spend}' for name, spend in rows)])
)
values = st.fixed_dictionaries({"spend": texts, "leads": texts, "rows": st.one_of(texts, tables)})
words = st.text(max_size=350)


@pytest.fixture(scope="module")
def codec(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Codec]:
    with running_codec(tmp_path_factory.mktemp("codec")) as running:
        yield running


def link(**parts: Any) -> dict[str, Any]:  # noqa: ANN401 - a link's parts
    empty = {"country": "MX", "values": {}, "title": "", "note": "", "name": "", "others": [], "from": ""}
    return empty | parts


links = st.builds(
    link,
    country=st.sampled_from([None, *COUNTRIES]),
    values=values,
    title=words,
    note=words,
    name=words,
    others=st.lists(st.fixed_dictionaries({"name": words, "values": values}), max_size=2),
)


def well_formed(text: str) -> str:
    return re.sub("[\ud800-\udfff]", "", text)


@settings(max_examples=150)
@given(links, values, st.sampled_from(["", "cpa", "budget"]))
def test_a_link_gives_back_what_went_into_it(
    codec: Codec, sent: dict[str, Any], defaults: dict[str, str], origin: str
) -> None:
    sent["from"] = origin
    fragment = codec.write(sent, defaults)
    assert re.fullmatch(r"[!-~]+", fragment)
    got = codec.read(f"#{fragment}", KEYS)
    clean = codec.words
    assert (got["country"], got["from"], got["broken"]) == (sent["country"], origin, False)
    assert (got["title"], got["note"]) == (clean(sent["title"])[0], clean(sent["note"])[1])
    below = {} if origin else defaults
    assert below | got["values"] == sent["values"]
    for key, value in sent["values"].items():
        assert (key in got["values"]) == (value != below.get(key))
    assert [other["name"] for other in got["others"]] == [clean(other["name"])[2] for other in sent["others"]]
    for other, was in zip(got["others"], sent["others"], strict=True):
        assert defaults | got["values"] | other["values"] == was["values"]


@settings(max_examples=300)
@given(st.text(max_size=400))
@example("Plan\u202e\u0000 2\u2028fin\u200b \ud800")
@example("a" + "\u0301" * 500)
@example("👩‍👩‍👧 Café Luna ¿sí? 你好 עברית")
def test_a_senders_words_are_bounded_and_hide_nothing(codec: Codec, text: str) -> None:
    for kind, clean in zip(("title", "note", "name"), codec.words(text), strict=True):
        assert len(clean) <= MOST[kind]
        assert clean == clean.strip()
        lines = clean.split("\n")
        assert len(lines) == 1 or kind == "note"
        for letter in "".join(lines):
            assert unicodedata.category(letter) not in {"Cc", "Cs"}
            assert ord(letter) not in BIDI
        again = codec.words(clean)
        assert clean == again[("title", "note", "name").index(kind)]


@given(st.text(alphabet=st.characters(categories=["L", "Nd", "Po", "Sc"]), min_size=1, max_size=40))
def test_ordinary_words_arrive_as_they_were_written(codec: Codec, text: str) -> None:
    title, note, name = codec.words(text)
    assert {title, note, name} == {text}


@settings(max_examples=200)
@given(st.one_of(st.text(max_size=200), st.text(max_size=100).map(lambda text: f"v=1&{text}")))
@example("v=1&__proto__=1&constructor=2&spend=%E0%A4%A&b.__proto__=3&c.spend=%")
@example("v=1&rows=z.&b.rows=z.%00&c.rows=z.AAAA")
def test_any_fragment_is_read(codec: Codec, fragment: str) -> None:
    found = codec.read(well_formed(fragment), KEYS)
    if isinstance(found, dict):
        for version in (found, *found["others"]):
            assert set(version["values"]) <= set(KEYS)
        assert len(found["others"]) <= 2


def packed(data: bytes) -> str:
    deflate = zlib.compressobj(9, wbits=-15)
    return "z." + base64.urlsafe_b64encode(deflate.compress(data) + deflate.flush()).decode().rstrip("=")


def test_a_long_table_travels_packed(codec: Codec) -> None:
    rows = "\n".join(["name;spend;leads;sales", *(f"Canal {n};{n * 100};{n * 7};{n}" for n in range(200))])
    fragment = codec.write(link(values={"rows": rows}), {"rows": ""})
    assert fragment.startswith("v=1&pais=MX&rows=z.")
    assert len(fragment) < len(rows) / 2
    assert codec.read(fragment, KEYS)["values"]["rows"] == rows


def test_what_another_program_packed_is_unpacked(codec: Codec) -> None:
    found = codec.read(f"v=1&rows={packed(b'name;spend')}", KEYS)
    assert (found["values"]["rows"], found["broken"]) == ("name;spend", False)


@pytest.mark.parametrize(
    "text",
    [
        packed(b"0" * (MOST_UNPACKED + 1)),
        packed(b"0" * 50_000_000),
        packed(b"name;spend")[:-3],
        packed(b"\xff\xfe\x00"),
        "z.!!!!",
        "z.",
        "z." + "A" * 100_000,
    ],
    ids=["too long", "a bomb", "cut", "not UTF-8", "not base64", "nothing", "not deflate"],
)
def test_a_packed_text_that_cannot_be_is_blank_and_told(codec: Codec, text: str) -> None:
    found = codec.read(f"v=1&spend=5&rows={text}", KEYS)
    assert (found["values"], found["broken"]) == ({"spend": "5", "rows": ""}, True)


def test_versions_say_only_what_differs_from_the_first(codec: Codec) -> None:
    first = {"spend": "2000", "leads": "50", "rows": ""}
    others = [{"name": "Optimista", "values": first | {"leads": "80"}}, {"name": "", "values": first}]
    fragment = codec.write(link(values=first, others=others), {"spend": "1000", "leads": "50", "rows": ""})
    assert fragment == "v=1&pais=MX&spend=2000&b.leads=80&b.nombre=Optimista&c.nombre="


@pytest.mark.parametrize("end", [".", "_", "-", "*"])
def test_a_link_in_a_sentence_keeps_its_end(codec: Codec, end: str) -> None:
    fragment = codec.write(link(title=f"Plan{end}"), {})
    assert fragment[-1] not in ".,;:!?)_-*"
    assert codec.read(fragment, KEYS)["title"] == f"Plan{end}"


ADDRESS = "https://rumbo.example/guia/calculadoras/cpa.html"


@pytest.mark.parametrize(
    ("text", "page"),
    [
        (f"{ADDRESS}#v=1&pais=MX&spend=2", "calculadoras/cpa.html"),
        (f"Mira esto: {ADDRESS}#v=1&pais=MX&spend=2. ¿Qué opinas?", "calculadoras/cpa.html"),
        (f"<{ADDRESS}#v=1&pais=MX&spend=2>", "calculadoras/cpa.html"),
        (f"({ADDRESS}?utm=x#v=1&pais=MX&spend=2),", "calculadoras/cpa.html"),
        (f"{ADDRESS.removesuffix('.html')}#v=1&pais=MX&spend=2", "calculadoras/cpa.html"),
        ("file:///C:/Mis%20cosas/rumbo/calculadoras/cpa.html#v=1&pais=MX&spend=2", "calculadoras/cpa.html"),
        ("#v=1&pais=MX&spend=2", None),
        ("  v=1&pais=MX&spend=2\n", None),
        ("javascript:alert(1)#v=1&pais=MX&spend=2", None),
    ],
)
def test_a_pasted_link_is_found_in_its_text(codec: Codec, text: str, page: str | None) -> None:
    found = codec.pasted(text)
    assert found is not None
    assert (found.get("page"), found["fragment"]) == (page, "v=1&pais=MX&spend=2")


@pytest.mark.parametrize("text", ["", "hola", ADDRESS, f"{ADDRESS}#errores-comunes", "#v=", "v=0", "spend=2"])
def test_another_text_is_no_link(codec: Codec, text: str) -> None:
    assert codec.pasted(text) is None


@pytest.mark.parametrize("slug", slugs())
def test_no_calculator_uses_a_name_that_links_have_given(slug: str) -> None:
    keys = {field.key for field in definition(slug).inputs}
    assert keys & OURS == set()
    assert [key for key in keys if not re.fullmatch(r"[a-z][a-z0-9_]*", key)] == []
