/* The explorer: all actions in columns (zi_site/publication/explorer.py), filtered here, drawn in portions. */
(function () {
  "use strict";
  const { fold, words, matches, mark, readState, writeState, make } = saring;
  const find = (name) => document.querySelector(".zi-jelajah " + name);
  const form = find("form"), list = find(".temuan ol"), more = find(".lanjut button"), status = find(".hitungan");
  const FACETS = ["satker", "tahun", "bulan", "area", "pj", "kepastian"], STEP = 30;
  let index, rows = [], found = [], shown = [], state, marked, limit, timer, latest = 0;

  const number = (count) => count.toLocaleString("id");
  const load = (address) => fetch(address).then((answer) => answer.ok ? answer.json() : Promise.reject());
  const inYears = (year) => state.tahun ? state.tahun === "semua" || state.tahun === String(year) : index.awal.includes(+year);
  const inPart = (part) => inYears(part.tahun) && (!state.satker || part.satker.includes(state.satker));
  const span = (name, ...children) => make("span", { class: name }, ...children);
  const sought = () => FACETS.filter((name) => name !== "tahun" && state[name]).map((name) => [name, fold(state[name])]);
  const fail = () => { find(".gagal").hidden = false; };

  /* Columns -> actions. Facets are lists that equal actions share, so that they are counted together. */
  function unpack(part, { daftar, banyak, id, teks, indikator = [], bukti = [], kapan, tempat, komponen, pj }) {
    const tahun = [String(part.tahun)], teams = daftar.pj.map((team) => [fold(team)]), kinds = daftar.kapan.map((when) => [when[1]]);
    const offices = part.satker.flatMap((slug, i) => Array(banyak[i]).fill([slug]));
    return id.map((id, i) => {
      const satker = offices[i], [bulan, , when] = daftar.kapan[kapan[i]], [area, place] = daftar.tempat[tempat[i]];
      const plan = index.satker[satker] + " " + tahun, texts = [teks[i], indikator[i], bukti[i], daftar.pj[pj[i]]];
      return {
        id, plan, texts, place, when, satker, tahun, bulan, area, pj: teams[pj[i]], kepastian: kinds[kapan[i]],
        folded: fold([...texts, place, plan, daftar.komponen[komponen[i]]].join("\n"))
      };
    });
  }

  function drawn({ id, plan, texts, place, when, satker, tahun, bulan, kepastian }) {
    const months = [..."JFMAMJJASOND"].map((letter, i) => make(bulan.includes(String(i + 1)) ? "b" : "i", {}, letter));
    const strip = bulan[0] ? span("deret-bulan " + kepastian[0], ...months) : kepastian[0] === "tidak-terbaca" ? span("deret-bulan tidak-terbaca", "?") : span("deret-bulan tidak-terjadwal", "–");
    strip.ariaHidden = "true";
    return make("li", {},
      make("a", { class: "nomor-aksi", href: `../${satker}/${tahun}/#aksi-${id}` }, span("pembaca-layar", "Aksi "), id, span("pembaca-layar", ", " + plan)),
      make("div", {}, span("asal", make("b", {}, plan), " · " + place), ...texts.map((text, i) => text ?
        span(i ? "keterangan" : "teks", ["", "Indikator: ", "Bukti fisik: ", "Penanggung jawab: "][i], make("bdi", {}, text)) : "")),
      make("div", {}, strip, span("keterangan", when)));
  }

  /* Drawn anew only when it differs, so that parts arriving later do not move what is being read. */
  function draw() {
    const wanted = found.slice(0, limit);
    more.hidden = found.length <= limit;
    if (marked === state.q && wanted.length === shown.length && wanted.every((row, i) => row === shown[i])) return;
    list.replaceChildren(...wanted.map(drawn));
    mark(list, words(state.q).filter((word) => word[1]), ".nomor-aksi, .deret-bulan");
    shown = wanted;
    marked = state.q;
  }

  function show() {
    const wanted = words(state.q), active = sought();
    found = rows.filter((row) => inYears(row.tahun) && active.every(([name, value]) => row[name].includes(value)) && matches(row.folded, wanted));
    draw();
    clearTimeout(timer);
    timer = setTimeout(count, 150);
    latest = performance.now();
  }

  /* Said and counted once typing pauses. A facet's counts follow the other filters: an action that fails in one facet
     only still counts there. */
  function count() {
    const wanted = words(state.q), active = sought(), loose = {}, tallies = FACETS.map(() => new Map());
    for (const row of rows) {
      const missed = active.filter(([name, value]) => !row[name].includes(value)).map(([name]) => name);
      if (!inYears(row.tahun)) missed.push("tahun");
      if (missed[1] || !matches(row.folded, wanted)) continue;
      if (missed[0]) loose[missed] = (loose[missed] || 0) + 1;
      FACETS.forEach((name, i) => {
        if (!missed[0] || missed[0] === name) tallies[i].set(row[name], (tallies[i].get(row[name]) || 0) + 1);
      });
    }
    label(tallies);
    say(loose);
  }

  function label(tallies) {
    const whole = index.bagian.every((part) => part.rows);
    FACETS.forEach((name, i) => {
      const counts = {};
      for (const [values, count] of tallies[i]) for (const value of values) counts[value] = (counts[value] || 0) + count;
      for (const option of form[name].options) {
        option.nama = option.nama || option.text;
        const count = counts[fold(option.value)] || 0, text = option.nama + (option.index && (count || whole) ? ` (${number(count)})` : "");
        if (option.text !== text) option.text = text;
      }
    });
  }

  function say(loose) {
    const sum = index.bagian.reduce((total, part) => total + (inYears(part.tahun) && part.aksi), 0);
    let text = `${number(found.length)} dari ${number(sum)} aksi, pada ${new Set(found.map((row) => row.satker[0])).size} dari ${index.terdaftar} satker.`;
    if (index.bagian.some((part) => inPart(part) && !part.rows)) text += " Memuat …";
    else if (!found[0]) {
      text += " Longgarkan saringan" + Object.keys(loose).map((name) => `; tanpa ${form[name].labels[0].textContent.toLowerCase()}: ${number(loose[name])} aksi`).join("") + ".";
    }
    status.textContent = text;
  }

  /* The form's values take effect. The first part is shown at once, the others come together and are added in their order. */
  async function apply() {
    for (const name in state) state[name] = form[name].value;
    limit = STEP;
    show();
    const ask = (part) => part.asked = part.asked || load(part.alamat).catch(fail);
    const parts = index.bagian.filter((part) => inPart(part) && !part.rows);
    for (const part of parts) {
      const data = await ask(part);
      if (data && !part.rows) {
        part.rows = unpack(part, data);
        rows = index.bagian.flatMap((each) => each.rows || []);
        if (part === parts[0] || part === parts[parts.length - 1] || performance.now() - latest > 400) show();
      }
      parts.forEach(ask);
    }
  }

  function change(push) {
    apply();
    writeState(state, push);
  }

  function restore() {
    const asked = readState();
    form.q.value = asked.q || "";
    for (const name of FACETS) {
      const known = [...form[name].options].findIndex((option) => fold(option.value) === fold(asked[name] || ""));
      form[name].selectedIndex = Math.max(0, known);
    }
    apply();
  }

  function begin(data) {
    index = data;
    state = Object.fromEntries(["q", ...FACETS].map((name) => [name, ""]));
    form.oninput = (event) => change(event.target !== form.q);
    form.onsubmit = (event) => event.preventDefault();
    form.onreset = () => setTimeout(() => { change(true); form.q.focus(); });
    more.onclick = () => {
      limit += STEP;
      draw();
      list.children[limit - STEP].firstChild.focus();
    };
    onpopstate = restore;
    find(".tanpa-data").hidden = true;
    form.hidden = list.parentNode.hidden = false;
    restore();
    find("details").open = innerWidth > 640 || sought()[0];
  }

  find(".tanpa-js").hidden = true;
  (location.protocol === "file:" ? Promise.reject() : load("indeks.json")).then(begin).catch(fail);
})();
