"""Two plans -> Changes: whatever a reader sees of a plan cannot differ without being in them."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from zi_site.plan import columns
from zi_site.plan.changes.flat import actions_of, facts_of
from zi_site.plan.changes.pairing import Pairs, pair
from zi_site.plan.changes.values import ActionChange, Changes, FieldChange, FlatAction
from zi_site.plan.model import Plan


def differences(before: Plan, after: Plan) -> Changes:
    """What became of each action and of the rest; both plans may be of any year and office."""
    old, new = actions_of(before, _renamed(before, after)), actions_of(after)
    pairs = pair(old, new)
    return Changes(
        tuple(_actions(old, new, pairs)), tuple(_facts(before, after)), _moved(old, new, pairs)
    )


def _renamed(before: Plan, after: Plan) -> tuple[str, ...]:
    """The earlier plan's further columns as they are called now: a new heading is one change."""
    same = len(before.kolom_lain) == len(after.kolom_lain)
    return after.kolom_lain if same else before.kolom_lain


def _actions(
    old: tuple[FlatAction, ...], new: tuple[FlatAction, ...], pairs: Pairs
) -> Iterator[ActionChange]:
    by_id = {action.id: action for action in old}
    came_from = {now: before for before, now in pairs.items()}
    removed = _removed_after(old, pairs)
    yield from (ActionChange(action, None) for action in removed.pop("", ()))
    for action in new:
        before = by_id[came_from[action.id]] if action.id in came_from else None
        if before is None:
            yield ActionChange(None, action)
        elif before != action:
            yield ActionChange(before, action, _fields(before, action))
        if before is not None:
            yield from (ActionChange(gone, None) for gone in removed.pop(before.id, ()))


def _removed_after(old: tuple[FlatAction, ...], pairs: Pairs) -> dict[str, list[FlatAction]]:
    """Removed actions by the id before of the nearest one above that stayed; "" at the top."""
    found: dict[str, list[FlatAction]] = {}
    above = ""
    for action in old:
        if action.id in pairs:
            above = action.id
        else:
            found.setdefault(above, []).append(action)
    return found


def _fields(before: FlatAction, after: FlatAction) -> tuple[FieldChange, ...]:
    each = zip(columns.cells(), before.cells, after.cells, strict=True)
    return tuple(FieldChange(cell.name, was, now) for cell, was, now in each if was != now)


def _facts(before: Plan, after: Plan) -> Iterator[FieldChange]:
    old, new = facts_of(before), facts_of(after)
    yield from (FieldChange(name, was, new[name]) for name, was in old.items() if was != new[name])


def _moved(
    old: tuple[FlatAction, ...], new: tuple[FlatAction, ...], pairs: Pairs
) -> tuple[str, ...]:
    """As few actions as explain the new order of those that stayed."""
    stayed = [pairs[action.id] for action in old if action.id in pairs]
    kept = set(pairs.values())
    now = [action.id for action in new if action.id in kept]
    if stayed == now:
        return ()
    in_place = {
        now[at]
        for block in SequenceMatcher(None, stayed, now, autojunk=False).get_matching_blocks()
        for at in range(block.b, block.b + block.size)
    }
    return tuple(name for name in now if name not in in_place)
