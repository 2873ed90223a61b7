/* The explorer: all actions in columns (zi_site/publication/explorer.py), filtered here, drawn in portions. */
(function () {
  "use strict";
  const { fold, words, matches, readJson, make, span } = saring;
  const FACETS = ["satker", "tahun", "bulan", "area", "pj", "kepastian", "status"];
  const LABELS = ["", "Indikator: ", "Bukti fisik: ", "Penanggung jawab: "];
  const STEP = 30;
  const find = (selector) => document.querySelector(".zi-jelajah " + selector);
  const form = find("form");
  const list = find(".temuan ol");
  const more = find(".lanjut button");
  const status = find(".hitungan");
  let index; // indeks.json
  let state; // q and the facets
  let rows = []; // all that is loaded
  let found = []; // the rows that pass
  let shown = []; // the rows that are drawn
  let marked; // the words marked in them
  let limit; // how many may be drawn
  let timer;
  let latest = 0; // when it was last shown

  const number = (count) => count.toLocaleString("id");

  function fail() {
    find(".gagal").hidden = false;
  }

  /* Without a year it is the latest ones. */
  function inYears(year) {
    if (!state.tahun) return index.awal.includes(+year);
    return state.tahun === "semua" || state.tahun === String(year);
  }

  const inPart = (part) => inYears(part.tahun) && (!state.satker || part.satker.includes(state.satker));

  /* The facets in use beside the year, each with its folded value. */
  function sought() {
    const names = FACETS.filter((name) => name !== "tahun" && state[name]);
    return names.map((name) => [name, fold(state[name])]);
  }

  /* Columns -> actions. Facets are lists that equal actions share, so that they are counted together. */
  function unpack(part, { daftar, banyak, id, teks, indikator = [], bukti = [], kapan, tempat, komponen, pj, lapor }) {
    const tahun = [String(part.tahun)];
    const teams = daftar.pj.map((team) => [fold(team)]);
    const kinds = daftar.kapan.map((when) => [when[1]]);
    const offices = part.satker.flatMap((slug, i) => Array(banyak[i]).fill([slug]));
    return id.map((id, i) => {
      const satker = offices[i];
      const [bulan, , when] = daftar.kapan[kapan[i]];
      const [area, place] = daftar.tempat[tempat[i]];
      const [status, told] = daftar.lapor[lapor[i]];
      const plan = index.satker[satker] + " " + tahun;
      const texts = [teks[i], indikator[i], bukti[i], daftar.pj[pj[i]]];
      const folded = fold([...texts, place, plan, daftar.komponen[komponen[i]]].join("\n"));
      return { id, plan, texts, place, when, satker, tahun, bulan, area, pj: teams[pj[i]], kepastian: kinds[kapan[i]], status, told, folded };
    });
  }

  function strip(bulan, kepastian) {
    const months = [..."JFMAMJJASOND"].map((letter, i) => make(bulan.includes(String(i + 1)) ? "b" : "i", {}, letter));
    if (bulan[0]) return span("deret-bulan " + kepastian, ...months);
    if (kepastian === "tidak-terbaca") return span("deret-bulan tidak-terbaca", "?");
    return span("deret-bulan tidak-terjadwal", "–");
  }

  function drawn({ id, plan, texts, place, when, satker, tahun, bulan, kepastian, told }) {
    const line = (text, i) => text ? span(i ? "keterangan" : "teks", LABELS[i], make("bdi", {}, text)) : "";
    const months = strip(bulan, kepastian[0]);
    months.ariaHidden = "true";
    const href = `../${satker}/${tahun}/#aksi-${id}`;
    return make("li", {},
      make("a", { class: "nomor-aksi", href }, span("pembaca-layar", "Aksi "), id, span("pembaca-layar", ", " + plan)),
      make("div", {}, span("asal", make("b", {}, plan), " · " + place), ...texts.map(line)),
      make("div", {}, months, span("keterangan", when), told && span("keterangan", told)));
  }

  /* Drawn anew only when it differs, so that parts arriving later do not move what is being read. */
  function draw() {
    const wanted = found.slice(0, limit);
    more.hidden = found.length <= limit;
    const same = wanted.length === shown.length && wanted.every((row, i) => row === shown[i]);
    if (same && marked === state.q) return;
    list.replaceChildren(...wanted.map(drawn));
    saring.mark(list, words(state.q).filter((word) => word[1]), ".nomor-aksi, .deret-bulan");
    shown = wanted;
    marked = state.q;
  }

  function show() {
    const wanted = words(state.q);
    const active = sought();
    const passes = (row) => inYears(row.tahun) && active.every(([name, value]) => row[name].includes(value));
    found = rows.filter((row) => passes(row) && matches(row.folded, wanted));
    draw();
    clearTimeout(timer);
    timer = setTimeout(count, 150);
    latest = performance.now();
  }

  /* Said and counted once typing pauses. A facet's counts follow the other filters: an action that fails in one facet
     only still counts there. */
  function count() {
    const wanted = words(state.q);
    const active = sought();
    const loose = { __proto__: null }; // by facet: how many actions fail in it alone
    const tallies = FACETS.map(() => new Map());
    for (const row of rows) {
      const missed = active.filter(([name, value]) => !row[name].includes(value)).map(([name]) => name);
      if (!inYears(row.tahun)) missed.push("tahun");
      if (missed[1] || !matches(row.folded, wanted)) continue;
      if (missed[0]) loose[missed] = (loose[missed] || 0) + 1;
      FACETS.forEach((name, i) => {
        if (!missed[0] || missed[0] === name) tallies[i].set(row[name], (tallies[i].get(row[name]) || 0) + 1);
      });
    }
    FACETS.forEach((name, i) => label(form[name].options, tallies[i]));
    say(loose);
  }

  /* Zero is only known once all parts are there. */
  function label(options, tally) {
    const whole = index.bagian.every((part) => part.rows);
    const counts = { __proto__: null };
    for (const [values, count] of tally) {
      for (const value of values) counts[value] = (counts[value] || 0) + count;
    }
    for (const option of options) {
      option.nama = option.nama || option.text;
      const count = counts[fold(option.value)] || 0;
      const text = option.nama + (option.index && (count || whole) ? ` (${number(count)})` : "");
      if (option.text !== text) option.text = text;
    }
  }

  function say(loose) {
    const sum = index.bagian.reduce((total, part) => total + (inYears(part.tahun) && part.aksi), 0);
    const offices = new Set(found.map((row) => row.satker[0]));
    let text = `${number(found.length)} dari ${number(sum)} aksi, pada ${offices.size} dari ${index.terdaftar} satker.`;
    if (index.bagian.some((part) => inPart(part) && !part.rows)) {
      text += " Memuat …";
    } else if (!found.length) {
      const without = (name) => `; tanpa ${form[name].labels[0].textContent.toLowerCase()}: ${number(loose[name])} aksi`;
      text += " Longgarkan saringan" + Object.keys(loose).map(without).join("") + ".";
    }
    status.textContent = text;
  }

  const ask = (part) => part.asked = part.asked || readJson(part.alamat).catch(fail);

  /* The form's values take effect. The first part is shown at once, the others come together and are added in their order. */
  async function apply() {
    for (const name in state) state[name] = form[name].value;
    limit = STEP;
    show();
    const parts = index.bagian.filter((part) => inPart(part) && !part.rows);
    for (const part of parts) {
      const data = await ask(part);
      if (data && !part.rows) {
        part.rows = unpack(part, data);
        rows = index.bagian.flatMap((each) => each.rows || []);
        const due = performance.now() - latest > 400;
        if (part === parts[0] || part === parts[parts.length - 1] || due) show();
      }
      parts.forEach(ask);
    }
  }

  function change(push) {
    apply();
    saring.writeState(state, push);
  }

  function restore() {
    const asked = saring.readState();
    form.q.value = asked.q || "";
    for (const name of FACETS) saring.choose(form[name], asked[name]);
    apply();
  }

  function begin(data) {
    index = data;
    state = Object.fromEntries(["q", ...FACETS].map((name) => [name, ""]));
    form.oninput = (event) => change(event.target !== form.q);
    form.onsubmit = (event) => event.preventDefault();
    form.onreset = () => setTimeout(() => {
      change(true);
      form.q.focus();
    });
    more.onclick = () => {
      limit += STEP;
      draw();
      list.children[limit - STEP].firstChild.focus();
    };
    onpopstate = restore;
    find(".tanpa-data").hidden = true;
    form.hidden = false;
    list.parentNode.hidden = false;
    restore();
    find("details").open = innerWidth > 640 || sought()[0];
  }

  find(".tanpa-js").hidden = true;
  readJson("indeks.json").then(begin).catch(fail);
})();
