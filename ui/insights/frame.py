"""The frame of the page, which is drawn once: the bar, and what one looks at. The script fills the rest."""

from markupsafe import Markup

from ui.brand import Brand
from ui.insights.look import SPANS
from ui.plain import one_line
from ui.texts import LANGUAGES, Texts
from ui.tongue import address

_FRAME = Markup(
    '<header class="bar">{mark}<h1 dir="auto">{store} <small>{page}</small></h1><span class="gap"></span>'
    '<nav aria-label="{elsewhere}"><a class="quiet" href="{console}">{console_words}</a>{tongues}</nav>'
    '<form method="post" action="/staff/logout"><button type="submit" class="quiet">{out}</button></form></header>'
    '<form class="tools" aria-label="{tools}"><div class="choice" role="group" aria-label="{period}">{spans}'
    '<button type="button" data-own aria-expanded="false" aria-controls="insights-own">{own}</button></div>'
    '<div class="choice" role="group" aria-label="{by}">{pieces}</div>'
    '<div class="own" id="insights-own" hidden><label>{from_words}<input class="field" type="date" name="from" required></label>'
    '<label>{to_words}<input class="field" type="date" name="to" required></label><button type="submit" class="lined">{show}</button></div>'
    '<span class="gap"></span><button type="button" class="chip only" data-everything hidden>'
    '<span dir="auto"></span><i aria-hidden="true">×</i></button></form>'
    '<p class="unseen" role="status" id="insights-said" data-busy="{busy}" data-ready="{ready}" data-only="{only}"></p>'
)
_SPAN = Markup('<button type="button" data-days="{days}" aria-pressed="false">{words}</button>')
_PIECE = Markup('<button type="button" data-by="{by}" aria-pressed="false">{words}</button>')
_TONGUE = Markup('<a class="quiet" href="?lang={tongue}" lang="{tag}" hreflang="{tag}">{name}</a>')
_NAMES, _TAGS = {"en": "English", "zh": "中文"}, {"en": "en", "zh": "zh-CN"}


def frame(brand: Brand, texts: Texts) -> Markup:
    """The frame in a language."""
    others = [t for t in LANGUAGES if t != texts.language]
    return _FRAME.format(
        mark=brand.mark,
        store=one_line(brand.name),
        page=texts("insights.page"),
        elsewhere=texts("insights.elsewhere"),
        console=address("/agent/", texts.language),
        console_words=texts("insights.console"),
        tongues=Markup("").join(_TONGUE.format(tongue=t, tag=_TAGS[t], name=_NAMES[t]) for t in others),
        out=texts("insights.out"),
        tools=texts("insights.tools"),
        period=texts("insights.period"),
        spans=Markup("").join(_SPAN.format(days=days, words=texts("insights.days", count=days)) for days in SPANS),
        own=texts("insights.own"),
        by=texts("insights.by"),
        pieces=Markup("").join(_PIECE.format(by=by, words=texts(f"insights.by_{by}")) for by in ("day", "week")),
        from_words=texts("insights.first"),
        to_words=texts("insights.last_day"),
        show=texts("insights.show"),
        busy=texts("insights.busy"),
        ready=texts("insights.ready"),
        only=texts("insights.only"),
    )
