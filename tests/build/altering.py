"""What programs do to a link on its way: one function each, and chances to mix them; links that say known figures."""

from __future__ import annotations

import base64
import random
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

Alter = Callable[[str], str]
SITE = "https://sitio.example/guia/"


def _quoted_printable(text: str) -> str:
    return text.replace("=", "=3D")


def _in_small_letters(text: str) -> str:
    return re.sub("%..", lambda match: match[0].lower(), text)


def _upper_names(text: str) -> str:
    return re.sub(r"(^|&)([^=&]+)=", lambda match: f"{match[1]}{match[2].upper()}=", text)


def _as_a_browser_shows_it(text: str) -> str:
    """Encode what a browser encodes in an address's fragment."""
    return "".join(quote(each) if not "!" <= each <= "~" or each in '"<>`' else each for each in text)


ENCODINGS: Mapping[str, Alter] = {
    "as it was": lambda text: text,
    "all of it": lambda text: quote(text, safe=""),
    "in small letters": lambda text: _in_small_letters(quote(text, safe="")),
    "twice": lambda text: quote(quote(text, safe=""), safe=""),
    "three times": lambda text: quote(quote(quote(text, safe=""), safe=""), safe=""),
    "equals signs": lambda text: text.replace("=", "%3D"),
    "separators": lambda text: text.replace("&", "%26"),
    "the first separator": lambda text: text.replace("&", "%26", 1),
    "the second separator": lambda text: text.replace("&", "%26", 2).replace("%26", "&", 1),
    "entities": lambda text: text.replace("&", "&amp;"),
    "entities twice": lambda text: text.replace("&", "&amp;amp;"),
    "entities by number": lambda text: text.replace("&", "&#38;"),
    "entities by letters": lambda text: text.replace("&", "&#x26;"),
    "entities encoded": lambda text: quote(text.replace("&", "&amp;"), safe=""),
    "mail": _quoted_printable,
    "mail with entities": lambda text: _quoted_printable(text.replace("&", "&amp;")),
    "names in capitals": _upper_names,
    "semicolons": lambda text: text.replace("&", ";"),
    "its version last": lambda text: "&".join(sorted(text.split("&"), key=lambda each: each[:2] == "v=")),
}
"""Ways in which a fragment arrives otherwise than it was sent, without "#"."""
LEADS = ("#", "##", "#/", "#!", "#?", "#&", "#/?", "#%23")
TRACKERS = (
    "",
    "&fbclid=IwAR0x",
    "?fbclid=IwAR0x",
    "&utm_source=ig&utm_medium=social",
    "?gclid=a-b_c",
    ":~:text=CPA,venta",
)
MARKS = (
    "",
    ".",
    ")",
    "…",
    "»",
    ">",
    "”",
    '"',
    ").",
    "!",
    "?",
    ",",
    "*",
    "**",
    "_",
    "\u200b",
    "\ufeff",
    "\u00a0",
    "\u200e",
    "/",
)


