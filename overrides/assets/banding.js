/* Up to four plans beside each other: each is a column added to the table of subpilar that stands in the page. */
(function () {
  "use strict";
  const { fold, make, span } = saring;
  const MOST = 4;
  const find = (selector) => document.querySelector(".zi-banding " + selector);
  const form = find("form");
  const field = form.tambah;
  const table = find("table");
  const status = find(".hitungan");
  const names = new Map(); // of each plan, "kab-blora/2025"
  let index; // the explorer's indeks.json
  let latest = 0; // counts what was asked for: only the last answer is shown

  const load = (name) => saring.readJson("../jelajah/" + name);

  function fail() {
    find(".gagal").hidden = false;
  }

  /* The plans in the address that exist. */
  function chosen() {
    const asked = new Set((saring.readState().rencana || "").split(","));
    return [...asked].filter((plan) => names.has(plan)).slice(0, MOST);
  }

  /* A plan's actions by subpilar, each as a list entry. */
  async function column(plan) {
    const [slug, year] = plan.split("/");
    const part = index.bagian.find((each) => each.tahun === +year && each.satker.includes(slug));
    part.data = part.data || load(part.alamat);
    const { daftar, banyak, id, teks, kapan, tempat } = await part.data;
    const at = part.satker.indexOf(slug);
    const first = banyak.slice(0, at).reduce((sum, count) => sum + count, 0);
    const cells = { __proto__: null };
    for (let i = first; i < first + banyak[at]; i++) {
      const sub = daftar.tempat[tempat[i]][0][1] || "";
      const when = daftar.kapan[kapan[i]][2];
      const number = make("a", { class: "nomor-aksi", href: `../${plan}/#aksi-${id[i]}` }, span("pembaca-layar", "Aksi "), id[i]);
      cells[sub] = cells[sub] || [];
      cells[sub].push(make("li", {}, number, make("div", {}, span("teks", teks[i]), span("keterangan", when))));
    }
    return cells;
  }

  function heading(plan) {
    const name = names.get(plan);
    const out = make("button", { type: "button", "aria-label": "Keluarkan " + name }, "Keluarkan");
    out.onclick = () => choose(chosen().filter((each) => each !== plan));
    const incomplete = index.tak_lengkap.includes(plan) ? span("keterangan", "salinan tidak lengkap") : "";
    return make("th", { scope: "col" }, make("a", { href: `../${plan}/` }, name), incomplete, out);
  }

  function cell(plan, entries) {
    const attributes = { class: entries ? "" : "nihil", "data-judul": names.get(plan) };
    if (!entries) return make("td", attributes, "tidak ada aksi");
    return make("td", attributes, make("b", {}, entries.length + " aksi"), make("ul", { class: "aksi-daftar" }, ...entries));
  }

  async function show() {
    const mine = ++latest;
    const plans = chosen();
    const columns = await Promise.all(plans.map(column));
    if (mine !== latest) return;
    table.querySelectorAll("thead th + th, td").forEach((old) => old.remove());
    table.tHead.rows[0].append(...plans.map(heading));
    for (const head of table.querySelectorAll("[colspan]")) head.colSpan = plans.length + 1;
    for (const row of table.querySelectorAll("[data-sub]")) {
      const { sub } = row.dataset;
      row.append(...columns.map((cells, i) => cell(plans[i], cells[sub])));
      row.hidden = !sub && !columns.some((cells) => cells[""]);
    }
    table.parentNode.hidden = !plans.length;
    status.textContent = plans.length + " rencana dibandingkan.";
  }

  function choose(plans) {
    history.pushState(null, "", plans.length ? "?rencana=" + plans : location.pathname);
    field.focus();
    show().catch(fail);
  }

  /* What was typed is a plan when it is its name, or when its words are in one name only. */
  function typed(fitting) {
    const exact = fitting.find((plan) => fold(names.get(plan)) === fold(field.value.trim()));
    return exact || (fitting.length === 1 ? fitting[0] : "");
  }

  function add(event) {
    event.preventDefault();
    const wanted = saring.words(field.value);
    const fitting = [...names.keys()].filter((plan) => saring.matches(fold(names.get(plan)), wanted));
    const plan = typed(fitting);
    const plans = chosen();
    if (!fitting.length) {
      status.textContent = form.dataset.tidak_ada;
    } else if (!plan) {
      status.textContent = `${fitting.length} ${form.dataset.banyak}`;
    } else if (plans.length === MOST) {
      status.textContent = form.dataset.penuh;
    } else {
      field.value = "";
      choose([...new Set([...plans, plan])]);
    }
  }

  function begin(data) {
    index = data;
    for (const { tahun, satker } of index.bagian) {
      for (const slug of satker) names.set(`${slug}/${tahun}`, `${index.satker[slug]} ${tahun}`);
    }
    find("datalist").append(...[...names.values()].map((value) => make("option", { value })));
    form.onsubmit = add;
    onpopstate = () => show().catch(fail);
    find(".tanpa-data").hidden = true;
    form.hidden = false;
    return show();
  }

  find(".tanpa-js").hidden = true;
  load("indeks.json").then(begin).catch(fail);
})();
