/* A page within another site's frame tells the page that frames it how high it is (what that page does with it stands beside
   the code to paste), and its links open outside the frame. */
(function () {
  "use strict";
  if (parent === window) return;
  new ResizeObserver(() => {
    parent.postMessage({ tinggiRingkasan: document.documentElement.offsetHeight }, "*");
  }).observe(document.documentElement);
  addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link) Object.assign(link, { target: "_blank", rel: "noopener" });
  }, true);
})();
