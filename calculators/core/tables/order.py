"""The order of a table's rows by one of its columns, as a reader asks for it by its head."""

from operator import itemgetter

from calculators.core.tables.fields import TableField
from calculators.core.tables.names import same_name


def row_order(table: TableField, column: str, *, descending: bool) -> list[int]:
    """Order the rows by a column; equals stay as they are, what can't be read and then blank rows come last.

    Args:
        table: after reading, right or wrong.
        column: its key.
        descending: the largest first.

    Returns:
        Places of the rows, from 0, blank ones too, in their new order.
    """
    keys = [each.key for each in table.spec.columns]
    if column not in keys or not table.columns:
        return list(range(len(table.rows)))
    place_of = keys.index(column)
    cells, is_text = table.columns[place_of], table.spec.columns[place_of].unit == "text"
    names, figures, unread = [], [], []
    for number, cell in zip(table.numbers, cells, strict=True):
        if is_text and not cell.error:
            names.append((same_name(cell.name), number - 1))
        elif cell.value is not None:
            figures.append((cell.value, number - 1))
        else:
            unread.append(number - 1)
    names.sort(key=itemgetter(0), reverse=descending)
    figures.sort(key=itemgetter(0), reverse=descending)
    filled = {number - 1 for number in table.numbers}
    blank = [place for place in range(len(table.rows)) if place not in filled]
    return [*(place for _, place in names), *(place for _, place in figures), *unread, *blank]