def arrivals(fragment: str, count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Give names and fragments as the browser has them, each way of encoding first and then mixtures."""
    for name, alter in ENCODINGS.items():
        yield name, _as_a_browser_shows_it(f"#{alter(fragment)}")
    for lead in LEADS:
        yield lead, lead + fragment
    for tail in (*TRACKERS, *MARKS):
        yield tail, _as_a_browser_shows_it(f"#{fragment}{tail}")
    chance = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(count):
        name, alter = chance.choice(list(ENCODINGS.items()))
        lead, tracker, mark = chance.choice(LEADS), chance.choice(TRACKERS), chance.choice(MARKS)
        # What finds links in a text leaves marks on it before any program encodes it, or after.
        text = alter(fragment + mark) if chance.random() < 0.3 and not mark.isascii() else alter(fragment) + mark
        yield f"{lead} {name} {tracker} {mark}", _as_a_browser_shows_it(lead + text + tracker)


def _safe_links(link: str) -> str:
    return f"https://nam02.safelinks.protection.outlook.com/?url={quote(link, safe='')}&data=05%7C02%7C&reserved=0"


def _proofpoint_2(link: str) -> str:
    marked = "".join(
        "_" if each == "/" else each if re.match(r"[A-Za-z0-9.]", each) else f"-{ord(each):02X}" for each in link
    )
    return f"https://urldefense.proofpoint.com/v2/url?u={marked}&d=DwMFaQ&c=eu&r=x&s=y&e="


def _proofpoint_3(link: str) -> str:
    taken = re.findall(r"[#*]", link)
    listed = base64.urlsafe_b64encode("".join(taken).encode()).decode().rstrip("=")
    return f"https://urldefense.com/v3/__{re.sub(r'[#*]', '*', link)}__;{listed}!!AbC-d$"


def _broken(link: str, at: int, gap: str) -> str:
    place = len(link) - at
    return link[:place] + gap + link[place:]


WRAPPERS: Mapping[str, Alter] = {
    "bare": lambda link: link,
    "in a sentence": lambda link: f"Mira esto: {link} ¿Qué opinas?",
    "in brackets": lambda link: f"Las cifras ({link}).",
    "in angle brackets": lambda link: f"<{link}>",
    "in quotes": lambda link: f"«{link}»",
    "in curly quotes": lambda link: f"“{link}”",
    "Markdown": lambda link: f"**[Tus cifras]({link})**",
    "an HTML anchor": lambda link: f'<p><a href="{link.replace("&", "&amp;")}" target="_blank">Tus cifras</a></p>',
    "Facebook": lambda link: f"https://l.facebook.com/l.php?u={quote(link, safe='')}&h=AT0&s=1",
    "Instagram": lambda link: f"https://l.instagram.com/?u={quote(link, safe='')}&e=AT0",
    "Google": lambda link: f"https://www.google.com/url?q={quote(link, safe='')}&sa=D&source=editors&ust=1&usg=AOv",
    "WhatsApp": lambda link: f"https://wa.me/?text={quote('Mira: ' + link + ' y dime', safe='')}",
    "WhatsApp's own": lambda link: f"https://api.whatsapp.com/send?text=Mira%3A+{quote(link, safe='')}+y+dime",
    "Telegram": lambda link: f"https://t.me/share/url?url={quote(link, safe='')}&text=Mira",
    "LinkedIn": lambda link: f"https://www.linkedin.com/redir/redirect?url={quote(link, safe='')}&urlhash=x&trk=y",
    "mailto": lambda link: f"mailto:?subject=Cifras&body={quote(link, safe='')}",
    "Safe Links": _safe_links,
    "Barracuda": lambda link: (
        f"https://linkprotect.cudasvc.com/url?a={_in_small_letters(quote(link, safe=''))}&c=E,1,x"
    ),
    "Proofpoint 2": _proofpoint_2,
    "Proofpoint 3": _proofpoint_3,
    "Safe Links in Google": lambda link: f"https://www.google.com/url?q={quote(_safe_links(link), safe='')}&sa=D",
    "Facebook in Safe Links": lambda link: _safe_links(f"https://l.facebook.com/l.php?u={quote(link, safe='')}&h=AT0"),
    "its fragment outside": lambda link: (
        f"https://l.facebook.com/l.php?u={quote(link.split('#')[0], safe='')}&h=A#" + link.split("#")[1]
    ),
    "without its scheme": lambda link: link.removeprefix("https://"),
    "quoted mail": lambda link: f"> > {_broken(link, 30, chr(10) + '> > ')}",
}
"""Ways in which a whole link is found in what a reader pastes."""


def pastes(page: str, fragment: str, count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Give names and texts for the box, each wrapper first and then mixtures."""
    link = f"{SITE}{page}#{fragment}"
    for name, wrap in WRAPPERS.items():
        yield name, wrap(link)
    chance = random.Random(seed)  # noqa: S311 - no secret
    outside = [name for name in WRAPPERS if name not in {"its fragment outside", "quoted mail"}]
    for _ in range(count):
        wrapper, encoding = chance.choice(outside), chance.choice(["as it was", "all of it", "twice", "entities"])
        mark = chance.choice([mark for mark in MARKS if mark != "\u00a0"])
        hashed = "#" if encoding in {"as it was", "entities"} else "%23"
        text = (
            f"{SITE}{page}{chance.choice(['', '?fbclid=x', '?utm_source=ig'])}{hashed}{ENCODINGS[encoding](fragment)}"
        )
        if encoding == "twice":
            text = text.replace("%23", "%2523")
        yield f"{wrapper} {encoding} {mark}", WRAPPERS[wrapper](text) + mark
