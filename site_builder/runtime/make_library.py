"""Runs inside Pyodide: packs the compiled calculators and what they really use of the standard library.

What is used is found by using it: the modules that are there once Pyodide has started and every
calculator has answered good and bad questions are packed, and no others.
"""

# ruff: noqa: PLC0415 - what `pack` imports for itself must not count as used
import sys
from importlib.machinery import ModuleSpec

SOURCES = "/sources"
SCRATCH = "/scratch"
EPOCH = (1980, 1, 1, 0, 0, 0)
NONSENSE = ("", "abc", "1,5", "1.500", "-3", "1e999", "½", "1,000,000.50", "9" * 400)

sys.path.insert(0, SOURCES)


def exercise() -> None:
    """Ask every calculator whatever could make it import something: examples, nonsense, every country."""
    import json

    from calculators import COUNTRIES, definition, evaluate_json, export_json, read_file_json, slugs, solve_json
    from calculators.files import takes_files

    def ask(slug: str, values: dict[str, str], **more: str) -> None:
        evaluate_json(slug, json.dumps({"values": values, **more}))

    def wish(slug: str, **wanted: str) -> None:
        solve_json(slug, json.dumps({"values": dict(definition(slug).defaults), **wanted}))

    def take_and_bring(slug: str, values: dict[str, str], country: str) -> None:
        asked = {"values": values, "country": country}
        for kind in ("csv", "json", "xlsx"):
            export_json(slug, json.dumps(asked | {"kind": kind}))
        if takes_files(definition(slug)):
            template = json.loads(export_json(slug, json.dumps(asked | {"kind": "template"})))["text"]
            for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1252"):
                data = template.lstrip("\ufeff").encode(encoding)
                for file in (data, data + b"\xff\x00", b"PK\x03\x04", b""):
                    list(read_file_json(slug, json.dumps({"country": country}), file))

    for slug in slugs():
        calculator = definition(slug)
        take_and_bring(slug, dict(calculator.defaults), "MX")
        ask(slug, {}, country="MX")
        for country in COUNTRIES:
            ask(slug, dict(calculator.defaults), country=country, written_in="canonical")
            ask(slug, dict(calculator.defaults), country=country, written_in="MX")
        for typed in NONSENSE:
            ask(slug, {item.key: typed for item in calculator.inputs}, country="MX")
        for item in calculator.inputs:
            for output in calculator.targets:
                wish(slug, field=item.key, output=output, target="30")
        for output in calculator.targets:
            for typed in NONSENSE:
                wish(slug, field=calculator.inputs[0].key, output=output, target=typed)


def used() -> dict[str, ModuleSpec]:
    """Modules read from the standard library's archive or from our sources, by name."""
    specs = {name: getattr(module, "__spec__", None) for name, module in sorted(sys.modules.items())}
    return {
        name: spec
        for name, spec in specs.items()
        if spec and spec.origin and (".zip/" in spec.origin or spec.origin.startswith(SOURCES))
    }


def pack(archive: str) -> None:
    """Write the archive, stored, so that the server's compression sees the bytecode itself."""
    modules = used()
    import zipfile

    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as out:
        for name, spec in modules.items():
            package = spec.submodule_search_locations is not None
            path = name.replace(".", "/") + ("/__init__" if package else "")
            out.writestr(zipfile.ZipInfo(path + ".pyc", EPOCH), compiled(name, spec, path + ".py"))


def compiled(name: str, spec: ModuleSpec, path: str) -> bytes:
    """A module's bytecode, to be trusted without a source: the library's stripped, ours as written."""
    import py_compile
    from pathlib import Path

    scratch = Path(SCRATCH)
    scratch.mkdir(exist_ok=True)
    source, target = scratch / "module.py", scratch / "module.pyc"
    source.write_text(spec.loader.get_source(name), encoding="utf-8")  # type: ignore[union-attr]
    py_compile.compile(
        str(source),
        str(target),
        dfile=path,
        doraise=True,
        optimize=0 if str(spec.origin).startswith(SOURCES) else 2,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    return target.read_bytes()
