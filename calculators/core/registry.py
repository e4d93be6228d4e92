"""Finds the calculators: every module of this package that is not the core is one."""

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

import calculators
from calculators.core.errors import DefinitionError, UnknownNameError
from calculators.core.model import Calculator


@lru_cache
def slugs() -> tuple[str, ...]:
    """Names of all calculators, in alphabetical order."""
    return tuple(sorted(module.name for module in iter_modules(calculators.__path__) if not module.ispkg))


@lru_cache
def definition(slug: str) -> Calculator:
    """The definition of a calculator; its module is imported on first use.

    Args:
        slug: its name.

    Raises:
        UnknownNameError: there is no such calculator.
        DefinitionError: its file does not hold a definition of that name.
    """
    if slug not in slugs():
        raise UnknownNameError("calculator", slug, slugs())
    module = import_module(f"calculators.{slug}")
    found = getattr(module, "CALCULATOR", None)
    if not isinstance(found, Calculator) or found.slug != slug:
        message = f"calculators/{slug}.py: CALCULATOR: define it, with slug={slug!r}"
        raise DefinitionError(message)
    return found
