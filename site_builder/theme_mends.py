"""What the theme's own markup lacks, added to each finished page."""

DIALOG = '<div class="md-search" data-md-component="search" role="dialog"'
SEARCH = '<form class="md-search__form" name="search"'
COLORS = '<form class="md-header__option" data-md-component="palette"'
MENDS = (
    # Screen readers announce the search dialog by its name.
    (f"{DIALOG}>", f'{DIALOG} aria-label="Buscar">'),
    # Enter sends nothing: without script the words searched for would go to the server, in the address.
    (f"{SEARCH}>", f'{SEARCH} method="dialog"><button type="submit" disabled hidden>Buscar</button>'),
    (f"{COLORS}>", f'{COLORS} method="dialog">'),
)


def mend(html: str) -> str:
    """Return the page with what is lacking in it."""
    for lacking, mended in MENDS:
        html = html.replace(lacking, mended)
    return html
