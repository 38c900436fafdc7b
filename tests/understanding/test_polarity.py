import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.understanding.polarity import Stance, named_as_unwanted, stances
from chatbot.understanding.tokens import tokenize

#: What the catalogue of these tests calls things; every word is a name of its own.
NAMES = ("leather", "wool", "down", "black", "green", "red", "hood", "jacket", "waterproof", "cotton", "nylon", "wheels", "fragrance", "hiking", "brand")


def stance_of(text: str, things: tuple[str, ...] = ()) -> dict[str, str]:
    """The stance towards each name in a message."""
    tokens = tokenize(text)
    named = [i + 1 if t.text.casefold() in NAMES else 0 for i, t in enumerate(tokens)]
    named = [-n if t.text.casefold() in things else n for t, n in zip(tokens, named, strict=True)]
    ruled = stances(tokens, named)
    return {t.text.casefold(): s.value for t, n, s in zip(tokens, named, ruled, strict=True) if n}


@pytest.mark.parametrize(
    ("text", "unwanted", "wanted"),
    [
        ("a jacket without leather", "leather", "jacket"), ("no wool please", "wool", ""), ("nothing with down", "down", ""), ("not black", "black", ""), ("anything but red", "red", ""),
        ("a jacket that isn't black", "black", "jacket"), ("I don't want leather", "leather", ""), ("leather-free", "leather", ""), ("fragrance free", "fragrance", ""), ("free of wool", "wool", ""),
        ("avoid cotton", "cotton", ""), ("everything except nylon", "nylon", ""), ("other than green", "green", ""), ("skip the hood", "hood", ""), ("minus the wheels", "wheels", ""), ("non leather", "leather", ""),
        # lists
        ("no leather, wool or down", "leather wool down", ""), ("without leather or wool", "leather wool", ""), ("no leather and no wool", "leather wool", ""), ("neither nylon nor cotton", "nylon cotton", ""), ("not black or red", "black red", ""),
        # what refuses nothing, and what does in other words
        ("no leather on the green jacket", "leather", "green jacket"), ("no idea, something in wool", "", "wool"), ("why not black", "", "black"), ("my old jacket was not waterproof", "", "jacket waterproof"),
        ("aren't there any in black", "", "black"), ("any color but black", "black", ""), ("another color than red", "red", ""), ("nobody wants wool or nylon", "wool nylon", ""),
        ("one that doesn't have a hood", "hood", ""), ("it mustn't be red", "red", ""), ("a jacket free of wool", "wool", "jacket"), ("nothing but wool", "", "wool"),
        ("keep leather out of it", "leather", ""), ("boots that keep wool out of sight", "", "wool"), ("spare me the wool", "wool", ""),
        ("anything as long as it isn't that awful black", "black", ""), ("isn't that black", "", "black"), ("if the jacket had no hood", "hood", "jacket"), ("the jacket had no hood", "", "jacket hood"),
        ("can't afford wool", "wool", ""), ("mum won't let me have anything black", "black", ""), ("she'd let me have black", "", "black"),
        ("who needs a hood", "hood", ""), ("no to wheels", "wheels", ""), ("other than black and red", "black red", ""),
        ("please don't show me leather", "leather", ""), ("could do without the hood", "hood", ""),
        ("leather? no thanks", "leather", ""), ("from anyone but black", "black", ""), ("nothing that goes with leather", "leather", ""), ("it isn't part of a brand", "brand", ""), ("avoid: cotton, nylon", "cotton nylon", ""),
        ("he already has a black one", "black", ""), ("something that doesn't need wheels", "wheels", ""), ("green yes, black no", "black", "green"), ("if they weren't red", "red", ""), ("get rid of the wool", "wool", ""),
        ("warm without being leather", "leather", ""), ("black over red any day", "red", "black"), ("I've read all of brand", "brand", ""),
        ("exclude leather and wool ones", "leather wool", ""), ("no room for wheels", "wheels", ""), ("it chews through leather, something without it", "leather", ""), ("they're all black", "black", ""),
        # what asks for a thing though it negates
        ("nothing without a hood", "", "hood"), ("I never leave home without a hood", "", "hood"), ("no hood is a dealbreaker", "", "hood"), ("unless it's waterproof I don't want it", "", "waterproof"),
        ("can't do without a hood", "", "hood"), ("nothing beats wool", "", "wool"), ("don't forget the hood", "", "hood"), ("my old one isn't waterproof", "", "waterproof"),
        ("you can't go wrong with black", "", "black"), ("no offence, black", "", "black"), ("mine doesn't have wheels", "", "wheels"),
        # where it stops
        ("no leather but in wool", "leather", "wool"), ("not black, green", "black", "green"), ("no leather and a hood", "leather", "hood"), ("without wool in black", "wool", "black"), ("no hood. waterproof", "hood", "waterproof"),
        ("a jacket without leather for hiking", "leather", "jacket hiking"), ("nothing with down, waterproof", "down", "waterproof"), ("not red; green", "red", "green"), ("I want a black jacket, no hood", "hood", "black jacket"),
        ("not too heavy, black", "", "black"), ("no leather, please, and waterproof", "leather", "waterproof"), ("without a hood, in green, waterproof", "hood", "green waterproof"), ("no wool though leather", "wool", "leather"),
    ],
)  # fmt: skip
def test_a_negation_rules_as_far_as_its_clause_and_its_list(text: str, unwanted: str, wanted: str) -> None:
    found = stance_of(text)
    assert {name for name, s in found.items() if s == "unwanted"} == set(unwanted.split())
    assert {name for name, s in found.items() if s == "wanted"} == set(wanted.split())


