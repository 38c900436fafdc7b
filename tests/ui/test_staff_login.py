"""Where the shop's people sign in and out."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.ui.console.floor import ADA, BEN, BRAND, PASSWORD, Floor
from ui.brand import Brand
from ui.staff_login import own_path, page
from ui.texts import Texts

OWN = {"Origin": "http://testserver"}


@pytest.fixture
def floor(tmp_path: Path) -> Floor:
    return Floor(tmp_path)


@pytest.fixture
def client(floor: Floor) -> Iterator[TestClient]:
    with TestClient(floor.app(), follow_redirects=False) as client:
        yield client


def enter(client: TestClient, name: str = BEN, password: str = PASSWORD, next: str = "/agent/", **headers: str) -> tuple[int, str, str]:
    """The status, where it leads, and the page."""
    answer = client.post("/staff/login", params={"next": next}, data={"name": name, "password": password}, headers={**OWN, **headers})
    return answer.status_code, answer.headers.get("location", ""), answer.text


def test_the_right_password_leads_on_with_a_cookie_that_scripts_and_other_sites_do_not_get(client: TestClient) -> None:
    answer = client.post("/staff/login?next=/agent/%23abc", data={"name": BEN, "password": PASSWORD}, headers=OWN)
    assert (answer.status_code, answer.headers["location"]) == (303, "/agent/#abc")
    cookie = answer.headers["set-cookie"].lower()
    assert cookie.startswith("shoptalk_staff=")
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert client.get("/agent/").status_code == 200


def test_a_wrong_password_and_an_unknown_name_are_told_apart_by_nobody(client: TestClient) -> None:
    wrong, unknown = enter(client, BEN, "not the password"), enter(client, BEN[::-1], PASSWORD)
    assert wrong[0] == unknown[0] == 401
    assert "belong together" in wrong[2]
    assert wrong[2].replace(BEN, "") == unknown[2].replace(BEN[::-1], "")
    assert "set-cookie" not in client.get("/staff/login").headers


def test_the_name_stays_in_the_form_and_the_password_does_not(client: TestClient) -> None:
    _, _, markup = enter(client, BEN, "not the password")
    assert f'value="{BEN}"' in markup
    assert "not the password" not in markup


def test_who_tries_too_often_is_told_to_wait(client: TestClient) -> None:
    answers = [enter(client, BEN, f"guess number {n}") for n in range(12)]
    assert answers[-1][0] == 429
    assert "Please wait" in answers[-1][2]


@pytest.mark.parametrize("wanted", ["https://evil.test/", "//evil.test", "/\\evil.test", "javascript:alert(1)", "/a b", "/a\nb", "", "agent"])
def test_it_leads_nowhere_but_to_this_site(client: TestClient, wanted: str) -> None:
    assert own_path(wanted) == "/agent/"
    assert enter(client, next=wanted)[:2] == (303, "/agent/")


def test_a_form_that_another_site_sends_is_refused(client: TestClient) -> None:
    assert enter(client, Origin="https://evil.test")[0] == 403
    assert client.get("/agent/").status_code == 303


def test_who_is_signed_in_already_goes_on_at_once(client: TestClient) -> None:
    enter(client)
    assert client.get("/staff/login?next=/agent/").headers["location"] == "/agent/"


def test_an_agent_who_asks_for_the_figures_is_told_that_they_are_for_admins(client: TestClient) -> None:
    enter(client)
    answer = client.get("/staff/login?next=/insights/")
    assert answer.status_code == 200
    assert f"You are signed in as {BEN}" in answer.text
    enter(client, ADA)
    assert client.get("/staff/login?next=/insights/").headers["location"] == "/insights/"


def test_signing_out_ends_the_session_and_not_only_the_cookie(client: TestClient, floor: Floor) -> None:
    enter(client)
    token = client.cookies["shoptalk_staff"]
    assert client.post("/staff/logout", headers={"Origin": "https://evil.test"}).status_code == 403
    assert floor.shop.staff.who(token) is not None
    assert client.post("/staff/logout", headers=OWN).headers["location"] == "/staff/login"
    assert floor.shop.staff.who(token) is None
    assert client.get("/agent/").status_code == 303


def test_a_form_that_is_far_too_large_is_not_read(client: TestClient) -> None:
    assert enter(client, BEN, "x" * 20_000)[0] == 413


def test_nothing_in_the_page_needs_a_script_or_an_inline_style(client: TestClient) -> None:
    answer = client.get("/staff/login")
    assert "script-src" not in answer.headers["content-security-policy"]
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    found = _Tags()
    found.feed(answer.text)
    assert not {"script", "style"} & {tag for tag, _ in found.seen}
    assert not [name for _, names in found.seen for name in names if name == "style" or name.startswith("on")]


def test_it_speaks_the_browsers_language_and_remembers_a_choice(client: TestClient) -> None:
    assert '<html lang="zh-CN">' in client.get("/staff/login", headers={"Accept-Language": "zh-CN,zh;q=0.9"}).text
    chosen = client.get("/staff/login?lang=zh", headers={"Accept-Language": "en"})
    assert chosen.headers["set-cookie"].startswith("lang=zh")
    assert "登录" in client.get("/staff/login", headers={"Accept-Language": "en"}).text


def test_where_nobody_works_yet_it_says_how_to_begin(client: TestClient, floor: Floor) -> None:
    for clerk in floor.shop.staff.all():
        floor.shop.staff.remove(clerk.name)
    assert "shoptalk staff add" in client.get("/staff/login").text


def test_what_people_typed_is_never_markup() -> None:
    hostile = '"><script>alert(1)</script>'
    markup = page(Brand(hostile), Texts.of("en"), "/agent/", name=hostile, trouble=hostile)
    assert "<script>" not in markup
    assert page(BRAND, Texts.of("en"), "/agent/").count("<script") == 0


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, [name for name, _ in attrs]))
