"""Turns definitions, templates and Markdown into the site: MkDocs hooks, Markdown blocks, runtime."""
