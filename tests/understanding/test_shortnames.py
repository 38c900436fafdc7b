from chatbot.domain.item import Item, Value
from chatbot.domain.vocabulary import collect
from chatbot.understanding.lexicon import Lexicon


def names(word: str, *items: Item) -> list[tuple[str, object]]:
    return [(t.facet, t.value) for t in Lexicon(collect(items)).named((word,))]


def thing(id: str, category: str, **attributes: Value) -> Item:
    return Item(id, "A Thing", "", (category,), "A", 9, attributes=attributes)


def test_a_noun_that_several_types_of_one_thing_share_names_that_thing() -> None:
    stools = (thing("a", "desk chair", type=("wobble stool",)), thing("b", "desk chair", type=("saddle stool",)))
    assert names("stool", *stools) == [("category", "desk chair")]
    assert names("stool", stools[0]) == []
    assert names("stool", *stools, thing("c", "bench", type=("piano stool",))) == []


def test_the_noun_of_what_a_thing_is_for_names_nothing_but_what_is_done_does() -> None:
    helmets = (thing("a", "helmet", activity=("balance bike", "mountain biking")), thing("b", "helmet", activity=("e-bike", "road biking")))
    assert names("bike", *helmets) == []
    assert names("biking", *helmets) == [("activity", "biking")]
