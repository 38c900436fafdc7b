"""Journeys played and scored, catalogue by catalogue."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from os.path import expandvars
from pathlib import Path

from rich.console import Console

from chatbot.journeys.journey import BadJourney, Journey, read_journey
from chatbot.journeys.play import Host, PlayFailed, play
from chatbot.journeys.report import Result, as_json, print_report


@dataclass(frozen=True, slots=True)
class Catalog:
    """What a journey is played over: a catalogue file, its mapping and its reviews, or the sample shop without a file."""

    file: Path | None = None
    mapping: Path | None = None
    reviews: Path | None = None


SAMPLE = Catalog()

PlayerFor = Callable[[Catalog], AbstractContextManager[Host]]


def check(paths: Sequence[Path], *, player_for: PlayerFor, console: Console, json: bool = False) -> int:
    """Play the journeys of these files, print how they went, and return the exit status: 0 when all is as expected, else 1.

    Raises:
        BadJourney: a file is no journey; then none is played.
    """
    results = list(results_of(paths, player_for=player_for))
    if json:
        console.print_json(as_json(results))
    else:
        print_report(results, console)
    return 0 if all(r.passed for r in results) else 1


def results_of(paths: Sequence[Path], *, player_for: PlayerFor) -> Iterator[Result]:
    """Every journey as soon as it is played, those of one catalogue together, each catalogue opened once.

    Raises:
        BadJourney: a file is no journey; then none is played.
    """
    journeys: dict[Catalog, list[Journey]] = {}
    seen: dict[str, Path] = {}
    for path in paths:
        journey = read_journey(path)
        if journey.id in seen:
            raise BadJourney(path, "id", f"{journey.id!r} is that of {seen[journey.id]} already")
        seen[journey.id] = path
        journeys.setdefault(catalog_of(journey, path), []).append(journey)
    return _played(journeys, player_for)


def catalog_of(journey: Journey, file: Path) -> Catalog:
    """The catalogue of a journey; its paths are relative to the journey's own file, and may name variables of the environment ("$SHOPS/tea.csv").

    Raises:
        BadJourney: a file that it names isn't there.
    """
    if journey.catalog == "sample":
        return SAMPLE
    named = {"catalog": journey.catalog, "map": journey.map, "reviews": journey.reviews}
    found = {key: (file.parent / expandvars(name)).resolve() if name else None for key, name in named.items()}
    for key, path in found.items():
        if path is not None and not path.is_file():
            raise BadJourney(file, key, _absent(str(named[key])))
    return Catalog(found["catalog"], found["map"], found["reviews"])


def _absent(name: str) -> str:
    if "$" in expandvars(name):
        return f"{name!r} names a variable of the environment that isn't set"
    return f"there is no file {name!r} beside the journey"


def _played(journeys: dict[Catalog, list[Journey]], player_for: PlayerFor) -> Iterator[Result]:
    for catalog, group in journeys.items():
        with player_for(catalog) as player:
            for journey in group:
                yield _result(journey, player)


def _result(journey: Journey, player: Host) -> Result:
    turns = []
    try:
        for played in play(journey, player):
            turns.append(played)
    except PlayFailed as error:
        return Result(journey.id, journey.why, tuple(turns), str(error))
    return Result(journey.id, journey.why, tuple(turns))
