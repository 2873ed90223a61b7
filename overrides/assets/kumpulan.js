/* All actions of the site, in columns (zi_site/publication/explorer.py), loaded part by part and found by words and facets:
   `kumpulan`. No element of the page is touched here. A question has q, and of each facet the values of which an action has one. */
(function () {
  "use strict";
  const { fold, words, matches, readJson, make, span } = saring;
  const FACETS = ["satker", "tahun", "bulan", "area", "pj", "kepastian", "status"];
  let index; // indeks.json

  const load = (name) => readJson("../jelajah/" + name);

  async function open() {
    index = await load("indeks.json");
    return index;
  }

  /* What an address asks; a facet may be named several times. */
  function asked(search) {
    const query = new URLSearchParams(search);
    const values = FACETS.map((name) => [name, query.getAll(name).filter(Boolean)]);
    return { q: query.get("q") || "", ...Object.fromEntries(values) };
  }

  /* Without a year it is the latest ones. */
  function inYears({ tahun }, year) {
    return tahun[0] ? tahun.includes("semua") || tahun.includes(String(year)) : index.awal.includes(+year);
  }

  function inPart(state, part) {
    const { satker } = state;
    return inYears(state, part.tahun) && (!satker[0] || satker.some((slug) => part.satker.includes(slug)));
  }

  const parts = (state) => index.bagian.filter((part) => inPart(state, part));

  /* The facets in use beside the year, each with its folded values. */
  function sought(state) {
    const names = FACETS.filter((name) => name !== "tahun" && state[name][0]);
    return names.map((name) => [name, state[name].map(fold)]);
  }

  const has = (row, name, values) => values.some((value) => row[name].includes(value));

  /* The actions that a question finds in what is loaded; the first ones only, where a number is given. */
  function find(state, most) {
    const wanted = words(state.q);
    const active = sought(state);
    const found = [];
    for (const { rows = [] } of parts(state)) {
      for (const row of rows) {
        if (!active.every(([name, values]) => has(row, name, values)) || !matches(row.folded, wanted)) continue;
        found.push(row);
        if (found.length === most) return found;
      }
    }
    return found;
  }

  /* A facet's counts follow the other filters: an action that fails in one facet only still counts there. `found`: the
     actions that a question finds; `loose`: by facet, how many fail in it alone; `tallies`: of each facet, how many have
     which values. Part by part, and nothing once it is no longer `awaited`. */
  async function count(state, awaited) {
    const wanted = words(state.q);
    const active = sought(state);
    const found = [];
    const loose = { __proto__: null };
    const tallies = FACETS.map(() => new Map());
    const add = (row, missed) => {
      for (const [name, values] of active) if (!has(row, name, values)) missed.push(name);
      if (missed[1] || !matches(row.folded, wanted)) return;
      if (missed[0]) loose[missed] = (loose[missed] || 0) + 1;
      else found.push(row);
      FACETS.forEach((name, i) => {
        if (!missed[0] || missed[0] === name) tallies[i].set(row[name], (tallies[i].get(row[name]) || 0) + 1);
      });
    };
    let since = performance.now();
    for (const { tahun, rows = [] } of index.bagian) {
      const late = inYears(state, tahun) ? [] : ["tahun"];
      for (const row of rows) add(row, [...late]);
      if (performance.now() - since < 10) continue;
      await new Promise((go) => setTimeout(go));
      if (!awaited()) return null;
      since = performance.now();
    }
    return { found, loose, tallies };
  }

  /* Columns -> actions. Facets are lists that equal actions share, so that they are counted together. A text of null is
     the action's own. */
  function unpack(part, { daftar, banyak, id, teks, indikator = [], bukti = [], kapan, tempat, komponen, pj, lapor }) {
    const tahun = [String(part.tahun)];
    const teams = daftar.pj.map((team) => [fold(team)]);
    const places = daftar.tempat.map(([area, place]) => fold(place + "\n" + saring.said(area[1])));
    const kinds = daftar.kapan.map((when) => [when[1]]);
    const offices = part.satker.flatMap((slug, i) => Array(banyak[i]).fill([slug]));
    return id.map((id, i) => {
      const satker = offices[i];
      const [bulan, , when] = daftar.kapan[kapan[i]];
      const [area, place] = daftar.tempat[tempat[i]];
      const [status, told, evidence = []] = daftar.lapor[lapor[i]];
      const plan = index.satker[satker] + " " + tahun;
      const texts = [teks[i], indikator[i], bukti[i], daftar.pj[pj[i]]];
      const own = fold([teks[i], indikator[i], bukti[i], plan, daftar.komponen[komponen[i]]].join("\n"));
      const folded = own + "\n" + teams[pj[i]] + "\n" + places[tempat[i]];
      return {
        id, plan, texts, place, when, satker, tahun, bulan, area, pj: teams[pj[i]], kepastian: kinds[kapan[i]], status, told, evidence, folded,
        komponen: daftar.komponen[komponen[i]], address: `../${satker}/${tahun}/#aksi-${id}`
      };
    });
  }

  /* A part's actions; asked for once. */
  function read(part) {
    part.asked = part.asked || load(part.alamat).then((data) => {
      part.rows = unpack(part, data);
      return part.rows;
    });
    return part.asked;
  }

  /* The line of a list that says what is reported of an action and with which evidence; "" where nothing is. */
  function reported({ told, evidence }) {
    const named = evidence.flatMap(([title, access, , href], i) => [
      i ? ", " : ". Bukti: ", href ? make("a", { href, rel: "noopener" }, title) : title, ` (${access})`
    ]);
    return told && span("keterangan", told, ...named);
  }

  window.kumpulan = { FACETS, open, asked, inYears, parts, find, count, read, reported };
})();
