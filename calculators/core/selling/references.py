"""The works that the calculators rest on, each cited once, and the figures that we quote from them."""

from fractions import Fraction

from calculators.core.model import Source
from calculators.core.results import Also

MARKETING_METRICS = Source(
    "Farris, P. W., Bendle, N. T., Pfeifer, P. E. y Reibstein, D. J. Marketing Metrics. Pearson: costo por clic y por "
    "cliente, embudo, margen, crecimiento y retorno de la inversión."
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
POISSON_TAIL = Source(
    "Probabilidad de un número de ventas: distribución de Poisson. NIST Digital Library of Mathematical Functions, 8.4 "
    "(y 8.17, si el promedio se conoce por pocas ventas).",
    "https://dlmf.nist.gov/8.4",
)
BAYESIAN_DATA_ANALYSIS = Source(
    "Gelman, A. y otros. Bayesian Data Analysis, 3.ª ed., 2.6: lo que puede venir cuando el promedio sale de pocos "
    "casos.",
    "http://www.stat.columbia.edu/~gelman/book/",
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
META_OUTAGE_2021 = Source(
    "Meta (2021). Update about the October 4th outage: Facebook, Instagram y WhatsApp, sin servicio unas 6 horas.",
    "https://engineering.fb.com/2021/10/04/networking-traffic/outage/",
)
META_OUTAGE_2019 = Source(
    "MediaNama (2019). La falla del 3 de julio: unas 8 horas sin fotos, audios ni videos en Facebook, Instagram y "
    "WhatsApp.",
    "https://www.medianama.com/2019/07/223-facebook-instagram-and-whatsapp-back-after-8-hour-outage-that-left-users-"
    "unable-to-load-photos-videos/",
)
HIRSCHMAN = Source(
    "Hirschman, A. O. (1964). The paternity of an index. American Economic Review, 54, 761–762: el índice de "
    "concentración de Herfindahl y Hirschman."
)
MAILCHIMP_2019 = Source(
    "Mailchimp (octubre de 2019). Email marketing benchmarks: promedio de todos los giros. Es anterior a la protección "
    "de privacidad de Apple.",
    "https://mailchimp.com/resources/email-marketing-benchmarks/",
)
MAILCHIMP_RATES: Also = {
    "usual_clicks": ("percent", Fraction(291, 10000)),
    "usual_bounces": ("percent", Fraction(40, 10000)),
    "usual_unsubscribes": ("percent", Fraction(25, 10000)),
}
APPLE_MAIL_PRIVACY = Source(
    "Apple (2021). Protección de la privacidad en Mail: los mensajes se descargan sin que nadie los abra.",
    "https://www.apple.com/newsroom/2021/06/apple-advances-its-privacy-leadership-with-ios-15-ipados-15-macos-monterey-"
    "and-watchos-8/",
)
GMAIL_SENDERS = Source(
    "Ayuda de Google: pautas para quien envía correos a Gmail.",
    "https://support.google.com/a/answer/81126",
)
OLDROYD = Source(
    "Oldroyd, J. B., McElheran, K. y Elkington, D. (2011). The short life of online sales leads. Harvard Business "
    "Review.",
    "https://hbr.org/2011/03/the-short-life-of-online-sales-leads",
)
THIRDS = Source("Un tercio del tiempo para cada área: regla práctica de esta guía, sin un estudio que la respalde.")
AUDIT_ORDER = Source(
    "Lo propio antes que lo ajeno; base, correo y sitio primero: orden de esta guía, sin un estudio que lo respalde."
)
FAILURES_ORDER = Source(
    "Las cinco fallas, sus señales y su orden de arreglo: criterio de esta guía, por lo visto en negocios pequeños. No "
    "es una escala medida."
)
AREAS_OF_TASKS = Source("Una letra por tarea, según para quién es: criterio de esta guía para ordenar la semana.")
GUPTA_LEHMANN = Source(
    "Gupta, S. y Lehmann, D. R. (2003). Customers as assets. Journal of Interactive Marketing, 17, 9–24: el valor de "
    "un cliente a partir del margen, la retención y el descuento.",
    "https://doi.org/10.1002/dir.10045",
)
SKOK = Source(
    "Skok, D. SaaS Metrics 2.0. For Entrepreneurs: la regla práctica de 3 veces y 12 meses.",
    "https://www.forentrepreneurs.com/saas-metrics-2/",
)
FLEISS = Source(
    "Fleiss, J. L., Levin, B. y Paik, M. C. (2003). Statistical methods for rates and proportions, 3.ª ed., cap. 4: "
    "casos para comparar dos proporciones. Wiley.",
    "https://doi.org/10.1002/0471445428",
)
FISHER = Source(
    "Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society, 98, 39–82: la "
    "prueba exacta para comparar dos conversiones.",
    "https://doi.org/10.2307/2342435",
)
PRZYBOROWSKI_WILENSKI = Source(
    "Przyborowski, J. y Wilenski, H. (1940). Homogeneity of results in testing samples from Poisson series. "
    "Biometrika, 31, 313–323: la prueba exacta para comparar costos por lead y por venta.",
    "https://doi.org/10.1093/biomet/31.3-4.313",
)
LYDERSEN = Source(
    "Lydersen, S., Fagerland, M. W. y Laake, P. (2009). Recommended tests for association in 2 × 2 tables. Statistics "
    "in Medicine, 28, 1159–1175: el valor p medio.",
    "https://doi.org/10.1002/sim.3531",
)
HOLM = Source(
    "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6, "
    "65–70.",
    "https://www.jstor.org/stable/4615733",
)
