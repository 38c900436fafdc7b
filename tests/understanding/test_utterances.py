"""How well messages in many voices are read, with the real embedder over the sample shop: precision and recall of what is taken from them."""

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from chatbot.catalog.conversion import Converter
from chatbot.catalog.handbook import read_document
from chatbot.catalog.shelf import Shelf, open_database
from chatbot.catalog.survey import Survey
from chatbot.catalog.terms import embed_terms
from chatbot.domain.item import Item
from chatbot.domain.request import Filter, Request
from chatbot.domain.vocabulary import collect
from chatbot.sample.export import HANDBOOK
from chatbot.sample.generate import catalogue
from chatbot.stockroom import Shelves, Stockroom
from chatbot.understanding.acts import Acts
from chatbot.understanding.distaste import Distaste
from chatbot.understanding.paraphrases import Paraphrases
from chatbot.understanding.purse import Purse
from chatbot.understanding.reader import Context, Reader
from chatbot.understanding.reading import Reading
from prompts import examples
from retrievers.chroma import Chroma
from retrievers.dense import DenseIndex
from retrievers.embedding import MiniLM
from retrievers.facets import FacetIndex
from retrievers.finder import Finder
from retrievers.lexical import LexicalIndex
from retrievers.passages import PassageIndex

HERE = Path(__file__).parent
LEAST_PRECISION, LEAST_RECALL = 0.90, 0.85
_TEXT = re.compile(r"^(?P<facet>\w+) (?P<op>=|!=|<=|>=|in) (?P<value>.+)$")


@dataclass(frozen=True, slots=True)
class Counter:
    items: tuple[Item, ...]
    reader: Reader

    def first(self, category: str) -> tuple[Item, ...]:
        return tuple(i for i in self.items if category in i.categories and i.stock)[:3]


@pytest.fixture(scope="module")
def counter(tmp_path_factory: pytest.TempPathFactory) -> Counter:
    embedder = MiniLM()
    items = _items()
    chroma = Chroma.memory(uuid.uuid4().hex)
    shelves = Shelves(Shelf(open_database(tmp_path_factory.mktemp("counter") / "catalogue.db")), chroma.collection("items"), chroma.collection("terms"))
    embed_terms(collect(items), shelves.terms, embedder)
    finder = Finder(facets=FacetIndex(items), lexical=LexicalIndex(items), dense=DenseIndex(shelves.vectors), embedder=embedder)
    passages = [p for file in sorted(HANDBOOK.glob("*.md")) for p in read_document(file)]
    handbook = PassageIndex(passages, embedder.embed([f"{p.document}. {p.section}. {p.text}" for p in passages]), embedder.embed)
    paraphrases = Paraphrases(**examples.paraphrases(), embed=embedder.embed)
    distaste = Distaste(examples.distaste(), embedder.embed)
    acts, purse = Acts(examples.acts(), embedder.embed), Purse(examples.money(), embedder.embed)
    room = Stockroom(shelves, finder, embedder, acts, handbook, embedder.knows, examples.thesaurus(), paraphrases, purse, distaste)
    return Counter(items, room.stock().reader)


def _items() -> tuple[Item, ...]:
    rows = catalogue()
    survey = Survey()
    for row in rows:
        survey.add(row["attributes"])
        for variant in row["variants"]:
            survey.add_options(variant["options"])
    converter = Converter(survey.types())
    return tuple(converter.item(row, lambda *note: None) for row in rows)


@dataclass(frozen=True, slots=True)
class Score:
    """What was taken from one message rightly, wrongly, and not."""

    say: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    missed: tuple[str, ...]


def score(label: dict[str, Any], reading: Reading) -> Score:
    expected: list[str] = [f for f in label.get("filters", ()) if not f.startswith("(")]
    allowed: list[str] = [f.strip("()") for f in label.get("filters", ()) if f.startswith("(")]
    expected += [f"drop {d}" for d in label.get("drops", ())]
    expected += [f"subject {label['subject']}"] if "subject" in label else []
    expected += [f"category {label['category']}"] if "category" in label else []
    expected += [f"act {label['act']}"] if "act" in label else []
    taken = _taken(reading, label)
    right, wrong = [], []
    left = list(expected)
    for each in taken:
        match = next((e for e in left if _same(e, each)), None)
        if match:
            left.remove(match)
            right.append(each)
        elif not any(_same(a, each) for a in allowed):
            wrong.append(each)
    return Score(label["say"], tuple(right), tuple(wrong), tuple(left))


