/* Loads the page anew when the site was built anew. The reader's place on the page stays. */
(function () {
  "use strict";
  var own = document.currentScript.dataset;
  var news = new EventSource(own.kabar + "?versi=" + encodeURIComponent(own.versi));
  news.onmessage = function (event) {
    if (event.data !== own.versi) location.reload();
  };
  /* Nothing of an address that shows other things tomorrow is kept on the device; zi.js asks after us. */
  if (navigator.serviceWorker) navigator.serviceWorker.register = async function () {};
  addEventListener("pagehide", function () { news.close(); });
})();