@pytest.mark.parametrize(
    ("text", "name"),
    [("I'm allergic to wool", "wool"), ("I hate leather", "leather"), ("I can't stand down", "down"), ("not a fan of red", "red"), ("I never wear cotton", "cotton"), ("sick of black", "black"), ("I don't like green", "green"), ("can't wear nylon", "nylon"), ("nylon makes me sweat", "nylon"), ("red isn't really my thing", "red"), ("wool does nothing for me", "wool"), ("he's off cotton", "cotton"), ("wool allergy", "wool"), ("he won't wear nylon", "nylon"), ("the hood must go", "hood"), ("I never wear wool", "wool")],
)  # fmt: skip
def test_a_dislike_belongs_to_the_person(text: str, name: str) -> None:
    assert stance_of(text) == {name: "disliked"}


@pytest.mark.parametrize(
    ("text", "names"),
    [("show me those brand doesn't make", "brand"), ("wool neither", "wool"), ("fed up with nylon", "nylon"), ("cotton is boring", "cotton"), ("the hood gets on my nerves", "hood"), ("wool scratches, so not those", "wool"), ("leather and wool are out", "leather wool"), ("everybody has black so no", "black"), ("I don't believe in nylon", "nylon")],
)
def test_a_verdict_behind_a_thing_says_that_it_is_disliked(text: str, names: str) -> None:
    assert stance_of(text) == dict.fromkeys(names.split(), "disliked")


def test_a_verb_behind_without_names_no_thing() -> None:
    tokens = tokenize("a lamp without waking my husband, without lining")
    assert [t.text for i, t in enumerate(tokens) if t.text in ("waking", "lining") and named_as_unwanted(tokens, i)] == ["lining"]


@pytest.mark.parametrize(
    "text",
    ["ideally black", "preferably black", "I'd prefer black", "black would be nice", "black if possible", "maybe black", "bonus if black", "black is a plus", "I like black", "hopefully black"],
)  # fmt: skip
def test_a_hedge_makes_a_wish_soft(text: str) -> None:
    assert stance_of(text) == {"black": "wished"}


@pytest.mark.parametrize(
    "text", ["doesn't have to be leather", "leather doesn't matter", "I don't care about leather", "no need for leather", "forget about the leather", "never mind the leather", "I can do without the leather", "take the leather out", "scrap leather", "leather or not", "leather isn't needed", "the leather can go",
             "let's not limit it to leather", "no leather requirement", "I was too strict with leather, ignore that", "not only leather", "that was for leather"]
)
def test_indifference_is_neither_wanted_nor_unwanted(text: str) -> None:
    assert stance_of(text) == {"leather": "indifferent"}


def test_a_hedge_does_not_soften_what_stands_before_a_comma() -> None:
    assert stance_of("waterproof, preferably black") == {"waterproof": "wanted", "black": "wished"}
    assert stance_of("waterproof, black would be nice") == {"waterproof": "wanted", "black": "wished"}


def test_a_hedge_does_not_turn_an_exclusion_around() -> None:
    assert stance_of("preferably not black")["black"] == "unwanted"
    assert stance_of("no leather if possible")["leather"] == "unwanted"


