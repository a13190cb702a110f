"""The JSON Schema of the YAML format, for editors that complete and check the file."""

from __future__ import annotations

from typing import Any

from northing.formats.yaml import shapes
from northing.formats.yaml.mappings import Field, Shape

SHAPES = (
    shapes.CYCLE,
    shapes.STRATEGY,
    shapes.PRODUCT,
    shapes.COACH,
    shapes.TEAM,
    shapes.OBJECTIVE,
    shapes.RESTRICTION,
    shapes.KEY_RESULT,
    shapes.BOUNDS,
    shapes.MILESTONE,
    shapes.TASK,
    shapes.WAYPOINT,
    shapes.CHECK_IN,
    shapes.AMENDMENT,
    shapes.GUARDRAIL,
    shapes.INITIATIVE,
    shapes.RICE,
)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of one document, made from the loader's own table."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Northing OKRs",
        **_mapping(shapes.DOCUMENT),
        "$defs": {shape.name: _mapping(shape) for shape in SHAPES},
    }


def _mapping(shape: Shape) -> dict[str, Any]:
    required = [each.key for each in shape.keys if each.required]
    return {
        "description": shape.about,
        "type": "object",
        "properties": {each.key: _key(each) for each in shape.keys},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _key(each: Field) -> dict[str, Any]:
    return {"description": each.about, **each.type.schema()}
