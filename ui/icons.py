"""The page's icons: inline drawings, so that no font or file has to be fetched."""

from markupsafe import Markup

_FRAME = Markup(
    '<svg class="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.8"'
    ' stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">{}</svg>'
)


def _icon(*paths: str) -> Markup:
    return _FRAME.format(Markup("").join(Markup('<path d="{}"/>').format(p) for p in paths))


LIKE = _icon("M7 11v9H4v-9zM7 11l4-8a2.5 2.5 0 0 1 2.5 2.5V9h5a2 2 0 0 1 2 2.3l-1.2 7A2 2 0 0 1 17.300 20H7")
DISLIKE = _icon("M17 13V4h3v9zM17 13l-4 8a2.5 2.5 0 0 1-2.500-2.500V15h-5a2 2 0 0 1-2-2.300l1.200-7A2 2 0 0 1 6.700 4H17")
SAVE = _icon("M6 4h12v16l-6-4.500L6 20z")
COMPARE = _icon("M12 4v16", "M5 8h3", "M5 12h3", "M5 16h3", "M16 8h3", "M16 12h3", "M16 16h3")
SEND = _icon("M12 19V5", "M6 11l6-6 6 6")
CLOSE = _icon("M6 6l12 12", "M18 6L6 18")
RESTART = _icon("M4 12a8 8 0 1 0 2.500-5.800", "M4 4v4.500h4.500")
PERSON = _icon("M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z", "M4.500 20a7.500 7.500 0 0 1 15 0")
DOWN = _icon("M12 5v14", "M6 13l6 6 6-6")
NOTE = _icon("M5 12.500l4.500 4.500L19 7.500")
ALERT = _icon("M12 8v5", "M12 16.500v.1", "M12 3.500l9 16H3z")
BOOK = _icon("M12 7c-2-1.500-4.500-2-8-2v13c3.500 0 6 .5 8 2 2-1.500 4.500-2 8-2V5c-3.500 0-6 .5-8 2z", "M12 7v13")
NEXT = _icon("M10 6l6 6-6 6")
BACK = _icon("M14 6l-6 6 6 6")
ASK = _icon("M7 17L17 7", "M9 7h8v8")
STOP = _icon("M7 7h10v10H7z")
EDIT = _icon("M4 20l1-4L16.500 4.500a2 2 0 0 1 3 3L8 19z", "M14.500 6.500l3 3")
UNDO = _icon("M9 6L4.500 10.500 9 15", "M4.500 10.500H15a4.500 4.500 0 0 1 0 9h-3")
CLOCK = _icon("M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17z", "M12 7.500V12l3 2")
SHARE = _icon("M12 15V4", "M7.500 8L12 3.500 16.500 8", "M5 12.500V20h14v-7.500")
MORE = _icon("M5 7h14", "M5 12h14", "M5 17h14")
OUT = _icon("M14 4h6v6", "M20 4l-9 9", "M18 14v6H4V6h6")
NEW = _icon("M12 5v14", "M5 12h14")
SAVE_FILE = _icon("M12 4v11", "M7.500 11L12 15.500 16.500 11", "M5 19.500h14")
ERASE = _icon("M5 7h14", "M9.500 7V4.500h5V7", "M7 7l.800 12.500h8.400L17 7", "M10.500 10.500v5.500", "M13.500 10.500v5.500")