def test_a_name_that_looks_like_a_cue_is_a_name() -> None:
    tokens = tokenize("no free")
    assert stances(tokens, [1, 1]) == (Stance.WANTED, Stance.WANTED)


def test_without_a_cue_everything_is_wanted() -> None:
    assert set(stance_of("a black waterproof jacket with a hood").values()) == {"wanted"}


@given(st.lists(st.sampled_from([*NAMES, "no", "not", "without", "free", ",", "or", "and", "nor", "but", ".", "any", "if", "possible", "i", "don't", "like", "mind", "never", "maybe"]), max_size=25))
def test_every_token_gets_one_stance_whatever_the_order(words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    named = [i + 1 if t.text in NAMES else 0 for i, t in enumerate(tokens)]
    assert len(stances(tokens, named)) == len(tokens)


@given(st.lists(st.sampled_from([*NAMES, "a", "with", "for", ",", "and", "in"]), max_size=15))
def test_nothing_is_unwanted_where_nobody_says_no(words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    assert set(stances(tokens, [int(t.text in NAMES) for t in tokens])) <= {Stance.WANTED}


@given(st.sampled_from(NAMES), st.sampled_from(["no {}", "without {}", "nothing with {}", "a thing without {}", "i don't want {}", "{}-free", "not {}", "avoid {}", "please no {}!", "thing, no {}"]))
def test_what_somebody_says_no_to_is_never_wanted(name: str, said: str) -> None:
    assert stance_of(said.format(name))[name] == "unwanted"


def test_what_is_fine_is_neither_wanted_nor_refused() -> None:
    assert stance_of("no leather but wool is fine") == {"leather": "unwanted", "wool": "allowed"}
    assert stance_of("wool or leather would be ok") == {"wool": "allowed", "leather": "allowed"}
    assert stance_of("I don't mind wool") == {"wool": "allowed"}
    assert stance_of("wool is fine, it could also be cotton") == {"wool": "allowed", "cotton": "allowed"}
    assert stance_of("fine wool") == {"wool": "wanted"}
    assert stance_of("not that I mind wool but cotton") == {"wool": "allowed", "cotton": "wanted"}


def test_what_is_not_for_me_but_for_another_is_wanted() -> None:
    assert stance_of("the jacket is not for me, it's for the cat", ("jacket",)) == {"jacket": "wanted"}
    assert stance_of("the jacket is not for me", ("jacket",)) == {"jacket": "disliked"}


def test_what_is_asked_for_on_a_condition_is_wanted_whatever_the_condition_rules_out() -> None:
    assert stance_of("only nylon if down is off the table") == {"nylon": "wanted", "down": "disliked"}


def test_what_somebody_dislikes_may_be_a_list_that_closes_with_and() -> None:
    assert stance_of("I can't stand wool, nylon and anything red") == dict.fromkeys(("wool", "nylon", "red"), "disliked")
    assert stance_of("I hate wool and need a jacket") == {"wool": "disliked", "jacket": "wanted"}


@pytest.mark.parametrize(
    "text", ["I'd like it in black", "I should like to buy something black", "we'd also like black", "I would really love black", "something like black", "I'd prefer only black", "I only like black"]
)
def test_asking_is_no_mere_taste(text: str) -> None:
    assert stance_of(text) == {"black": "wanted"}


@pytest.mark.parametrize(
    ("text", "wished", "wanted"),
    [
        ("a leather jacket ideally waterproof", "waterproof", "leather jacket"), ("a leather jacket in black, if possible", "black", "leather jacket"), ("black, if possible waterproof", "waterproof", "black"),
        ("a leather jacket in black would be nice", "black", "leather jacket"), ("preferably black, waterproof", "black", "waterproof"), ("If at all possible, black.", "black", ""), ("green wool, waterproof preferred", "waterproof", "green wool"),
        ("would be great if it were black", "black", ""), ("a black jacket if possible", "black jacket", ""),
    ],
)  # fmt: skip
def test_a_hedge_softens_what_follows_it_unless_it_closes_the_clause(text: str, wished: str, wanted: str) -> None:
    found = stance_of(text, things=("jacket",))
    assert {name for name, s in found.items() if s == "wished"} == set(wished.split())
    assert {name for name, s in found.items() if s == "wanted"} == set(wanted.split())


def test_the_no_of_a_bound_is_used_up_by_it() -> None:
    tokens = tokenize("a jacket not over $97 black")
    named = [0, -1, 0, 0, 0, 0, 2]
    assert stances(tokens, named, {2, 3, 4, 5})[-1] is Stance.WANTED
    assert stances(tokens, named, {4, 5})[2] is Stance.UNWANTED


def test_a_hedge_ends_at_a_bound() -> None:
    tokens = tokenize("preferably black $97 max wool")
    assert [s.value for s in stances(tokens, [0, 1, 0, 0, 0, 2], {2, 3, 4})][1::4] == ["wished", "wanted"]


def test_the_verb_of_what_somebody_does_not_do_is_not_looked_for() -> None:
    tokens = tokenize("I don't drive, black")
    assert stances(tokens, [0, 0, 0, 0, 1])[2] is Stance.INDIFFERENT
    assert stance_of("I don't drive, black") == {"black": "wanted"}


def test_a_bare_word_behind_not_names_what_is_unwanted() -> None:
    for text in ("a pillow, not feather", "a watch that isn't feather"):
        tokens = tokenize(text)
        assert named_as_unwanted(tokens, len(tokens) - 1)
    tokens = tokenize("it is not working properly")
    assert not named_as_unwanted(tokens, 3)


def test_green_rather_than_black_wants_one_and_not_the_other() -> None:
    for text in ("I should rather have green than black", "green would be better than black", "I prefer green over black", "I'd prefer green to black"):
        assert stance_of(text) == {"green": "wanted", "black": "unwanted"}


def test_an_and_within_a_name_ends_no_rule() -> None:
    tokens = tokenize("no hook-and-loop and no waterproof membrane")
    named = [0, 1, 1, 1, 0, 0, 2, 2]
    assert len(tokens) == len(named)
    assert all(s is Stance.UNWANTED for s, n in zip(stances(tokens, named), named, strict=True) if n)


@pytest.mark.parametrize(
    ("text", "wished", "wanted"),
    [
        ("who loves hiking size black", "hiking", "black"), ("she's into hiking made of wool", "hiking", "wool"), ("I love hiking, hood is a must", "hiking", "hood"),
        ("he likes hiking waterproof is essential", "hiking", "waterproof"), ("ideally in size black", "black", ""), ("I like them made of wool", "wool", ""), ("I love a jacket made of wool", "jacket wool", ""),
    ],
)  # fmt: skip
def test_fondness_ends_where_a_size_a_make_or_a_must_is_told(text: str, wished: str, wanted: str) -> None:
    found = stance_of(text, things=("jacket",))
    assert {w for w, s in found.items() if s == "wished"} == set(wished.split())
    assert {w for w, s in found.items() if s == "wanted"} == set(wanted.split())


@pytest.mark.parametrize("text", ["never wool", "a jacket, never wool, in black", "never any wool please", "never in wool", "never wear wool"])
def test_never_is_a_refusal(text: str) -> None:
    assert stance_of(text)["wool"] in ("unwanted", "disliked")


@pytest.mark.parametrize("text", ["I've never tried wool", "I never had wool before", "I'll never find a wool one", "never without my wool"])
def test_what_was_never_had_is_not_refused(text: str) -> None:
    assert stance_of(text)["wool"] == "wanted"


def test_but_behind_a_comma_begins_something_else() -> None:
    tokens = tokenize("wool is ok after all, but in green")
    named = [1 if t.lemma == "wool" else 2 if t.lemma == "green" else 0 for t in tokens]
    assert stances(tokens, named)[-1] is Stance.WANTED


def test_a_name_that_begins_with_free_is_not_free_of_the_one_before_it() -> None:
    tokens = tokenize("into creative play free building")
    assert Stance.UNWANTED not in stances(tokens, [0, 1, 1, 2, 2])


def test_who_makes_it_is_no_taste_of_the_one_who_gets_it() -> None:
    tokens = tokenize("she's into swimming from Plainskin")
    ruled = stances(tokens, [2 if t.text == "Plainskin" else 1 if t.lemma.startswith("swim") else 0 for t in tokens])
    assert [ruled[i] for i, t in enumerate(tokens) if t.lemma.startswith("swim") or t.text == "Plainskin"] == [Stance.WISHED, Stance.WANTED]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("lose the hood bit", "hood"), ("I never said it had to be waterproof", "waterproof"), ("I was wrong about cotton, so", "cotton"), ("waterproof matters more than wheels", "wheels"), ("undo the wool", "wool"),
        ("one with wheels, so that doesn't matter", "wheels"), ("ignore what I said about leather", "leather"), ("a jacket that doesn't have to be waterproof", "waterproof"),
    ],
)  # fmt: skip
def test_what_is_taken_back_does_not_matter(text: str, name: str) -> None:
    assert stance_of(text)[name] == "indifferent"


