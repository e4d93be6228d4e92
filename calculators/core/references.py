"""The works that the calculators rest on, each cited once."""

from calculators.core.model import Source

MARKETING_METRICS = Source(
    "Farris, P. W., Bendle, N. T., Pfeifer, P. E. y Reibstein, D. J. Marketing Metrics. Pearson: costo por clic y por "
    "cliente, embudo, margen y retorno de la inversión."
)
GOOGLE_ADS_CPA = Source(
    "Ayuda de Google Ads: costo por acción promedio.", "https://support.google.com/google-ads/answer/6396841"
)
WILSON = Source(
    "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the "
    "American Statistical Association, 22, 209–212.",
    "https://doi.org/10.1080/01621459.1927.10502953",
)
NEWCOMBE = Source(
    "Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion. Statistics in Medicine, 17, "
    "857–872.",
    "https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C857::AID-SIM777%3E3.0.CO;2-E",
)
BROWN_CAI_DASGUPTA = Source(
    "Brown, L. D., Cai, T. T. y DasGupta, A. (2001). Interval estimation for a binomial proportion. Statistical "
    "Science, 16, 101–133.",
    "https://doi.org/10.1214/ss/1009213286",
)
GARWOOD = Source(
    "Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika, 28, 437–442.",
    "https://doi.org/10.1093/biomet/28.3-4.437",
)
BINOMIAL_TAIL = Source(
    "Probabilidad de llegar a la meta: distribución binomial. NIST Digital Library of Mathematical Functions, 8.17.",
    "https://dlmf.nist.gov/8.17",
)
REICHHELD = Source(
    "Reichheld, F. F. (2003). The one number you need to grow. Harvard Business Review.",
    "https://hbr.org/2003/12/the-one-number-you-need-to-grow",
)
ROCKS = Source(
    "Rocks, B. (2016). Interval estimation for the net promoter score. The American Statistician, 70, 365–372.",
    "https://doi.org/10.1080/00031305.2016.1198279",
)
KEININGHAM = Source(
    "Keiningham, T. L. y otros (2007). A longitudinal examination of net promoter and firm revenue growth. Journal of "
    "Marketing, 71, 39–51: no pudo mostrar que el NPS prediga mejor que otras medidas.",
    "https://doi.org/10.1509/jmkg.71.3.039",
)
