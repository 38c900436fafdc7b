"""The shopper's own say in what is known of them: to be remembered or not, to take it along, to have it erased."""

from markupsafe import Markup

from chatbot.domain.consent import Consent
from ui import icons
from ui.section import SECTION
from ui.texts import Texts

_SWITCH = Markup(
    '<div class="consent"><button type="button" role="switch" aria-checked="{on}" aria-describedby="consent-means" data-remember="{then}">'
    '<span>{says}</span><i aria-hidden="true"></i></button><p class="hint" id="consent-means">{means}</p></div>'
)
_EXPORT = Markup('<button type="button" class="row" data-export="yes">{icon}<span>{says}<small>{means}</small></span></button>')
_ERASE = Markup('<button type="button" class="row bad" data-erase="ask">{icon}<span>{says}</span></button>')
_SURE = Markup(
    '<dialog class="sure" aria-labelledby="erase-title" aria-describedby="erase-means"><h2 id="erase-title">{title}</h2><p id="erase-means">{means}</p>'
    '<form method="dialog"><button value="no" class="plain" autofocus>{stay}</button><button value="yes" class="danger">{go}</button></form></dialog>'
)


def own_data(texts: Texts, consent: Consent, *, anything: bool) -> Markup:
    """The section; to erase is offered where there is ``anything`` to erase."""
    body = _switch(texts, consent) + _EXPORT.format(icon=icons.SAVE_FILE, says=texts("panel.export"), means=texts("panel.exporting"))
    if anything:
        body += _ERASE.format(icon=icons.ERASE, says=texts("panel.erase")) + _sure(texts)
    return SECTION.format(kind="data", title=texts("panel.data"), body=body)


def _switch(texts: Texts, consent: Consent) -> Markup:
    """The choice to be remembered, and what it means."""
    on = consent.given
    means = texts("panel.remembered" if on else "panel.unremembered")
    return _SWITCH.format(on="true" if on else "false", then="no" if on else "yes", says=texts("panel.remember"), means=means)


def _sure(texts: Texts) -> Markup:
    return _SURE.format(title=texts("panel.sure.title"), means=texts("panel.sure.means"), stay=texts("panel.sure.stay"), go=texts("panel.sure.go"))