@pytest.mark.parametrize("text", ["nylon's no use to us", "leather's overkill", "wool's out"])
def test_a_verdict_may_begin_within_the_name(text: str) -> None:
    tokens = tokenize(text)
    assert stances(tokens, [1] + [0] * (len(tokens) - 1))[0] is Stance.DISLIKED


@pytest.mark.parametrize("text", ["it's out", "nylon's tents", "that's overkill"])
def test_what_is_no_name_gets_none(text: str) -> None:
    tokens = tokenize(text)
    assert Stance.DISLIKED not in stances(tokens, [int(t.lemma == "nylon") for t in tokens])


def test_the_not_of_a_bound_rules_nothing_else() -> None:
    tokens = tokenize("i need not over 110")
    assert {s.value for s in stances(tokens, [0] * len(tokens), frozenset({2, 3, 4}))} == {"wanted"}


@pytest.mark.parametrize(
    ("text", "unwanted", "wanted"),
    [
        ("I regret buying leather last time", "leather", ""),
        ("don't bother with wool", "wool", ""),
        ("he's finished everything brand wrote", "brand", ""),
        ("would never in a million years wear wool", "wool", ""),
        ("leather and I don't get along", "leather", ""),
        ("leather is what I'm trying to get away from", "leather", ""),
        ("nylon is impossible to clean", "nylon", ""),
        ("black is a bit much", "black", ""),
        ("red looks cheap", "red", ""),
        ("take the black one out", "black", ""),
        ("wool? at that price? no way", "wool", ""),
        ("nothing that isn't waterproof", "", "waterproof"),
        ("they aren't waterproof", "", "waterproof"),
        ("no, it's got no hood", "", "hood"),
    ],
)
def test_refusals_in_other_words_and_what_only_sounds_like_one(text: str, unwanted: str, wanted: str) -> None:
    stances_ = stance_of(text)
    assert {w for w, s in stances_.items() if s in ("unwanted", "disliked")} == set(unwanted.split())
    assert {w for w, s in stances_.items() if s == "wanted"} == set(wanted.split())


