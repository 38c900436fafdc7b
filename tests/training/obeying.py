"""Whether a value obeys a JSON schema of the kind that answers are held to: objects, arrays, choices and plain types."""

from collections.abc import Mapping
from typing import Any

_TYPES: Mapping[str, Any] = {"string": str, "boolean": bool, "number": (int, float)}


def obeys(value: object, schema: Mapping[str, Any]) -> bool:
    """Whether the value has the form, the keys of objects in the order of the schema."""
    if "anyOf" in schema:
        return any(obeys(value, each) for each in schema["anyOf"])
    match schema["type"]:
        case "object":
            return isinstance(value, dict) and list(value) == list(schema["properties"]) and all(obeys(value[k], s) for k, s in schema["properties"].items())
        case "array":
            return isinstance(value, list) and len(value) <= schema["maxItems"] and all(obeys(each, schema["items"]) for each in value)
        case kind:
            plain = isinstance(value, _TYPES[kind]) and isinstance(value, bool) == (kind == "boolean")
            return plain and value in schema.get("enum", [value])
