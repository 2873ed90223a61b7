"""Every kind of page in a browser: axe, small screens, large text, keyboard, paper, no script."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from accessibility import violations
from browsers import BASES, NewPage, Visit, executable
from page_measures import layout_shift
from playwright.sync_api import Page, expect

PLAN = "kab-demak/2023/"  # the one with 100 actions
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LARGE_TEXT = "document.documentElement.style.fontSize = '200%'"
SMALL_TEXT = """() => [...document.querySelectorAll("body *")]
  .filter((e) => e.checkVisibility() && !e.closest(".deret-bulan, [aria-hidden=true], .pembaca-layar"))
  .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())
    && parseFloat(getComputedStyle(e).fontSize) < 16
    || ["::before", "::after"].some((part) => !["none", "normal", '""'].includes(getComputedStyle(e, part).content)
      && parseFloat(getComputedStyle(e, part).fontSize) < 16))
  .map((e) => e.outerHTML.slice(0, 90))"""
OUTLINED = """() => [document.activeElement, document.activeElement.closest("td, th")]
  .some((e) => e && getComputedStyle(e).outlineStyle !== "none")"""
MOVING = """() => [...document.querySelectorAll("*")].filter((e) => {
  const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(e);
  return parseFloat(transitionDuration) > 0.01 || parseFloat(animationDuration) > 0.01 || scrollBehavior === "smooth";
}).length"""


def each(page: Page, visit: Visit, kinds: dict[str, str]) -> Iterator[str]:
    """Open one page of each kind after the other; yields the kind."""
    for kind, address in kinds.items():
        visit(page, address)
        yield kind


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    new_page: NewPage, visit: Visit, kinds: dict[str, str], scheme: str, width: int
) -> None:
    page = new_page(width, color_scheme=scheme)
    assert {kind: found for kind in each(page, visit, kinds) if (found := violations(page))} == {}


def test_axe_would_find_something(page: Page, visit: Visit) -> None:
    visit(page, PLAN)
    page.evaluate("document.querySelector('h1').after(document.createElement('button'))")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert {found.split(":")[0] for found in violations(page)} >= {"button-name", "html-has-lang"}


@pytest.mark.parametrize("base", BASES, indirect=True)
def test_every_kind_of_page_works_however_it_is_served(
    page: Page, visit: Visit, kinds: dict[str, str], base: str
) -> None:
    """The policy against foreign scripts lets ours in; console errors fail at the end."""
    # The page for missing addresses must work at any depth, so it alone uses the address that the
    # operator names.
    for kind in each(
        page, visit, {kind: kinds[kind] for kind in kinds if base == "/" or kind != "404"}
    ):
        assert page.locator("h1").count() == 1, kind
        (policy,) = page.locator('meta[http-equiv="Content-Security-Policy"]').all()
        rules = dict(
            rule.split(" ", 1) for rule in (policy.get_attribute("content") or "").split("; ")
        )
        assert not {"'unsafe-inline'", "'unsafe-eval'", "*"} & set(rules["script-src"].split()), (
            kind
        )
        assert rules["default-src"] == "'none'"
        assert page.evaluate("document.documentElement.className") == "js", kind
        assert page.evaluate("getComputedStyle(document.body).margin") == "0px", kind


def test_a_request_to_another_host_is_noticed(page: Page, visit: Visit, faults: list[str]) -> None:
    visit(page, "")
    page.evaluate("new Image().src = 'http://contoh.invalid/x.png'")
    page.wait_for_timeout(100)
    assert "contoh.invalid" in " ".join(faults)
    faults.clear()


def test_nothing_is_wider_than_a_small_screen(
    new_page: NewPage, visit: Visit, kinds: dict[str, str]
) -> None:
    page = new_page(320, 640)
    assert {
        kind: wider for kind in each(page, visit, kinds) if (wider := page.evaluate(WIDER))
    } == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_large_text_does_not_widen_a_page(
    new_page: NewPage, visit: Visit, kinds: dict[str, str], width: int
) -> None:
    page, too_wide = new_page(width), {}
    for kind in each(page, visit, kinds):
        page.evaluate(LARGE_TEXT)
        if wider := page.evaluate(WIDER):
            too_wide[kind] = wider
    assert too_wide == {}


def test_text_on_a_phone_is_never_small(phone: Page, visit: Visit, kinds: dict[str, str]) -> None:
    """16 px; only the letters of a month strip are smaller, which the words beside it repeat."""
    assert {
        kind: small for kind in each(phone, visit, kinds) if (small := phone.evaluate(SMALL_TEXT))
    } == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_a_plan_page_does_not_shift(new_page: NewPage, visit: Visit, width: int) -> None:
    assert layout_shift(visit(new_page(width), PLAN)) <= 0.02


def test_all_is_there_without_javascript(
    new_page: NewPage, visit: Visit, kinds: dict[str, str]
) -> None:
    page = new_page(java_script_enabled=False)
    for kind in each(page, visit, kinds):
        assert page.locator("h1").is_visible(), kind
        dead = page.locator("button:visible:not([type=submit]), [type=search]:visible:not(form *)")
        assert dead.count() == 0, f"{kind}: a control that does nothing"
    visit(page, PLAN)
    actions = page.locator('tr[id^="aksi-"]')
    assert actions.count() == 100
    assert all(row.is_visible() for row in actions.all())


def test_nothing_moves_for_a_reader_who_wants_no_motion(
    new_page: NewPage, visit: Visit, kinds: dict[str, str]
) -> None:
    page = new_page(reduced_motion="reduce")
    assert {
        kind: moving for kind in each(page, visit, kinds) if (moving := page.evaluate(MOVING))
    } == {}


def test_the_keyboard_alone_reaches_content_menu_and_colours(page: Page, visit: Visit) -> None:
    visit(page, PLAN)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Lewati ke isi")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    menu = page.locator("header nav a")
    reached = []
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('header nav a')"):
            reached.append(page.evaluate("document.activeElement.textContent.trim()"))
        if page.evaluate("document.activeElement.matches('button.tema')"):
            break
    assert reached == [text.strip() for text in menu.all_text_contents()]
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.keyboard.press("Enter")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before
    skip.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#isi")).to_be_focused()


def test_the_choice_of_colours_stays(page: Page, visit: Visit) -> None:
    visit(page, "").get_by_role("button", name="Gunakan tampilan gelap").click()
    visit(page, PLAN)
    assert page.evaluate("document.documentElement.dataset.tema") == "gelap"
    expect(page.get_by_role("button", name="Gunakan tampilan terang")).to_be_visible()


def test_focus_can_be_seen_everywhere(page: Page, visit: Visit) -> None:
    """Each stop of the tab key on a plan page has an outline, or the cell has in which it stands."""
    visit(page, PLAN)
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate(OUTLINED), page.evaluate(
            "document.activeElement.outerHTML.slice(0, 120)"
        )


def test_paper_shows_the_content_only(page: Page, visit: Visit, kinds: dict[str, str]) -> None:
    page.emulate_media(media="print")
    for kind in each(page, visit, kinds):
        assert page.locator("h1").is_visible(), kind
        for tool in page.locator("nav, dialog, input, select, .lewati, .tema").all():
            assert not tool.is_visible(), (
                f"{kind}: {tool.evaluate('e => e.outerHTML.slice(0, 90)')}"
            )


def test_without_a_browser_a_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RuntimeError, match=r"^There is no Chromium.*apt-get install chromium$"):
        executable(tmp_path / "chrome", from_npm=tmp_path)
