"""Bricks of a JSON Schema: text, year, list, … Descriptions are what editors show."""

from collections.abc import Iterable, Mapping
from typing import Any

Schema = dict[str, Any]


def text(description: str) -> Schema:
    """A text of one character at least."""
    return {"type": "string", "minLength": 1, "description": description}


def year(description: str) -> Schema:
    """A year in four digits."""
    return {"type": "integer", "minimum": 2000, "maximum": 2100, "description": description}


def day(description: str) -> Schema:
    """A date as ``2025-03-19``; editors read it as text."""
    return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": description}


def number(description: str, highest: int) -> Schema:
    """A whole number from 1 to ``highest``."""
    return {"type": "integer", "minimum": 1, "maximum": highest, "description": description}


def numbers(description: str, highest: int, names: Iterable[str] = ()) -> Schema:
    """A number, a run such as ``1-12`` or, for months, a name; or a list of them."""
    one: list[Schema] = [
        {"type": "integer", "minimum": 1, "maximum": highest},
        {"type": "string", "pattern": "^[0-9]{1,2} *[-–] *[0-9]{1,2}$"},
    ]
    if words := list(names):
        one.append({"enum": words})
    return {
        "description": description,
        "anyOf": [*one, {"type": "array", "minItems": 1, "items": {"anyOf": one}}],
    }


def one_of(description: str, words: Mapping[str, str]) -> Schema:
    """One of the words; ``enumDescriptions`` is for editors, and no part of JSON Schema."""
    return {
        "type": "string",
        "description": description,
        "enum": list(words),
        "enumDescriptions": list(words.values()),
    }


def list_of(description: str, items: Schema) -> Schema:
    """A list of one entry at least."""
    return {"type": "array", "description": description, "minItems": 1, "items": items}


def mapping(properties: Schema, required: Iterable[str] = (), description: str = "") -> Schema:
    """These keys and no others."""
    found: Schema = (
        {"type": "object", "description": description} if description else {"type": "object"}
    )
    found |= {"additionalProperties": False, "properties": properties}
    return found | {"required": list(required)} if required else found


def defined(name: str) -> Schema:
    """What stands once under ``definitions``."""
    return {"$ref": f"#/definitions/{name}"}
