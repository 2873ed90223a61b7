"""Findings that say what a test tells them to."""

from zi_site.plan.kinds import Finding, Kind, Sentence


class Made(Kind):
    """One kind of each code that tests need, and a second of doubts."""

    AREA = Sentence("area", "{message}", "{advice}")
    BULAN = Sentence("bulan", "{message}", "{advice}")
    DOUBT = Sentence("impor", "{message}", "{advice}")
    ID = Sentence("id", "{message}", "{advice}")
    KUNCI = Sentence("kunci", "{message}", "{advice}")
    OTHER_DOUBT = Sentence("impor", "{message}", "{advice}")
    PERSONAL = Sentence("data-pribadi", "{message}", "{advice}")
    WAJIB = Sentence("wajib", "{message}", "{advice}")


def made(kind: Made, message: str, advice: str = "") -> Finding:
    return kind(message=message, advice=advice)
