"""What the ranges and chances of plans cover: how many sales a budget brings, whether a goal is reached."""

from tests.unit.what_ranges_cover import Promise

PROMISES: tuple[Promise, ...] = ()
