"""The profile over HTTP."""

from fastapi.testclient import TestClient

from tests.api.conftest import Talk, problem


def interests(talk: Talk) -> list[dict[str, object]]:
    found: list[dict[str, object]] = talk.client.get("/v1/profile", headers=talk.auth).json()["interests"]
    return found


def brand(talk: Talk) -> str:
    talk.react("jacket-1", "like")
    return str(next(i["id"] for i in interests(talk) if i["facet"] == "brand"))


def test_it_says_what_is_known_and_why(talk: Talk) -> None:
    assert interests(talk) == []
    talk.react("jacket-1", "like")
    found = next(i for i in interests(talk) if i["facet"] == "brand")
    assert (found["value"], found["polarity"], found["subject"], found["via"]) == ("Halvard", "like", "me", "like")
    assert found["sources"] == ["Halvard Drizzle Jacket"]


def test_an_interest_can_be_corrected(talk: Talk) -> None:
    answer = talk.client.patch(f"/v1/profile/interests/{brand(talk)}", json={"polarity": "exclude"}, headers=talk.auth)
    assert answer.json()["polarity"] == "exclude"
    assert [i["polarity"] for i in interests(talk) if i["facet"] == "brand"] == ["exclude"]


def test_a_correction_says_something(talk: Talk) -> None:
    for body in ({"polarity": "allow"}, {}, {"polarity": "adore"}, {"value": ""}, {"value": "a\x00"}, {"strength": 1}):
        problem(talk.client.patch(f"/v1/profile/interests/{brand(talk)}", json=body, headers=talk.auth), 422, "invalid")


def test_an_interest_can_be_forgotten_once(talk: Talk) -> None:
    path = f"/v1/profile/interests/{brand(talk)}"
    assert talk.client.delete(path, headers=talk.auth).status_code == 204
    assert "brand" not in {i["facet"] for i in interests(talk)}
    problem(talk.client.delete(path, headers=talk.auth), 404, "no-interest")
    problem(talk.client.patch(path, json={"value": "x"}, headers=talk.auth), 404, "no-interest")


def test_everything_can_be_forgotten(talk: Talk) -> None:
    brand(talk)
    assert talk.client.delete("/v1/profile", headers=talk.auth).status_code == 204
    assert interests(talk) == []


def test_everything_can_be_taken_along(talk: Talk) -> None:
    talk.say("a tent")
    brand(talk)
    answer = talk.client.get("/v1/profile/export", headers=talk.auth)
    assert "attachment" in answer.headers["content-disposition"]
    export = answer.json()
    assert [s["facet"] for s in export["signals"]] == ["item", "category", "brand", "price"]
    assert export["conversation"]["entries"][0]["text"] == "a tent"
    assert [c["id"] for c in export["conversations"]] == [talk.id]


def test_whether_it_is_kept_is_the_shoppers_choice(client: TestClient) -> None:
    first = Talk(client, user_id="7")
    brand(first)
    path = "/v1/profile/consent"
    assert first.client.get(path, headers=first.auth).json() == {"given": False, "at": None}
    assert first.client.get("/v1/profile", headers=first.auth).json()["kept"] is False
    assert interests(Talk(client, user_id="7")) == []
    answer = first.client.put(path, json={"given": True}, headers=first.auth)
    assert answer.status_code == 200
    assert answer.json()["given"] is True
    assert answer.json()["at"]
    second = Talk(client, user_id="7")
    assert interests(second) == interests(first) != []
    assert second.client.get("/v1/profile", headers=second.auth).json()["kept"] is True
    second.client.put(path, json={"given": False}, headers=second.auth)
    assert interests(second) == interests(first) == interests(Talk(client, user_id="7")) == []


def test_consent_is_a_yes_or_a_no(talk: Talk) -> None:
    for body in ({}, {"given": "yes"}, {"given": None}, {"given": 1}, {"given": True, "at": "now"}):
        problem(talk.client.put("/v1/profile/consent", json=body, headers=talk.auth), 422, "invalid")


def test_to_like_twice_is_to_like_once(talk: Talk) -> None:
    first = talk.react("jacket-1", "like").json()["profile_changes"]
    before = interests(talk)
    assert first
    assert talk.react("jacket-1", "like").json()["profile_changes"] == []
    assert interests(talk) == before


def test_one_shopper_does_not_see_anothers(client: TestClient) -> None:
    ann, bob = Talk(client), Talk(client)
    interest = brand(ann)
    assert interests(bob) == []
    problem(client.delete(f"/v1/profile/interests/{interest}", headers=bob.auth), 404)
    assert interests(ann)


def test_without_a_token_there_is_no_profile(client: TestClient) -> None:
    for method, path in (("GET", ""), ("GET", "/export"), ("GET", "/consent"), ("PUT", "/consent"), ("DELETE", ""), ("DELETE", "/interests/x"), ("PATCH", "/interests/x")):
        problem(client.request(method, f"/v1/profile{path}"), 401, "no-token")
