"""A section of the profile panel."""

from markupsafe import Markup

SECTION = Markup('<section class="{kind}"><h3>{title}{count}</h3>{body}</section>')
HINT = Markup('<p class="hint">{}</p>')


def count(number: int) -> Markup:
    return Markup(' <span class="count">{}</span>').format(number) if number else Markup("")
