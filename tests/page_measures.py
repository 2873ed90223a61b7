"""Figures of a page in the browser: how much it shifts while it loads, how soon it answers a key."""

from playwright.sync_api import Locator, Page

_LAYOUT_SHIFT = """() => new Promise((done) => {
  let sum = 0;
  const add = (list) => { for (const entry of list.getEntries()) sum += entry.value; };
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""

# Of each key, two times: to the next paint, and to the last paint that changed something before 200
# ms in which nothing changed, so that what an answer puts off is seen too. A paint has happened
# when a message that was sent in an animation frame arrives.
_LISTEN = """() => {
  window.answers = [];
  document.addEventListener("keydown", ({ timeStamp }) => {
    let changed = false, next = 0, last = 0;
    const observer = new MutationObserver(() => { changed = true; });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const frame = () => {
      const had = changed, channel = new MessageChannel();
      changed = false;
      channel.port1.onmessage = () => {
        const now = performance.now();
        next ||= now;
        if (had || !last) last = now;
        if (now - last < 200) return requestAnimationFrame(frame);
        observer.disconnect();
        window.answers.push([next - timeStamp, last - timeStamp]);
      };
      channel.port2.postMessage(0);
    };
    requestAnimationFrame(frame);
  }, { capture: true });
}"""


def layout_shift(page: Page) -> float:
    """The sum of all layout shifts since the page began."""
    total: float = page.evaluate(_LAYOUT_SHIFT)
    return total


def keystrokes(
    page: Page, field: Locator, word: str, count: int, slowdown: int = 1
) -> tuple[tuple[float, ...], ...]:
    """Milliseconds from a key to the next paint, and to the last change; ``count`` keys: a word
    typed and erased.
    """
    field.click()
    page.evaluate(_LISTEN)
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    keys = [*word, *["Backspace"] * len(word)]
    for number in range(count):
        page.keyboard.press(keys[number % len(keys)])
        page.wait_for_function("count => window.answers.length === count", arg=number + 1)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    nexts, lasts = zip(*page.evaluate("window.answers"), strict=True)
    return nexts, lasts
