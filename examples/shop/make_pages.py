"""Pages of the example shop, from the same export that Shoptalk imports: one per product, an index, and a picture for each color.

    python examples/shop/make_pages.py --out site
    python -m http.server 8080 --directory site

The pages are plain files; nothing in them but one line knows of Shoptalk.
"""

import argparse
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from chatbot.catalog.reading import open_files
from chatbot.catalog.report import Report
from chatbot.domain.item import Item
from chatbot.domain.money import money
from chatbot.explain.wording import plural
from chatbot.sample.pictures.picture import draw

HERE = Path(__file__).parent
SHOP = "Tidewell"
#: What the pictures' kinds are called where the shop has another word.
DRAWN = {"boots": "hiking boot", "sneakers": "sneaker", "lamp": "desk lamp"}


def make(export: Path, out: Path, server: str, site: str = "") -> int:
    """Write the site into a folder, which is made if need be; returns how many products it has.

    ``server`` is where Shoptalk answers, ``site`` where the pages will be: the policy of the pages allows both.
    """
    items = tuple(open_files([export]).items(Report()))
    pages = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    pages.filters["price"] = money
    shared = {"shop": SHOP, "server": server.rstrip("/"), "site": site.rstrip("/")}
    _write(out / "index.html", pages.get_template("index.html").render(shared, items=items, kinds=kinds(items)))
    for item in items:
        others = [other for other in items if other.category == item.category and other is not item][:4]
        _write(out / "products" / item.id / "index.html", pages.get_template("product.html").render(shared, item=item, others=others))
    for name, svg in pictures(items):
        _write(out / "pictures" / name, svg)
    if (HERE / "assets").is_dir():
        shutil.copytree(HERE / "assets", out / "assets", dirs_exist_ok=True)
    return len(items)


def kinds(items: Sequence[Item]) -> list[tuple[str, list[Item]]]:
    """The items of each kind by its plural, in the order of the export."""
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(plural(item.category), []).append(item)
    return list(found.items())


def pictures(items: Sequence[Item]) -> Iterator[tuple[str, str]]:
    """The name and the drawing of every picture that the export names."""
    for item in items:
        colors = {item.image: ""} | {variant.image: variant.options.get("color", "") for variant in item.variants}
        for image, color in colors.items():
            yield image.rpartition("/")[2], draw(DRAWN.get(item.category, item.category), color.lower(), item.id, {"title": item.title})


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the pages of the example shop.")
    parser.add_argument("--out", type=Path, default=Path("site"), help="folder to write to (default: site)")
    parser.add_argument("--export", type=Path, default=HERE / "products_export.csv", help="product export of Shopify (default: the example's)")
    parser.add_argument("--server", default="http://127.0.0.1:7860", help="where Shoptalk answers (default: http://127.0.0.1:7860)")
    parser.add_argument("--site", default="http://127.0.0.1:8080", help="where the pages will be (default: http://127.0.0.1:8080)")
    given = parser.parse_args()
    count = make(given.export, given.out, given.server, given.site)
    print(f"{count} products in {given.out}/. Serve them: python -m http.server 8080 --directory {given.out}")


if __name__ == "__main__":
    main()
