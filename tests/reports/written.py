"""What a format writes of a run, as text."""

from io import StringIO

from factcheck.model import Run
from factcheck.reports import View, writer
from factcheck.wording import Lang


def written(name: str, run: Run, **view: object) -> str:
    out = StringIO()
    writer(name)(run, out, View(**{"lang": Lang.EN, **view}))  # type: ignore[arg-type]
    return out.getvalue()