def _taken(reading: Reading, label: dict[str, Any]) -> list[str]:
    """The slots of a reading as the table writes them. With other acts than a search nothing but the act counts."""
    act = [f"act {reading.act}"] if reading.act != "want" else []
    if "act" in label:
        return act
    category = [f"category {reading.category}"] if reading.category and reading.category != label.get("at") else []
    subject = [f"subject {reading.subject}"] if reading.subject else []
    return [*act, *category, *subject, *(f"drop {d}" for d in dict.fromkeys(reading.drops)), *(_written(f) for f in reading.filters)]


def _written(wanted: Filter) -> str:
    if isinstance(wanted.value, bool):
        return wanted.facet if wanted.value is not wanted.excludes else f"not {wanted.facet}"
    value = "|".join(wanted.value) if isinstance(wanted.value, tuple) else f"{wanted.value:g}" if isinstance(wanted.value, float) else wanted.value
    return f"{wanted.facet} {wanted.op} {value}"


def _same(expected: str, taken: str) -> bool:
    if expected == taken:
        return True
    if " in " in expected:
        parts = [_TEXT.match(t) for t in (expected, taken)]
        return all(parts) and all(p[k] == parts[0][k] for p in parts[1:] for k in ("facet", "op")) and {*parts[0]["value"].split("|")} == {*parts[1]["value"].split("|")}  # type: ignore[index]
    kind, _, rest = expected.partition(" ")
    alternatives = [f"{kind} {r}" for r in rest.split("|")] if kind in ("category", "act") else expected.split("|")
    return any(a == taken or _near(a, taken) for a in alternatives)


def _near(expected: str, taken: str) -> bool:
    """Whether two numeric filters are the same but for rounding; "<" and "<=" count as one."""
    one, other = _TEXT.match(expected), _TEXT.match(taken.replace(" < ", " <= ").replace(" > ", " >= "))
    if not one or not other or (one["facet"], one["op"]) != (other["facet"], other["op"]):
        return False
    try:
        return abs(float(one["value"]) - float(other["value"])) <= 0.01 * abs(float(one["value"]))
    except ValueError:
        return False


def _scores(counter: Counter) -> Sequence[Score]:
    found = []
    for label in yaml.safe_load((HERE / "utterances.yaml").read_text("utf-8")):
        at = label.get("at")
        shown = counter.first(at) if at else ()
        reading = counter.reader.read(label["say"], Context(Request(at), shown, (), ()))
        found.append(score(label, reading))
    return found


@pytest.mark.integration
def test_what_shoppers_say_is_understood(counter: Counter, capsys: pytest.CaptureFixture[str]) -> None:
    scores = _scores(counter)
    right, wrong, missed = (sum(len(getattr(s, kind)) for s in scores) for kind in ("right", "wrong", "missed"))
    precision, recall = right / (right + wrong), right / (right + missed)
    clean = sum(not s.wrong and not s.missed for s in scores)
    with capsys.disabled():
        print(f"\n{len(scores)} messages, {clean} without a fault; {right + missed} slots: precision {precision:.3f}, recall {recall:.3f}")
        for each in (s for s in scores if s.wrong or s.missed):
            print(f"  {each.say!r}: wrong {list(each.wrong)}, missed {list(each.missed)}")
    assert precision >= LEAST_PRECISION
    assert recall >= LEAST_RECALL


def test_a_reading_is_scored_slot_by_slot() -> None:
    label = {"say": "x", "category": "jacket|coat", "filters": ["waterproof", "color in red|blue", "price <= 100", "(size = M)"], "drops": ["brand"]}
    filters = (Filter("waterproof", "=", True), Filter("color", "in", ("blue", "red")), Filter("price", "<=", 100.0), Filter("size", "=", "M"), Filter("hood", "!=", True))
    found = score(label, Reading("want", "jacket", filters))
    assert set(found.right) == {"category jacket", "waterproof", "color in blue|red", "price <= 100"}
    assert found.wrong == ("not hood",)
    assert found.missed == ("drop brand",)


def test_another_act_counts_by_itself() -> None:
    found = score({"say": "x", "act": "save"}, Reading("want", "jacket", (Filter("color", "=", "red"),)))
    assert (found.right, found.wrong, found.missed) == ((), (), ("act save",))
    assert score({"say": "x"}, Reading("save")).wrong == ("act save",)
