/* Up to four plans beside each other: each is a column added to the table of subpilar that stands in the page. */
(function () {
  "use strict";
  const { fold, words, matches, readState, make } = saring;
  const find = (name) => document.querySelector(".zi-banding " + name);
  const form = find("form"), field = form.tambah, table = find("table"), status = find(".hitungan"), names = new Map();
  let index, round = 0;

  const load = (address) => fetch("../jelajah/" + address).then((answer) => answer.ok ? answer.json() : Promise.reject());
  const chosen = () => [...new Set((readState().rencana || "").split(","))].filter((plan) => names.has(plan)).slice(0, 4);
  const span = (name, text) => make("span", { class: name }, text);
  const fail = () => { find(".gagal").hidden = false; };

  /* A plan's actions by subpilar, each as a list entry. */
  async function column(plan) {
    const [slug, year] = plan.split("/"), part = index.bagian.find((each) => each.tahun === +year && each.satker.includes(slug));
    const { daftar, banyak, id, teks, kapan, tempat } = await (part.data = part.data || load(part.alamat));
    const at = part.satker.indexOf(slug), cells = {};
    let i = banyak.slice(0, at).reduce((sum, count) => sum + count, 0);
    for (const end = i + banyak[at]; i < end; i++) {
      const sub = daftar.tempat[tempat[i]][0][1] || "", number = make("a", { class: "nomor-aksi", href: `../${plan}/#aksi-${id[i]}` }, span("pembaca-layar", "Aksi "), id[i]);
      (cells[sub] = cells[sub] || []).push(make("li", {}, number, make("div", {}, span("teks", teks[i]), span("keterangan", daftar.kapan[kapan[i]][2]))));
    }
    return cells;
  }

  function heading(plan) {
    const out = make("button", { type: "button", "aria-label": "Keluarkan " + names.get(plan) }, "Keluarkan");
    out.onclick = () => choose(chosen().filter((each) => each !== plan));
    return make("th", { scope: "col" }, make("a", { href: `../${plan}/` }, names.get(plan)), index.tak_lengkap.includes(plan) ? span("keterangan", "salinan tidak lengkap") : "", out);
  }

  function cell(plan, entries) {
    const content = entries ? [make("b", {}, entries.length + " aksi"), make("ul", { class: "aksi-daftar" }, ...entries)] : ["tidak ada aksi"];
    return make("td", { class: entries ? "" : "nihil", "data-judul": names.get(plan) }, ...content);
  }

  async function show() {
    const mine = ++round, plans = chosen(), columns = await Promise.all(plans.map(column));
    if (mine !== round) return;
    table.querySelectorAll("thead th + th, td").forEach((old) => old.remove());
    table.tHead.rows[0].append(...plans.map(heading));
    for (const head of table.querySelectorAll("[colspan]")) head.colSpan = plans.length + 1;
    for (const row of table.querySelectorAll("[data-sub]")) {
      const { sub } = row.dataset;
      row.append(...columns.map((cells, i) => cell(plans[i], cells[sub])));
      row.hidden = !sub && !columns.some((cells) => cells[""]);
    }
    table.parentNode.hidden = !plans[0];
    status.textContent = plans.length + " rencana dibandingkan.";
  }

  function choose(plans) {
    history.pushState(null, "", plans[0] ? "?rencana=" + plans : location.pathname);
    field.focus();
    show().catch(fail);
  }

  /* What was typed is a plan when it is its name, or when its words are in one name only. */
  function add(event) {
    const typed = words(field.value), plans = chosen(), fitting = [...names].filter((entry) => matches(fold(entry[1]), typed));
    const [plan] = fitting.find((entry) => fold(entry[1]) === fold(field.value.trim())) || (fitting[1] ? [] : fitting[0] || []);
    event.preventDefault();
    if (!plan) status.textContent = fitting[0] ? `${fitting.length} rencana cocok; pilih salah satu dari daftar.` : "Tidak ada rencana dengan nama itu.";
    else if (plans[3]) status.textContent = "Paling banyak empat rencana; keluarkan satu lebih dahulu.";
    else {
      field.value = "";
      choose([...new Set([...plans, plan])]);
    }
  }

  function begin(data) {
    index = data;
    for (const { tahun, satker } of index.bagian) for (const slug of satker) names.set(`${slug}/${tahun}`, `${index.satker[slug]} ${tahun}`);
    find("datalist").append(...[...names.values()].map((value) => make("option", { value })));
    form.onsubmit = add;
    onpopstate = () => show().catch(fail);
    find(".tanpa-data").hidden = true;
    form.hidden = false;
    return show();
  }

  find(".tanpa-js").hidden = true;
  (location.protocol === "file:" ? Promise.reject() : load("indeks.json")).then(begin).catch(fail);
})();
