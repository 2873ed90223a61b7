/* What every filter of this site shares: `saring`. Texts become text nodes and attributes, never markup. */
(function () {
  "use strict";

  /* Lower case without accents. */
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /* By subpilar, what readers say and no decree does: the column kata of zi_site/data/kata-pencari.csv. */
  const SAID = {
    "1.4": "rolemodel role-model panutan",
    "3.2": "pindah",
    "3.3": "kursus",
    "3.5": "terlambat telat bolos absen",
    "4.2": "lakip",
    "5.1": "suap sogok menyuap hadiah pungli pungutan antikorupsi anti-korupsi",
    "5.3": "aduan keluhan komplain dumas",
    "5.4": "whistleblowing whistle-blowing whistleblower wistleblowing wbs bocoran",
    "5.5": "nepotisme keluarga konflik",
    "6.1": "syarat biaya",
    "6.2": "ramah antre antrean lambat terlambat",
    "6.3": "aduan keluhan komplain",
    "6.4": "survey skm ikm",
    "6.5": "online internet"
  };

  /* What an action of a subpilar is found by beside its own words. */
  const said = (subpilar) => SAID[subpilar] || "";

  /* The folded words of a query, each once, longest first; what a hyphen joins may stand apart in a text. */
  function words(query) {
    const found = new Set(fold(query).split(/[\s-]+/).filter(Boolean));
    return [...found].sort((a, b) => b.length - a.length);
  }

  /* Whether a folded text has every word, in any order, also inside longer words. */
  const matches = (folded, wanted) => wanted.every((word) => folded.includes(word));

  /* Where words stand in a text, as [start, end]: folding can change how many letters it has. */
  function places(text, wanted) {
    const literal = wanted.map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&"));
    const pattern = new RegExp(literal.join("|"), "g");
    const origin = []; // of each folded letter: where it comes from
    let folded = "";
    let at = 0;
    for (const letter of text) {
      const part = fold(letter);
      for (let i = 0; i < part.length; i++) origin.push(at);
      folded += part;
      at += letter.length;
    }
    origin.push(at);
    return [...folded.matchAll(pattern)].map((found) => [origin[found.index], origin[found.index + found[0].length]]);
  }

  /* Wrap the words in <mark>, in all text below an element but not in what matches the selector `skip`. */
  function mark(root, wanted, skip) {
    if (!wanted[0]) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      const folded = fold(node.data);
      if (!wanted.some((word) => folded.includes(word)) || node.parentNode.closest(skip)) continue;
      for (const [start, end] of places(node.data, wanted).reverse()) {
        const found = node.splitText(start);
        found.splitText(end - start);
        const wrap = make("mark");
        found.replaceWith(wrap);
        wrap.append(found);
      }
    }
  }

  function unmark(root) {
    for (const wrap of root.querySelectorAll("mark")) {
      const parent = wrap.parentNode;
      wrap.replaceWith(...wrap.childNodes);
      parent.normalize();
    }
  }

  /* The filters in the address: q, bulan, area, pj, kepastian, urut, satker, tahun. */
  const readState = () => Object.fromEntries(new URLSearchParams(location.search));

  /* Empty values leave the address, several of one name all stand there, other parameters stay. push: a step that "back"
     returns from. */
  function writeState(values, push) {
    const query = new URLSearchParams(location.search);
    for (const name in values) {
      query.delete(name);
      for (const value of [values[name]].flat()) if (value) query.append(name, value);
    }
    const search = query.toString();
    if (search === location.search.slice(1)) return;
    try {
      history[push ? "pushState" : "replaceState"](null, "", location.pathname + (search && "?" + search));
    } catch (error) { /* too many changes in a short time for this browser: the filter works all the same */ }
  }

  /* Choose the option of a value, in whatever case and accents it is given, else the first. */
  function choose(select, value = "") {
    const values = [...select.options].map((option) => fold(option.value));
    select.selectedIndex = Math.max(0, values.indexOf(fold(value)));
  }

  /* A JSON file of this site; browsers refuse it to a page from a folder, but not to one of the ZIP (zi_site/site/offline.js). */
  async function readJson(address) {
    if (location.protocol === "file:" && !window.luring) return Promise.reject();
    const answer = await fetch(address);
    return answer.ok ? answer.json() : Promise.reject();
  }

  /* Signs that nobody sees (zi_site/plan/unseen.py), then one that begins a formula. */
  const FORMULA = /^'*[\p{Cc}\p{DI}\u2028\u2029\ufff9-\ufffb]*[=+\-@\t\r＝＋－＠﹦﹢﹣﹫]/u;

  /* Rows of texts as the published CSV copies have them; formulas are guarded as in zi_site/downloads/csv_file.py. */
  function csv(rows) {
    const guarded = (text) => FORMULA.test(text) ? "'" + text : text;
    const quoted = (text) => /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
    const line = (row) => row.map((text) => quoted(guarded(text))).join(",") + "\n";
    return "\ufeff" + rows.map(line).join("");
  }

  /* Hand a text or bytes to the reader as a file. */
  function save(name, content, type = "text/csv") {
    const link = make("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /* A new element with attributes and children; a string child is text. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children);
    return element;
  }

  const span = (name, ...children) => make("span", { class: name }, ...children);

  window.saring = { fold, said, words, matches, places, mark, unmark, readState, writeState, choose, readJson, csv, save, make, span };
})();
