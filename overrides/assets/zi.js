/* Five small comforts; every page is complete without them. Loaded in the head, so that the colours are right at once. */
(function () {
  "use strict";
  const root = document.documentElement;

  /* The reader's choice of light or dark; until one is made, the device decides. */
  function restoreTheme() {
    try {
      root.dataset.tema = localStorage.tema || "";
    } catch (error) { /* a browser that keeps nothing */ }
  }

  function isDark() {
    const { tema } = root.dataset;
    return tema ? tema === "gelap" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function chooseTheme(theme) {
    root.dataset.tema = theme;
    try {
      localStorage.tema = theme;
    } catch (error) { /* a private window: the choice lasts for this page */ }
  }

  /* At the end of the head, where there is one. */
  function themeButton() {
    const button = document.createElement("button");
    const label = () => {
      button.title = isDark() ? "Gunakan tampilan terang" : "Gunakan tampilan gelap";
      button.setAttribute("aria-label", button.title);
    };
    button.className = "tema";
    button.type = "button";
    for (const [theme, icon] of [["gelap", "bulan"], ["terang", "matahari"]]) {
      const shown = document.createElement("i");
      shown.className = `ikon ikon-${icon} tema-${theme}`;
      button.append(shown);
    }
    button.onclick = () => {
      chooseTheme(isDark() ? "terang" : "gelap");
      label();
    };
    label();
    document.querySelector(".kop > .lebar")?.append(button);
  }

  /* The search opens at its button and at "/", which can be turned off; its script comes when it is about to be used. */
  function startSearch(home) {
    const bar = document.querySelector(".cari-kop");
    let coming;
    const bring = () => coming = coming || new Promise((done) => {
      if (window.cari) return done();
      const script = document.createElement("script");
      script.src = home + "assets/cari.js";
      script.onload = done;
      script.onerror = () => bar.submit();
      document.head.append(script);
    });
    const open = (event) => {
      event.preventDefault();
      bring().then(() => cari.open());
    };
    if (!bar) return;
    bar.onsubmit = open;
    bar.onpointerover = bar.onfocusin = bring;
    onkeydown = (event) => {
      const alone = !event.ctrlKey && !event.metaKey && !event.altKey;
      const typing = event.target.closest("input, select, textarea, dialog");
      if (event.key === "/" && alone && !typing && isKeyOn()) open(event);
    };
  }

  function isKeyOn() {
    try {
      return localStorage.cari !== "x";
    } catch (error) { /* no storage */
      return true;
    }
  }

  /* "This month" in the reader's own time zone, and only where the plan's year is the reader's year. */
  function thisMonth() {
    const now = new Date();
    const month = now.getMonth() + 1;
    for (const part of document.querySelectorAll(`[data-tahun="${now.getFullYear()}"]`)) {
      part.classList.add("kini-" + month);
      for (const cell of part.querySelectorAll(`:not(.deret-bulan)[data-bulan="${month}"]`)) cell.classList.add("kini");
      for (const entry of part.querySelectorAll(".kini-legenda")) entry.hidden = false;
    }
  }

  /* Opened from a folder there is no server to find index.html in a directory: known by the time a link is followed. */
  function nameIndex({ target }) {
    const link = target.closest("a[href]");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }

  function localFolder() {
    if (location.protocol !== "file:") return;
    for (const kind of ["pointerover", "focusin", "click"]) addEventListener(kind, nameIndex, true);
  }

  /* A site that can be installed and keeps what was read (luring.js); not within other sites. */
  function install(home) {
    if (location.protocol === "file:" || top !== self) return;
    const link = document.createElement("link");
    link.rel = "manifest";
    link.href = home + "manifest.webmanifest";
    document.head.append(link);
    navigator.serviceWorker?.register(home + "luring.js").catch(() => {});
  }

  const home = document.currentScript.src.replace("assets/zi.js", "");
  root.classList.replace("no-js", "js");
  root.classList.toggle("bingkai", top !== self);
  restoreTheme();
  document.addEventListener("DOMContentLoaded", () => {
    themeButton();
    thisMonth();
    localFolder();
    startSearch(home);
    install(home);
  });
})();
