"""What is wrong is told in words, with what to do about it."""

import json
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from chatbot.cli.doctor.data import data
from chatbot.cli.doctor.examination import examine
from chatbot.cli.doctor.finding import Finding, told, tried
from chatbot.cli.doctor.installed import disk, installed
from chatbot.cli.doctor.model import model
from chatbot.compose import storage
from chatbot.settings import Settings
from tests.llm.embedded import Embedded
from tests.llm.hostile import DONE, event


class _Handler(BaseHTTPRequestHandler):
    server: "Models"

    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers.get("Authorization", "")))
        self.send_response(self.server.status)
        self.end_headers()
        self.wfile.write(self.server.body)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.end_headers()
        for part in (event("A tent"), event(" for two."), event("", "stop") + DONE):
            self.wfile.write(part)
            self.wfile.flush()
            time.sleep(self.server.pause)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Models(ThreadingHTTPServer):
    """A model server that lists its models, or refuses to; it writes a sentence, whatever form is asked for."""

    daemon_threads = True
    pause = 0.0

    def __init__(self, status: int, body: bytes) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.status, self.body = status, body
        self.asked: list[tuple[str, str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


@contextmanager
def models(*names: str, status: int = 200, body: bytes | None = None) -> Iterator[Models]:
    listed = json.dumps({"object": "list", "data": [{"id": n} for n in names]}).encode()
    with Models(status, listed if body is None else body) as made:
        threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield made
        finally:
            made.shutdown()


def looked(llm: str, **more: object) -> dict[str, Finding]:
    return {f.name: f for f in model(Settings.model_validate({"llm": llm, **more}))}


def test_no_model_is_nothing_wrong() -> None:
    assert looked("none") == {"model": Finding("model", True, "none: answers come from facts alone")}


def test_words_that_name_no_model_are_told() -> None:
    found = looked("gpt-4")["model"]
    assert not found.good
    assert "'gpt-4' is no model" in found.seen
    assert "--llm" in found.advice


def test_a_server_that_is_not_there_is_told() -> None:
    with models() as gone:
        url = gone.url
    found = looked(f"openai:large@{url}")
    assert list(found) == ["model server"]
    assert url in found["model server"].seen
    assert "start the server" in found["model server"].advice


@pytest.mark.parametrize(("key", "words"), [("wrong", "the key is wrong"), (None, "it wants a key")])
@pytest.mark.parametrize("status", [401, 403])
def test_a_server_that_lets_nobody_in_is_told(key: str | None, words: str, status: int) -> None:
    with models(status=status) as told:
        found = looked(f"openai:large@{told.url}", **({"llm_api_key": key} if key else {}))
    assert words in found["model server"].seen
    assert "SHOPTALK_LLM_API_KEY" in found["model server"].advice
    assert told.asked == [("/v1/models", f"Bearer {key}" if key else "")]


def test_a_model_that_the_server_does_not_have_is_told_with_those_that_it_has() -> None:
    with models("qwen", "llama") as told:
        found = looked(f"openai:large@{told.url}")
    assert not found["model name"].good
    assert "no 'large'; it has qwen, llama" in found["model name"].seen
    assert f"openai:NAME@{told.url}" in found["model name"].advice
    assert "model" not in found


@pytest.mark.parametrize(("status", "body"), [(404, b"{}"), (200, b"not json"), (200, b'["odd"]'), (500, b"")])
def test_a_server_without_a_list_of_models_may_work_all_the_same(status: int, body: bytes) -> None:
    with models(status=status, body=body) as told:
        found = looked(f"openai:large@{told.url}")
    assert found["model name"].good
    assert "tokens/s" in found["model"].seen


def test_a_server_that_ignores_the_form_is_told_unless_nothing_is_asked_of_it() -> None:
    with models("large") as told:
        found = looked(f"openai:large@{told.url}")["model, JSON"]
        assert not found.good
        assert "SHOPTALK_UNDERSTAND=off" in found.advice
        assert looked(f"openai:large@{told.url}", understand="off")["model, JSON"].good


def test_a_model_too_slow_for_its_time_is_told() -> None:
    with models("large") as told:
        told.pause = 0.3
        found = looked(f"openai:large@{told.url}", model_timeout_s=2.0)
    assert not found["model"].good
    assert "SHOPTALK_MODEL_TIMEOUT_S" in found["model"].advice
    assert "model, JSON" in found


def test_a_broken_model_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "model.gguf"
    file.write_bytes(b"not a model")
    found = looked(f"llama.cpp:{file}")["model"]
    assert not found.good
    assert "can't be loaded" in found.seen
    assert "check the .gguf file" in found.advice


def test_a_langchain_provider_that_is_not_installed_is_told() -> None:
    found = looked("langchain:nobody:large")["model"]
    assert not found.good
    assert "langchain-PROVIDER" in found.advice


@pytest.mark.integration
def test_the_embedded_model_writes_and_obeys_a_form(embedded: Embedded) -> None:
    found = looked("llama.cpp", model_timeout_s=600)
    assert all(f.good for f in found.values()), found
    assert "tokens/s" in found["model"].seen
    assert found["model, JSON"].seen == "obeys a schema"
    (name,) = looked(f"openai:nothing@{embedded.url}", llm_api_key=embedded.key)["model name"].seen.partition("it has ")[2:]
    over_http = looked(f"openai:{name}@{embedded.url}", llm_api_key=embedded.key, model_timeout_s=600)
    assert [f.good for f in over_http.values()] == [True] * 4, over_http


def stored(folder: Path, **more: object) -> dict[str, Finding]:
    settings = Settings.model_validate({"data": folder, "llm": "none", **more})
    return {f.name: f for f in data(settings, storage(settings, threads=1))}


@pytest.mark.integration
def test_an_imported_shop_has_nothing_wrong(sample_shop: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(sample_shop, tmp_path / "shop")
    assert all(f.good for f in stored(folder).values()), stored(folder)


@pytest.mark.integration
def test_a_catalogue_of_another_embedder_is_told(sample_shop: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(sample_shop, tmp_path / "shop")
    vectors = storage(Settings(data=folder, llm="none")).vectors("items")
    ids, rows = vectors.all()
    vectors.upsert(ids, rows[:, ::-1].copy())
    found = stored(folder)["embedded catalogue"]
    assert not found.good
    assert "cosine" in found.seen
    assert "import the catalogue again" in found.advice
    vectors.delete(ids[:5])
    assert "5 of 1,185" in stored(folder)["embedded catalogue"].seen


@pytest.mark.integration
def test_an_empty_folder_wants_a_catalogue(tmp_path: Path) -> None:
    found = stored(tmp_path / "new")
    assert [name for name, f in found.items() if not f.good] == ["catalogue", "handbook"]
    assert "shoptalk import" in found["catalogue"].advice


@pytest.mark.integration
def test_what_does_not_answer_is_told_and_the_rest_is_looked_at(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    found = stored(file / "below", database_url="postgresql://ann:hunter2@127.0.0.1:9/shop", chroma_url="http://127.0.0.1:9")
    assert [name for name, f in found.items() if f.good] == ["embedder"]
    assert "SHOPTALK_DATABASE_URL" in found["conversations"].advice
    assert "SHOPTALK_CHROMA_URL" in found["Chroma"].advice
    assert "hunter2" not in repr(found)


def test_the_packages_of_the_embedded_model_matter_only_where_it_runs() -> None:
    assert "xllamacpp" in {f.name for f in installed("llama.cpp")}
    assert "xllamacpp" not in {f.name for f in installed("openai:x@http://y")}


def test_the_disk_is_looked_at_where_the_folder_will_be(tmp_path: Path) -> None:
    assert f"at {tmp_path}" in disk(tmp_path / "not" / "yet").seen


def test_an_error_is_told_in_a_line() -> None:
    assert told(ValueError("a\n  b")) == "a b"
    assert told(MemoryError()) == "MemoryError"
    assert len(told(ValueError("x" * 9999))) < 300
    assert tried("it", lambda: 1 / 0 and "", "mend it") == Finding("it", False, "division by zero", "mend it")


@pytest.mark.integration
def test_the_exit_code_says_whether_all_is_well(sample_shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = shutil.copytree(sample_shop, tmp_path / "shop")
    assert examine(Settings(data=folder, llm="none")) == 0
    assert examine(Settings(data=folder, llm="openai:large@http://127.0.0.1:9")) == 1
    assert "start the" in capsys.readouterr().out
