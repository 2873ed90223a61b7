/* Site search: a dialog on every page, and /cari/. Pagefind's index is fetched on use. */
(() => {
  "use strict";
  const root = new URL("..", document.currentScript.src).href, local = location.protocol === "file:";
  const get = (selector) => document.querySelector(selector);
  let pagefind, known;

  const make = (tag, href, ...children) => {
    const element = document.createElement(tag);
    if (href) element.href = href;
    element.append(...children);
    return element;
  };
  const load = async () => pagefind = pagefind || await import(root + "pagefind/pagefind.js");

  /* What readers filter by is "<code> <name>" in the index; addresses carry the code. */
  const code = (value) => value.split(" ")[0];
  const label = (value) => value.slice(value.indexOf(" ") + 1);

  /* An excerpt is data: its only markup is <mark>, and Pagefind writes < and > of the text as references. */
  const marked = (excerpt) => excerpt.split(/<\/?mark>/).map((part, i) => {
    const text = part.replace(/&lt;/g, "<").replace(/&gt;/g, ">");
    return i % 2 ? make("mark", "", text) : text;
  });

  function view(box, step, most) {
    const [field, status, list, next, panel] = ["[name=q]", ".cari-status", ".cari-hasil", ".lagi", ".cari-saring"]
      .map((selector) => box.querySelector(selector)), selects = box.querySelectorAll("select");
    let turn = 0, timer, results, shown, groups, chosen = {};

    /* A result below the heading of its plan, with the parts that have most of the words. */
    function show({ filters: { satker, tahun, area }, raw_url, meta, sub_results, excerpt }) {
      const href = root + raw_url.slice(1).replace(/([^/]+)\.html$/, "#$1");
      const home = tahun ? root + code(satker[0]) + "/" + tahun + "/" : href;
      if (!groups[home]) {
        const name = tahun ? label(satker[0]) + " " + tahun : meta.title;
        list.append(groups[home] = make("section", "", make("h2", "", make("a", home, name))));
      }
      const link = make("a", href, area ? label(area[0]) : "Keputusan");
      const parts = sub_results.filter((part) => part.anchor).sort((a, b) => b.locations.length - a.locations.length);
      groups[home].append(...home === href ? [] : [make("h3", "", link)], ...(parts[0] ? parts.slice(0, most) : [{ excerpt }])
        .map(({ anchor, title, excerpt }) => {
          const start = title + ". ";
          const text = excerpt.startsWith(start) ? excerpt.slice(start.length) : (anchor ? "… " : "") + excerpt;
          const name = anchor && (anchor.id.startsWith("aksi-") ? "Aksi " : "") + title;
          return make("p", "", anchor ? make("a", href.split("#")[0] + "#" + anchor.id, name) : "", " ", ...marked(text));
        }));
      return link;
    }

    async function more() {
      const now = turn, data = await Promise.all(results.slice(shown, shown + step).map((result) => result.data()));
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
      known = await pagefind.filters();
      for (const select of selects) {
        const { name } = select, { [name]: own, ...others } = filters;
        const counts = (await pagefind.search(query, { filters: others })).filters[name];
        if (now !== turn) return;
        const values = Object.keys(counts).filter((value) => counts[value] || value === own);
        values.sort((a, b) => name === "tahun" ? b - a : label(a).localeCompare(label(b)));
        select.replaceChildren(new Option("Semua", ""), ...values.map((value) =>
          new Option(label(value) + " (" + counts[value] + ")", code(value))));
        select.value = chosen[name] || "";
      }
      panel.hidden = false;
    }

    async function run(how) {
      const now = ++turn, query = field.value.trim(), filters = {};
      const say = (text) => { status.textContent = text; };
      if (panel && how) history[how](0, "", "?" + new URLSearchParams({ q: query, ...chosen }));
      next.hidden = true;
      if (!query) list.replaceChildren();
      if (!query || local) return say(query && "Pencarian memerlukan server web, jadi tidak berjalan dari folder di komputer.");
      say("Mencari…");
      try {
        await load();
        for (const name in chosen) {
          known = known || await pagefind.filters();
          filters[name] = Object.keys(known[name]).find((value) => code(value) === chosen[name]) || "?";
        }
        const found = await pagefind.search(query, { filters });
        if (now !== turn) return;
        results = found.results;
        shown = 0;
        await more();
        if (now !== turn) return;
        say(results[0] ? results.length.toLocaleString("id") + " hasil" : "Tidak ada hasil. Kurangi kata atau saringannya, atau periksa ejaannya.");
        if (panel) await count(query, filters);
      } catch (error) {
        say("Pencarian gagal dimuat. Periksa sambungan, lalu coba lagi.");
      }
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
    if (!panel) return run;
    field.form.onsubmit = (event) => {
      event.preventDefault();
      run("pushState");
    };
    (onpopstate = () => {
      const { q, ...asked } = Object.fromEntries(new URLSearchParams(location.search));
      field.value = q || "";
      chosen = {};
      for (const { name } of selects) if (asked[name]) chosen[name] = asked[name];
      run();
    })();
  }

  const dialog = get(".cari-dialog"), page = get(".zi-cari"), lost = get(".zi-hilang"), key = get(".cari-dialog [type=checkbox]");
  const open = (event) => {
    event.preventDefault();
    if (page) return get("#cari-q").focus();
    dialog.showModal();
    if (!local) load().then(() => pagefind.init(), () => {});
  };
  get(".cari-kop").onsubmit = open;
  view(dialog, 6, 1);
  if (page) view(page, 10, 3);
  if (lost) {
    /* The words of an address that leads nowhere say what was wanted. */
    const words = decodeURI(location.href.slice(root.length)).split(".")[0].match(/\p{L}{4,}/gu);
    get("#cari-q").value = words ? words.join(" ") : "";
    view(lost, 6, 1)();
  }

  /* WCAG 2.1.4: a key of one character can be turned off. */
  try {
    key.checked = localStorage.cari !== "x";
    key.onchange = () => localStorage.cari = key.checked ? "" : "x";
  } catch (error) { /* no storage */ }
  onkeydown = (event) => {
    if (event.key === "/" && key.checked && !event.ctrlKey && !event.metaKey && !event.altKey &&
      !event.target.closest("input, select, textarea, dialog")) open(event);
  };
})();
