"""A section of the profile panel."""

from markupsafe import Markup

SECTION = Markup('<section class="{kind}"><h3>{title}</h3>{body}</section>')
HINT = Markup('<p class="hint">{}</p>')
EMPTY = Markup('<div class="empty-state">{icon}<b>{title}</b><p>{hint}</p></div>')
