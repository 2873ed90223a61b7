/* The small page tells the page that frames it how high it is; what that page does with it stands beside the code to paste. */
(function () {
  "use strict";
  if (parent === window) return;
  new ResizeObserver(() => {
    parent.postMessage({ tinggiRingkasan: document.documentElement.offsetHeight }, "*");
  }).observe(document.documentElement);
})();
