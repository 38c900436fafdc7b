from chatbot.understanding.match import Term
from chatbot.understanding.wider import WIDER, widen

_DUVET, _PILLOW = Term("category", "duvet", 5), Term("category", "pillow", 2)


def test_a_wider_word_names_what_there_is_of_the_kinds_behind_it() -> None:
    forms = {("duvet",): [_DUVET], ("pillow",): [_PILLOW, Term("type", "pillow", 1)]}
    widen(forms, [[("bedding",), WIDER, ("duvet",), ("pillow",), ("sheet",)]])
    assert forms[("bedding",)] == [_DUVET, _PILLOW]


def test_a_name_of_the_catalogue_stays_what_it_is_and_nothing_is_added_where_there_is_none() -> None:
    own = Term("category", "bedding", 9)
    forms = {("bedding",): [own], ("duvet",): [_DUVET]}
    widen(forms, [[("bedding",), WIDER, ("duvet",)], [("footwear",), WIDER, ("boot",)]])
    assert forms == {("bedding",): [own], ("duvet",): [_DUVET]}
