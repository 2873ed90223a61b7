/* Three small comforts; every page is complete without them. Loaded in the head, so that the colours are right at once. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.replace("no-js", "js");

  /* The reader's choice of light or dark; until one is made, the device decides. */
  function stored() {
    try { return localStorage.getItem("tema"); } catch (error) { return null; }
  }
  function store(theme) {
    try { localStorage.setItem("tema", theme); } catch (error) { /* a private window: the choice lasts for this page */ }
  }
  function shown() {
    return root.dataset.tema || (matchMedia("(prefers-color-scheme: dark)").matches ? "gelap" : "terang");
  }
  var choice = stored();
  if (choice === "gelap" || choice === "terang") root.dataset.tema = choice;

  function themeButton() {
    var button = document.querySelector("button.tema");
    if (!button) return;
    function label() {
      var name = shown() === "gelap" ? button.dataset.terang : button.dataset.gelap;
      button.setAttribute("aria-label", name);
      button.title = name;
    }
    button.hidden = false;
    label();
    button.addEventListener("click", function () {
      root.dataset.tema = shown() === "gelap" ? "terang" : "gelap";
      store(root.dataset.tema);
      label();
    });
  }

  /* "This month" in the reader's own time zone, and only where the plan's year is the reader's year. */
  function thisMonth() {
    var now = new Date();
    var month = now.getMonth() + 1;
    document.querySelectorAll('[data-tahun="' + now.getFullYear() + '"]').forEach(function (part) {
      part.classList.add("kini-" + month);
      part.querySelectorAll('[data-bulan="' + month + '"]').forEach(function (cell) { cell.classList.add("kini"); });
      part.querySelectorAll(".kini-legenda").forEach(function (entry) { entry.hidden = false; });
    });
  }

  /* Opened from a folder there is no server to find index.html in a directory. */
  function localFolder() {
    if (location.protocol !== "file:") return;
    document.querySelectorAll("a[href]").forEach(function (link) {
      var parts = /^([^:?#]*\/)?([?#].*)?$/.exec(link.getAttribute("href"));
      if (parts && parts[1]) link.setAttribute("href", parts[1] + "index.html" + (parts[2] || ""));
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    themeButton();
    thisMonth();
    localFolder();
  });
})();
