"""What the theme's own markup lacks, added to each finished page."""

SEARCH = '<div class="md-search" data-md-component="search" role="dialog">'
SEARCH_WITH_NAME = '<div class="md-search" data-md-component="search" role="dialog" aria-label="Buscar">'


def mend(html: str) -> str:
    """Return the page with a name for its search dialog, which screen readers announce."""
    return html.replace(SEARCH, SEARCH_WITH_NAME)
