"""Steps of a plan's history <-> plain values for JSON, so that none is compared again."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from zi_site.plan.changes.values import ActionChange, Changes, FieldChange, FlatAction, PlanVersion


def stored(steps: Sequence[PlanVersion]) -> list[dict[str, Any]]:
    """The steps as lists, mappings and texts, in their order."""
    return [asdict(step) | {"moment": step.moment.isoformat()} for step in steps]


def steps_from(values: Sequence[dict[str, Any]]) -> tuple[PlanVersion, ...]:
    """What ``stored`` made; KeyError, TypeError or ValueError for anything else."""
    return tuple(
        PlanVersion(
            datetime.fromisoformat(each["moment"]),
            _changes(each["changes"]),
            bool(each["unread"]),
            bool(each["first"]),
        )
        for each in values
    )


def _changes(value: dict[str, Any]) -> Changes:
    actions = (
        ActionChange(_action(each["before"]), _action(each["after"]), _fields(each["fields"]))
        for each in value["actions"]
    )
    return Changes(tuple(actions), _fields(value["plan"]), tuple(value["moved"]))


def _action(value: dict[str, Any] | None) -> FlatAction | None:
    return None if value is None else FlatAction(value["id"], tuple(value["cells"]))


def _fields(values: Sequence[dict[str, str]]) -> tuple[FieldChange, ...]:
    return tuple(FieldChange(each["name"], each["before"], each["after"]) for each in values)
