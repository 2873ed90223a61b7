/* Site search: a dialog on every page (zi.js fetches this script when it is asked for), /cari/ and 404: `cari`. Pagefind's
   index is fetched on use. */
(function () {
  "use strict";
  const root = new URL("..", document.currentScript.src).href;
  const { luring } = globalThis; // in the ZIP of the site: what stands in for a server (zi_site/site/offline.js)
  const local = location.protocol === "file:" && !luring;
  const get = (selector) => document.querySelector(selector);
  let pagefind;
  let loading; // the promise of it

  /* The index comes in parts: one a year, or three, that of the guide, and that of all other pages. */
  async function fetched() {
    const folder = root + "pagefind/";
    pagefind = await (luring ? luring.pagefind(folder) : import(folder + "pagefind.js"));
    const parts = await (await fetch(folder + "bagian.json")).json();
    const weigh = (part) => part === "panduan" ? { indexWeight: 0.01 } : {}; // for officers, so last
    await Promise.all(parts.map((part) => pagefind.mergeIndex(folder + part + "/", weigh(part))));
  }

  /* Once; after a failure anew. */
  const load = () => loading = loading || fetched().catch((error) => {
    loading = 0;
    throw error;
  });

  function make(tag, href, ...children) {
    const element = document.createElement(tag);
    if (href) element.href = href;
    element.append(...children);
    return element;
  }

  /* What readers filter by is "<code> <name>" in the index; addresses carry the code. */
  const code = (value) => value.split(" ")[0];
  const label = (value) => value.slice(value.indexOf(" ") + 1);

  /* An excerpt is data: its only markup is <mark>, and Pagefind writes < and > of the text as references. */
  function marked(excerpt) {
    return excerpt.split(/<\/?mark>/).map((part, i) => {
      const text = part.replace(/&lt;/g, "<").replace(/&gt;/g, ">");
      return i % 2 ? make("mark", "", text) : text;
    });
  }

  /* A part of a result: an action with its number, or another heading, and the words around what was found. */
  function paragraph(page, { anchor, title, excerpt }) {
    if (!anchor) return make("p", "", " ", ...marked(excerpt));
    const start = title + ". ";
    const text = excerpt.startsWith(start) ? excerpt.slice(start.length) : "… " + excerpt;
    const name = (anchor.id.startsWith("aksi-") ? "Aksi " : "") + title;
    return make("p", "", make("a", page + "#" + anchor.id, name), " ", ...marked(text));
  }

  /* The search of one box: its field, status and results, and its filters where it has some. `step` results at a time,
     each with at most so many parts. Returns what runs it. */
  function view(box, step, most) {
    const field = box.querySelector("[name=q]");
    const status = box.querySelector(".cari-status");
    const list = box.querySelector(".cari-hasil");
    const next = box.querySelector(".lagi");
    const panel = box.querySelector(".cari-saring");
    const selects = box.querySelectorAll("select");
    let turn = 0; // counts the searches: only the last one is shown
    let timer;
    let results;
    let shown; // how many of them
    let groups; // sections of the list, by the address of their plan
    let chosen = {}; // codes by filter

    /* A result below the heading of its plan, with the parts that have most of the words. */
    function show({ filters: { satker, tahun, area }, raw_url, meta, sub_results, excerpt }) {
      const href = root + raw_url.slice(1).replace(/([^/]+)\.html$/, "#$1");
      const home = tahun ? root + code(satker[0]) + "/" + tahun + "/" : href;
      if (!groups[home]) {
        const name = tahun ? label(satker[0]) + " " + tahun : meta.title;
        groups[home] = make("section", "", make("h2", "", make("a", home, name)));
        list.append(groups[home]);
      }
      const link = make("a", href, area ? label(area[0]) : meta.naskah);
      if (home !== href) groups[home].append(make("h3", "", link));
      const parts = sub_results.filter((part) => part.anchor).sort((a, b) => b.locations.length - a.locations.length);
      const told = parts[0] ? parts.slice(0, most) : [{ excerpt }];
      groups[home].append(...told.map((part) => paragraph(href.split("#")[0], part)));
      return link;
    }

    async function more() {
      const now = turn;
      const data = await Promise.all(results.slice(shown, shown + step).map((result) => result.data()));
      if (now !== turn) return;
      if (!shown) {
        list.replaceChildren();
        groups = {};
      }
      const links = data.map(show);
      if (shown) links[0].focus();
      shown += step;
      next.hidden = shown >= results.length;
    }

    /* Counts follow the words and the other filters: each filter is counted without itself. */
    async function count(query, filters) {
      const now = turn;
      await pagefind.filters(); // without this a search counts nothing
      for (const select of selects) {
        const { name } = select;
        const { [name]: own, ...others } = filters;
        const counts = (await pagefind.search(query, { filters: others })).filters[name];
        if (now !== turn) return;
        const values = Object.keys(counts).filter((value) => counts[value] || value === own);
        values.sort((a, b) => name === "tahun" ? b - a : label(a).localeCompare(label(b)));
        const options = values.map((value) => new Option(label(value) + " (" + counts[value] + ")", code(value)));
        select.replaceChildren(new Option("Semua", ""), ...options);
        select.value = chosen[name] || "";
      }
    }

    function say(text) {
      status.textContent = text;
    }

    /* The filters in Pagefind's own words; a code that it does not know finds nothing. */
    async function filtersOf() {
      const filters = {};
      for (const name in chosen) {
        const known = await pagefind.filters();
        filters[name] = Object.keys(known[name]).find((value) => code(value) === chosen[name]) || "?";
      }
      return filters;
    }

    async function search(query) {
      const now = turn;
      await load();
      const filters = await filtersOf();
      const found = await pagefind.search(query, { filters });
      if (now !== turn) return;
      results = found.results;
      shown = 0;
      await more();
      if (now !== turn) return;
      const none = "Tidak ada hasil. Kurangi kata atau saringannya, atau periksa ejaannya.";
      say(results[0] ? results.length.toLocaleString("id") + " hasil" : none);
      if (panel) await count(query, filters);
    }

    /* `how` the address follows: pushState, replaceState, or not at all. */
    function run(how) {
      const query = field.value.trim();
      turn++;
      if (panel && how) history[how](0, "", "?" + new URLSearchParams({ q: query, ...chosen }));
      next.hidden = true;
      if (!query) list.replaceChildren();
      if (!query || local) return say(query && "Pencarian memerlukan server web, jadi tidak berjalan dari folder di komputer.");
      say("Mencari…");
      search(query).catch(() => say("Pencarian gagal dimuat. Periksa sambungan, lalu coba lagi."));
    }

    /* The words and filters of the address. */
    function restore() {
      const { q, ...asked } = Object.fromEntries(new URLSearchParams(location.search));
      field.value = q || "";
      chosen = {};
      for (const { name } of selects) {
        if (asked[name]) chosen[name] = asked[name];
      }
      run();
    }

    next.onclick = more;
    field.oninput = () => {
      clearTimeout(timer);
      timer = setTimeout(run, 150, "replaceState");
    };
    for (const select of selects) {
      select.onchange = () => {
        chosen[select.name] = select.value;
        if (!select.value) delete chosen[select.name];
        run("pushState");
      };
    }
    if (panel) {
      field.form.onsubmit = (event) => {
        event.preventDefault();
        run("pushState");
      };
      onpopstate = restore;
      restore();
    }
    return run;
  }

  const bar = get(".cari-kop");
  const dialog = make("dialog");
  const page = get(".zi-cari");
  const lost = get(".zi-hilang");

  /* The dialog stands in no page, since only this script can open it. */
  function build() {
    dialog.className = "cari-dialog";
    dialog.setAttribute("aria-label", bar.getAttribute("aria-label"));
    dialog.innerHTML = `<form class="cari-form"><input type="text" name="q" enterkeyhint="search" autocomplete="off" spellcheck="false" aria-label="Kata yang dicari">
<button type="submit">Semua<span> hasil</span></button><button type="submit" class="tutup" formmethod="dialog" aria-label="Tutup">×</button></form>
<p class="cari-status" role="status"></p><div class="cari-hasil"></div><button class="lagi" type="button" hidden>Tampilkan lagi</button>
<p><label><input type="checkbox" checked> Tombol / membuka pencarian</label></p>`;
    dialog.querySelector("form").action = bar.action;
    startKey(dialog.querySelector("[type=checkbox]"));
    bar.closest("header").append(dialog);
  }

  function open() {
    if (page) return get("#cari-q").focus();
    dialog.showModal();
    if (!local) load().then(() => pagefind.init(), () => {});
  }

  /* The words of an address that leads nowhere say what was wanted. */
  function searchLost() {
    const asked = location.href.slice(root.length).split(".")[0].replaceAll("&", " ");
    // decoded as far as it can be: decodeURI stops at "%zz"
    const words = new URLSearchParams("q=" + asked).get("q").match(/\p{L}{4,}/gu);
    get("#cari-q").value = words ? words.join(" ") : "";
    view(lost, 6, 1)();
  }

  /* WCAG 2.1.4: a key of one character can be turned off; zi.js asks. */
  function startKey(key) {
    try {
      key.checked = localStorage.cari !== "x";
      key.onchange = () => { localStorage.cari = key.checked ? "" : "x"; };
    } catch (error) { /* no storage */ }
  }

  build();
  view(dialog, 6, 1);
  if (page) view(page, 10, 3);
  if (lost) searchLost();
  window.cari = { open };
})();
