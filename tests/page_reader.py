"""A page's HTML as a small tree, for tests that ask what a reader gets."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "col", "hr", "img", "input", "link", "meta", "wbr"}


@dataclass
class Node:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node | str]" = field(default_factory=list)

    def all(self) -> "Iterator[Node]":
        for child in self.children:
            if isinstance(child, Node):
                yield child
                yield from child.all()

    def find(self, wanted: "Callable[[Node], bool]") -> "list[Node]":
        return [node for node in self.all() if wanted(node)]

    def tags(self, *names: str) -> "list[Node]":
        return self.find(lambda node: node.tag in names)

    def with_class(self, name: str) -> "list[Node]":
        return self.find(lambda node: name in node.attributes.get("class", "").split())

    def by_id(self, identity: str) -> "Node":
        (found,) = self.find(lambda node: node.attributes.get("id") == identity)
        return found

    @property
    def text(self) -> str:
        """All text, exactly."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def said(self) -> str:
        """What a screen reader says: without what is hidden from it, spaces as one."""
        parts = (
            child
            if isinstance(child, str)
            else ""
            if child.attributes.get("aria-hidden") == "true"
            else child.said
            for child in self.children
        )
        return " ".join(" ".join(parts).split())


class _Builder(HTMLParser):
    """Every element must be closed by its own end tag, in order; anything else is an error in our
    templates.
    """

    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> repeats an attribute"
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def tree_of(html: str) -> Node:
    builder = _Builder()
    builder.feed(html)
    builder.close()
    (root,) = builder.open
    return root


# What is meant to lead out: our calendars, opened in the reader's by the device or by Google; a
# message with our address.
HANDED_ON = (
    r"webcal://[\w./:-]+\.ics"
    r"|https://calendar\.google\.com/calendar/r\?cid=webcal%3A%2F%2F[\w.%-]+\.ics"
    r"|https://wa\.me/\?text=[\w.%/~-]+"
)
