"""The commands, as they are typed. Each one's work is in a module of its own, loaded when it runs."""

import logging
import os
from pathlib import Path
from typing import Annotated, Any

import typer

from chatbot.cli import staff
from chatbot.cli.errors import said_plainly

app = typer.Typer(
    name="shoptalk",
    no_args_is_help=True,
    add_completion=False,
    help="A conversational recommender that a shop can run itself.",
)
app.add_typer(staff.app)

Data = Annotated[
    Path | None, typer.Option("--data", help="Data folder; default: SHOPTALK_DATA or ~/.local/share/shoptalk.")
]
Llm = Annotated[
    str | None,
    typer.Option(
        "--llm", help="llama.cpp[:FILE.gguf], transformers:MODEL, openai:MODEL@URL, langchain:PROVIDER:MODEL or none."
    ),
]


@app.callback()
def _prepare(
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say more about what happens.")] = False,
) -> None:
    logging.basicConfig(
        level=logging.INFO if verbose else logging.WARNING, format="%(levelname)s %(name)s: %(message)s"
    )
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY", "DO_NOT_TRACK"):
        os.environ.setdefault(name, "1")
    os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")


@app.command("import")
@said_plainly
def import_(
    files: Annotated[
        list[str],
        typer.Argument(
            help="Catalogue files: a product export of Shopify or Magento 2, a Google Merchant feed, or tables as .csv, .jsonl or .parquet; "
            "or the word 'sample' for the sample shop."
        ),
    ],
    format: Annotated[str, typer.Option("--format", help="auto, csv, jsonl, parquet, magento, shopify or google.")] = "auto",
    map: Annotated[Path | None, typer.Option("--map", help="TOML file that says which column is what.")] = None,
    images: Annotated[
        Path | None,
        typer.Option(
            "--images", help="Folder of the pictures that the rows name (in Magento pub/media/catalog/product)."
        ),
    ] = None,
    reviews: Annotated[
        Path | None, typer.Option("--reviews", help="File with a row per review: sku and rating_value, out of 5.")
    ] = None,
    site: Annotated[
        str, typer.Option("--site", help="Address of your shop, https://shop.example: where links lead that don't name a site.")
    ] = "",
    currency: Annotated[
        str | None, typer.Option("--currency", help="Currency of prices that don't say it, such as EUR; default: SHOPTALK_CURRENCY or USD.")
    ] = None,
    prune: Annotated[bool, typer.Option("--prune", help="Delete items that none of the files has.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
    data: Data = None,
) -> None:
    """Import a catalogue: check every row, store the good ones, embed what is new. Safe to interrupt and to run again."""
    from chatbot.cli.imports import import_files, import_sample

    settings = _settings(data=data, currency=currency.upper() if currency else None)
    if files == ["sample"] and not Path("sample").exists():
        import_sample(settings, as_json=json)
    else:
        paths = [Path(f) for f in files]
        import_files(
            settings, paths, format=format, mapping=map, images=images, reviews=reviews, site=site, prune=prune, as_json=json
        )


@app.command("import-interactions")
@said_plainly
def import_interactions(file: Path, data: Data = None) -> None:
    """Import a behaviour log: rows of user, item, event and time."""
    from chatbot.cli.imports import import_log

    import_log(_settings(data=data), file)


@app.command("import-docs")
@said_plainly
def import_docs(files: list[Path], data: Data = None) -> None:
    """Import store documents (markdown or text), such as the returns policy."""
    from chatbot.cli.imports import import_handbook

    import_handbook(_settings(data=data), files)


@app.command()
@said_plainly
def serve(
    host: Annotated[str | None, typer.Option(help="Address to serve on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to serve on; 0 for any free one.")] = None,
    llm: Llm = None,
    workers: Annotated[int, typer.Option(help="Server processes; each one loads the models.", min=1, max=64)] = 1,
    data: Data = None,
) -> None:
    """Serve the chat page at / and the API at /v1."""
    from chatbot.cli.serve import run

    run(_settings(data=data, host=host, port=port, llm=llm), workers=workers)


@app.command()
@said_plainly
def chat(llm: Llm = None, data: Data = None) -> None:
    """Talk to the shop in the terminal."""
    from chatbot.cli.talk import talk

    talk(_settings(data=data, llm=llm))


@app.command("follow-up")
@said_plainly
def follow_up(
    conversation: Annotated[str | None, typer.Option(help="Id of the conversation to take up.")] = None,
    user: Annotated[str | None, typer.Option(help="The shop's own id of a shopper, to write to by their taste.")] = None,
    channel: Annotated[str, typer.Option(help="email, push or chat.")] = "email",
    llm: Llm = None,
    data: Data = None,
) -> None:
    """Draft a short personal message about items that fit. Nothing is sent, and nobody is written to who doesn't want to be remembered."""
    from chatbot.cli.followup import draft

    draft(_settings(data=data, llm=llm), conversation=conversation, user=user, channel=channel)


@app.command()
@said_plainly
def check(
    journeys: Annotated[list[Path], typer.Argument(help="Journeys (YAML files).")],
    url: Annotated[str | None, typer.Option(help="Play them against a running server.")] = None,
    llm: Llm = None,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Play scripted conversations and score the state they reach."""
    from chatbot.cli.check import play_journeys

    raise typer.Exit(play_journeys(_settings(llm=llm or "none"), journeys, url=url, as_json=json))


@app.command()
@said_plainly
def simulate(
    conversations: Annotated[int, typer.Option(help="How many shoppers come.", min=1)] = 500,
    seed: Annotated[int, typer.Option(help="The same seed and catalogue make the same shoppers.")] = 7,
    personas: Annotated[str | None, typer.Option(help="Kinds of shoppers, separated by commas; default all.")] = None,
    turns: Annotated[int, typer.Option(help="The most messages of one shopper.", min=1, max=20)] = 6,
    transcripts: Annotated[Path | None, typer.Option(help="Write the conversations to this file, failures first.")] = None,
    plot: Annotated[Path | None, typer.Option(help="Draw success by turn into this SVG file.")] = None,
    llm: Llm = None,
    json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    data: Annotated[Path | None, typer.Option("--data", help="Data folder of an imported catalogue; default the sample shop.")] = None,
) -> None:
    """Let simulated shoppers talk to the shop and count how far they get, beside a plain search box."""
    from chatbot.cli.simulate import Papers, simulate_shoppers
    from chatbot.simulate.persona import named
    from chatbot.simulate.simulation import Crowd

    crowd = Crowd(conversations, seed, named(personas), turns)
    simulate_shoppers(_settings(data=data, llm=llm or "none"), crowd, Papers(transcripts, plot), sample=data is None, json=json)


@app.command()
@said_plainly
def doctor(llm: Llm = None, data: Data = None) -> None:
    """Say what is installed, what answers, and what to do about what doesn't."""
    from chatbot.cli.doctor.examination import examine

    raise typer.Exit(examine(_settings(data=data, llm=llm)))


@app.command()
@said_plainly
def sample(folder: Annotated[Path, typer.Argument(help="Folder to write to.")]) -> None:
    """Write the sample shop as files: items.jsonl, interactions.csv, handbook, pictures."""
    from chatbot.sample.export import write

    write(folder)
    typer.echo(f"The sample shop is in {folder}: items.jsonl, interactions.csv, handbook/ and media/.")


insights = typer.Typer(no_args_is_help=True, help="What shoppers ask for, as the merchant sees it.")
app.add_typer(insights, name="insights")


@insights.command("rebuild")
@said_plainly
def rebuild_insights(data: Data = None) -> None:
    """Make the tables behind /insights anew of the stored events. Safe to interrupt and to run again, and while the shop is open."""
    from chatbot.cli.insights import rebuild

    rebuild(_settings(data=data))


def _settings(**given: Any) -> Any:
    from pydantic import ValidationError

    from chatbot.settings import Settings

    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        wrong = error.errors(include_url=False)[0]
        name = str(wrong["loc"][0]) if wrong["loc"] else ""
        raise ValueError(f"the setting {name!r} (SHOPTALK_{name.upper()}): {wrong['msg'].removeprefix('Value error, ')}") from error


def main() -> None:
    """The entry point of the installed command."""
    app()


if __name__ == "__main__":
    main()
