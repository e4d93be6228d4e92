"""A calculator more is one file in calculators/ and one page in docs/, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from site_builder.tasks.console import CACHE, ROOT
from site_builder.tasks.environment import tool_env
from site_builder.tasks.site import INPUTS

if TYPE_CHECKING:
    from pathlib import Path

CALCULATOR = '''"""Doubled: twice an amount, to prove that a calculator needs nothing else."""

from calculators.core import Calculator, Example, Given, Output, Result, Source, money


def calculate(given: Given) -> Result:
    """Return twice the amount."""
    return Result(
        outputs={"doubled": given["amount"] * 2},
        headline="El doble es {doubled}.",
        range="",
        steps=("Doble = 2 × {amount} = {doubled}",),
        notes=(),
    )


CALCULATOR = Calculator(
    slug="doubled",
    acronym="DOB",
    title="El doble",
    question="¿Cuánto es el doble?",
    inputs=(money("amount", "Cantidad", "Lo que quieras duplicar.", "150"),),
    outputs=(Output("doubled", "Doble", "money", primary=True),),
    formula=calculate,
    examples=(
        Example("Ciento cincuenta", {"amount": "150"}, {"doubled": "300"}),
        Example("Cero", {"amount": "0"}, {"doubled": "0"}),
    ),
    sources=(Source("Aritmética."),),
)
'''
PAGE = """---
title: El doble
description: Calcula el doble de una cantidad cualquiera y mira cómo sale.
---

# El doble

/// calculator | doubled
///
"""


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a copy of the project with one calculator more."""
    root = tmp_path_factory.mktemp("six")
    for name in INPUTS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, root / name)
    (root / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    if CACHE.exists():
        shutil.copytree(CACHE, root / ".cache")
    (root / "calculators/doubled.py").write_text(CALCULATOR, encoding="utf-8")
    (root / "docs/calculadoras/doubled.md").write_text(PAGE, encoding="utf-8")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        env=tool_env(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return root / "site"


def test_its_page_holds_the_form_and_the_solved_example(extended: Path) -> None:
    page = (extended / "calculadoras/doubled.html").read_text(encoding="utf-8")
    assert 'name="amount" value="150"' in page
    assert "El doble es $300." in page
    assert "Doble = 2 × $150 = $300" in page


def test_it_is_in_the_navigation_and_on_the_home_page(extended: Path) -> None:
    home = (extended / "index.html").read_text(encoding="utf-8")
    assert '<a href="calculadoras/doubled.html">¿Cuánto es el doble?</a>' in home
    assert 'href="doubled.html"' in (extended / "calculadoras/cpa.html").read_text(encoding="utf-8")


def test_the_browser_gets_it_too(extended: Path) -> None:
    (library,) = extended.glob("assets/rumbo/runtime-*/library.zip")
    assert b"calculators/doubled" in library.read_bytes()