@pytest.mark.parametrize("text", ["whether it has a hood I don't mind", "leave out the hood bit", "must I have a hood", "ok drop hood", "a hood isn't something I'd pay extra for", "hood or wheels, who cares"])
def test_what_may_be_either_way_is_indifferent(text: str) -> None:
    assert stance_of(text)["hood"] == "indifferent"


@pytest.mark.parametrize("text", ["the hall has no jacket", "there is no jacket in the hall", "I have no jacket"])
def test_a_thing_that_is_lacking_somewhere_is_wanted(text: str) -> None:
    assert stance_of(text, things=("jacket",)) == {"jacket": "wanted"}


@pytest.mark.parametrize("text", ["one that has no hood", "a jacket that has no wheels", "no jacket"])
def test_what_a_thing_is_not_to_have_is_unwanted(text: str) -> None:
    assert stance_of(text, things=("jacket",))[text.split()[-1]] == "unwanted"


def test_who_is_into_something_wishes_for_it_and_what_goes_into_a_thing_does_not() -> None:
    assert stance_of("she's into hiking") == {"hiking": "wished"}
    assert stance_of("it folds into my jacket")["jacket"] == "wanted"


def test_a_deed_that_somebody_hates_names_no_thing() -> None:
    tokens = tokenize("I hate ironing")
    assert not named_as_unwanted(tokens, len(tokens) - 1)


def test_what_does_no_harm_is_wanted() -> None:
    assert stance_of("wool that won't give me a headache") == {"wool": "wanted"}


def test_who_has_neither_of_two_refuses_both_and_an_opinion_left_out_is_denied() -> None:
    assert stance_of("leather is lovely, wool isn't") == {"leather": "wanted", "wool": "disliked"}
    assert stance_of("I'd rather freeze than wear wool")["wool"] == "unwanted"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("I keep buying ones without a hood", "wanted"), ("no hood needed", "indifferent"), ("for a flat with no wheels", "indifferent"), ("the ones without a hood are useless", "wanted")],
)
def test_a_lack_that_is_complained_of_that_is_no_need_or_that_is_a_places(text: str, expected: str) -> None:
    assert set(stance_of(text).values()) == {expected}
