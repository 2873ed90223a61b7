"""axe-core in a page: what breaks WCAG 2.2 A and AA or axe's best practices."""

from functools import cache

from node_programs import TOOLS
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """async (tags) => {
  // axe leaves target-size (WCAG 2.2, 2.5.8) out unless it is asked for
  const options = { runOnly: tags, resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`));
}"""


@cache
def _axe() -> str:
    path = TOOLS / "node_modules" / "axe-core" / "axe.min.js"
    assert path.is_file(), "axe-core is missing; run `make test` once, which installs it"
    return path.read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """One text for each element at fault, as the page stands now."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe() + "; 0")
    found: list[str] = page.evaluate(_RUN, TAGS)
    return found
