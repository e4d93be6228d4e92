"""Worked figures in prose: each is computed from its calculator, in its country's notation, whenever the site is built.

A page names its cases in a block that readers never see, and its sentences name their results:

    /// figures | AR
    cpa: spend 600.000, leads 60, sales 12
    ///

    Pagó {{ cpa }} por trabajo, y pudo ser de {{ cpa_low:about }} a {{ cpa_high:about }}.
"""

from site_builder.figures.page import Written, write_page

__all__ = ["Written", "write_page"]
