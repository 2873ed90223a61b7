/* The comparison: any number of plans as rows of one subpilar, those words marked that few of them use; or up to four plans
   beside each other, each a column added to the table of all subpilar that stands in the page. */
(function () {
  "use strict";
  const { fold, make, span } = saring;
  const MOST = 4; // columns
  const STEP = 20; // rows drawn at once
  const find = (selector) => document.querySelector(".zi-banding " + selector);
  const form = find("form");
  const field = form.tambah;
  const topic = form.subpilar;
  const [single, table] = document.querySelectorAll(".zi-banding table");
  const more = find(".lanjut button");
  const status = find(".hitungan");
  const names = new Map(); // of each plan, "kab-blora/2025"
  let index; // the explorer's indeks.json
  let limit = STEP;
  let latest = 0; // counts what was asked for: only the last answer is shown

  function fail() {
    find(".gagal").hidden = false;
  }

  const partOf = (plan) => index.bagian.find((part) => part.tahun === +plan.split("/")[1] && part.satker.includes(plan.split("/")[0]));
  const plansOf = (part) => part.satker.map((slug) => `${slug}/${part.tahun}`);

  /* The plans in the address that exist. */
  function chosen() {
    const asked = new Set((saring.readState().rencana || "").split(","));
    return [...asked].filter((plan) => names.has(plan));
  }

  /* One plan, or none, is set beside all others of the newest years: first those of its own province and year. */
  function compared(plans) {
    if (plans[1]) return plans;
    const own = plans[0] ? [partOf(plans[0])] : [];
    const near = own.concat(index.bagian.filter((part) => part.tahun === own[0]?.tahun), index.bagian.filter((part) => index.awal.includes(part.tahun)));
    return [...new Set([...plans, ...near.flatMap(plansOf)])];
  }

  async function actionsOf(plan) {
    const [slug, year] = plan.split("/");
    const rows = await kumpulan.read(partOf(plan));
    return rows.filter((row) => row.satker[0] === slug && row.tahun[0] === year);
  }

  /* Drawing */

  function entry({ id, address, when, texts, ...row }, text = [texts[0]]) {
    const number = make("a", { class: "nomor-aksi", href: address }, span("pembaca-layar", "Aksi "), id);
    return make("li", {}, number, make("div", {}, span("teks", ...text), span("keterangan", when), kumpulan.reported(row)));
  }

  function heading(plan, scope, out) {
    const name = names.get(plan);
    const incomplete = index.tak_lengkap.includes(plan) ? span("keterangan", "salinan tidak lengkap") : "";
    const button = make("button", { type: "button", "aria-label": "Keluarkan " + name }, "Keluarkan");
    button.onclick = () => go({ rencana: chosen().filter((each) => each !== plan) });
    return make("th", { scope }, make("a", { href: `../${plan}/` }, name), incomplete, out ? button : "");
  }

  function cell(plan, entries) {
    const attributes = { class: entries ? "" : "nihil", "data-judul": names.get(plan) };
    if (!entries) return make("td", attributes, "tidak ada aksi");
    return make("td", attributes, make("b", {}, entries.length + " aksi"), make("ul", { class: "aksi-daftar" }, ...entries));
  }

  /* Columns: all subpilar */

  function bySubpilar(rows) {
    const cells = { __proto__: null };
    for (const row of rows) {
      const sub = row.area[1] || "";
      cells[sub] = cells[sub] || [];
      cells[sub].push(entry(row));
    }
    return cells;
  }

  async function showColumns(plans, mine) {
    const columns = (await Promise.all(plans.map(actionsOf))).map(bySubpilar);
    if (mine !== latest) return;
    table.querySelectorAll("thead th + th, td").forEach((old) => old.remove());
    table.tHead.rows[0].append(...plans.map((plan) => heading(plan, "col", true)));
    for (const head of table.querySelectorAll("[colspan]")) head.colSpan = plans.length + 1;
    for (const row of table.querySelectorAll("[data-sub]")) {
      const { sub } = row.dataset;
      row.append(...columns.map((cells, i) => cell(plans[i], cells[sub])));
      row.hidden = !sub && !columns.some((cells) => cells[""]);
    }
    table.parentNode.hidden = !plans.length;
    say(plans.length ? plans.length + " rencana dibandingkan." : "");
  }

  /* Rows: one subpilar */

  /* A text as its words and what stands between them: every other piece is a word. */
  const pieces = (text) => text.split(/([\p{L}\p{N}]+)/u);
  const wordsOf = (rows) => new Set(rows.flatMap(({ texts }) => pieces(texts[0]).filter((_, i) => i % 2).map(fold)));

  /* The words that at most half of the plans use, which have an action here. */
  function rareWords(lists) {
    const vocabularies = lists.map(wordsOf).filter((words) => words.size);
    const uses = new Map();
    for (const word of vocabularies.flatMap((words) => [...words])) uses.set(word, (uses.get(word) || 0) + 1);
    const isRare = ([, count]) => 2 * count <= vocabularies.length;
    return new Set(vocabularies[1] ? [...uses].filter(isRare).map(([word]) => word) : []);
  }

  const marked = (text, rare) => pieces(text).map((piece, i) => i % 2 && rare.has(fold(piece)) ? make("mark", {}, piece) : piece);

  async function showRows(plans, sub, mine) {
    const all = compared(plans);
    const drawn = all.slice(0, limit);
    const lists = (await Promise.all(drawn.map(actionsOf))).map((rows) => rows.filter((row) => (row.area[1] || "") === sub));
    if (mine !== latest) return;
    const rare = rareWords(lists);
    const row = (plan, i) => {
      const entries = lists[i].map((each) => entry(each, marked(each.texts[0], rare)));
      return make("tr", {}, heading(plan, "row", plans.includes(plan)), cell(plan, entries[0] && entries));
    };
    single.tBodies[0].replaceChildren(...drawn.map(row));
    single.caption.textContent = topic.selectedOptions[0].text.trim();
    single.parentNode.hidden = false;
    more.hidden = drawn.length === all.length;
    const having = lists.filter((rows) => rows[0]).length;
    say(`${drawn.length} dari ${all.length.toLocaleString("id")} rencana; ${having} di antaranya punya aksi pada ${single.caption.textContent}.`);
  }

  function say(text) {
    status.textContent = text;
    kutip.tell(text);
  }

  async function show() {
    const mine = ++latest;
    const plans = chosen();
    saring.choose(topic, saring.readState().subpilar);
    const sub = topic.value;
    more.hidden = true;
    (sub ? table : single).parentNode.hidden = true;
    if (sub) await showRows(plans, sub, mine);
    else await showColumns(plans.slice(0, MOST), mine);
  }

  /* Changing what is compared */

  /* Commas and slashes of plans stay readable in the address. */
  function go(values) {
    const { rencana, subpilar } = { rencana: chosen(), subpilar: topic.value, ...values };
    const asked = [rencana[0] && "rencana=" + rencana, subpilar && "subpilar=" + subpilar].filter(Boolean);
    history.pushState(null, "", asked[0] ? "?" + asked.join("&") : location.pathname);
    limit = STEP;
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
    } else if (!topic.value && plans.length >= MOST) {
      status.textContent = form.dataset.penuh;
    } else {
      field.value = "";
      go({ rencana: [...new Set([...plans, plan])] });
      field.focus();
    }
  }

  function begin(data) {
    index = data;
    for (const part of index.bagian) {
      for (const plan of plansOf(part)) names.set(plan, `${index.satker[plan.split("/")[0]]} ${part.tahun}`);
    }
    find("datalist").append(...[...names.values()].map((value) => make("option", { value })));
    form.onsubmit = add;
    topic.onchange = () => go({ subpilar: topic.value });
    more.onclick = async () => {
      limit += STEP;
      await show().catch(fail);
      single.tBodies[0].rows[limit - STEP].querySelector("a").focus();
    };
    onpopstate = () => show().catch(fail);
    find(".tanpa-data").hidden = true;
    form.hidden = false;
    kutip.start();
    return show();
  }

  find(".tanpa-js").hidden = true;
  kumpulan.open().then(begin).catch(fail);
})();
