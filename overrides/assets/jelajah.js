/* The explorer: what kumpulan.js finds, drawn in portions, with the filters in use as buttons that take them away. */
(function () {
  "use strict";
  const { words, make, span } = saring;
  const { FACETS } = kumpulan;
  const LABELS = ["", "Indikator: ", "Bukti fisik: ", "Penanggung jawab: "];
  const framed = top !== self;
  const STEP = framed || innerWidth < 640 ? 10 : 30; // a card on a phone is 300 to 500 px high
  const find = (selector) => document.querySelector(".zi-jelajah " + selector);
  const form = find("form");
  const list = find(".temuan ol");
  const more = find(".lanjut button");
  const status = find(".hitungan");
  const chips = find(".saringan");
  let index; // indeks.json
  let state; // q and the facets
  const kept = {}; // of each facet the values beside the one that its field shows
  let shown = []; // those that are drawn
  let marked; // the words marked in them
  let limit; // how many may be drawn
  let further; // whether there are more than that
  let drawing, storing, counting; // timers: further portions, the address, and the counts
  let latest = 0; // when it was last shown

  const { format: number } = new Intl.NumberFormat("id");
  const nameOf = (name) => form[name].labels[0].textContent;

  function fail() {
    find(".gagal").hidden = false;
  }

  function strip(bulan, kepastian) {
    const drawn = make("i", { class: "deret-bulan " + kepastian, "aria-hidden": "true" });
    if (bulan[0]) drawn.dataset.bulan = bulan.join(" ");
    return drawn;
  }

  function drawn({ id, plan, texts, place, when, bulan, kepastian, address, ...row }) {
    const line = (text, i) => text ? span(i ? "keterangan" : "teks", LABELS[i], make("bdi", {}, text)) : "";
    return kartu.shareable(make("li", {},
      make("a", { class: "nomor-aksi", href: address }, span("pembaca-layar", "Aksi "), id, span("pembaca-layar", ", " + plan)),
      make("div", {}, span("asal", make("b", {}, plan), " · " + place), ...texts.map(line)),
      make("div", {}, strip(bulan, kepastian[0]), span("keterangan", when), kumpulan.reported(row))));
  }

  /* One more than is drawn tells whether there are more. What stands already stays where it is still right, so that parts
     arriving later do not move what is being read. */
  function draw() {
    const first = kumpulan.find(state, limit + 1);
    const wanted = first.slice(0, limit);
    further = first.length > limit;
    if (marked !== state.q || shown.some((row, i) => row !== wanted[i])) {
      list.replaceChildren();
      shown = [];
      marked = state.q;
    }
    append(wanted.slice(shown.length));
  }

  /* A screenful at a time, so that a key in between is answered. */
  function append(rows) {
    const portion = rows.splice(0, Math.ceil(innerHeight / 300));
    const items = portion.map(drawn);
    for (const item of items) saring.mark(item, words(marked).filter((word) => word[1]), ".nomor-aksi");
    list.append(...items);
    shown.push(...portion);
    clearTimeout(drawing);
    more.hidden = rows.length > 0 || !further;
    if (rows[0]) drawing = setTimeout(append, 30, rows);
  }

  /* A keystroke is answered with the first that pass; the others are found and counted once typing pauses. */
  function show() {
    draw();
    clearTimeout(counting);
    counting = setTimeout(count, 150);
    latest = performance.now();
  }

  async function count() {
    const mine = counting;
    const counted = await kumpulan.count(state, () => mine === counting);
    if (!counted) return;
    FACETS.forEach((name, i) => label(form[name].options, counted.tallies[i]));
    say(counted);
  }

  /* Zero is only known once all parts are there. */
  function label(options, tally) {
    const whole = index.bagian.every((part) => part.rows);
    const counts = { __proto__: null };
    for (const [values, count] of tally) {
      for (const value of values) counts[value] = (counts[value] || 0) + count;
    }
    for (const option of options) {
      const count = counts[saring.fold(option.value)] || 0;
      const text = option.nama + (option.index && (count || whole) ? ` (${number(count)})` : "");
      if (option.said !== text) option.text = option.said = text;
    }
  }

  const loading = () => kumpulan.parts(state).some((part) => !part.rows);

  function say({ found, loose }) {
    const sum = index.bagian.reduce((total, part) => total + (kumpulan.inYears(state, part.tahun) && part.aksi), 0);
    const offices = new Set(found.map((row) => row.satker[0]));
    const counted = `${number(found.length)} dari ${number(sum)} aksi, pada ${number(offices.size)} dari ${index.terdaftar} satker.`;
    let text = counted;
    if (loading()) {
      text += " Memuat …";
    } else if (!found.length) {
      const without = (name) => `; tanpa ${nameOf(name).toLowerCase()}: ${number(loose[name])} aksi`;
      text += " Longgarkan saringan" + Object.keys(loose).map(without).join("") + ".";
    }
    status.textContent = text;
    kutip.tell([...inWords(), counted].join("; "));
  }

  /* What the question finds, once all its parts are there: counted already or not. */
  async function taken() {
    const whole = await Promise.all(kumpulan.parts(state).map(kumpulan.read)).catch(fail);
    if (!whole) return [];
    return kumpulan.find(state).map((row) => ({ province: form.satker.querySelector(`[value="${row.satker}"]`).parentNode.label, ...row }));
  }

  /* The filters */

  /* The options of a facet in use. */
  function chosen(name) {
    const options = [...form[name].options];
    return state[name].map((value) => options.find((each) => each.value === value));
  }

  /* What is asked, as a reader would say it. */
  function inWords() {
    const said = FACETS.filter((name) => state[name][0]).map((name) => `${nameOf(name).toLowerCase()} ${chosen(name).map((each) => each.nama.trim()).join(" atau ")}`);
    const { q } = state;
    return q ? [`kata “${q}”`, ...said] : said;
  }

  /* A button for each value in use, which takes it away, and beside a field one that keeps its value for another. */
  function tell() {
    const chip = (name, { value, nama }, i) => {
      const button = make("button", { type: "button", value }, span("pembaca-layar", "Lepaskan "), (i ? "atau " : nameOf(name) + ": ") + nama.trim());
      button.onclick = () => {
        set(name, state[name].filter((each) => each !== value));
        change();
        status.focus();
      };
      return make("li", {}, button);
    };
    const wanted = framed ? [make("li", {}, form.q.value)] : []; // its field is not shown there
    chips.replaceChildren(...wanted, ...FACETS.flatMap((name) => chosen(name).map((option, i) => chip(name, option, i))));
    chips.hidden = !chips.children.length;
    for (const name of FACETS) form[name].atau.hidden = !form[name].value || form[name].value === "semua";
  }

  /* The last value stands in the field, those before it are kept beside it. */
  function set(name, values) {
    kept[name] = values.slice(0, -1);
    saring.choose(form[name], values.at(-1));
  }

  function keep(name) {
    kept[name] = state[name];
    form[name].value = "";
    form[name].atau.hidden = true;
    form[name].focus();
  }

  function startFacet(name) {
    const button = make("button", { type: "button", class: "atau", hidden: "" }, `atau ${nameOf(name).toLowerCase()} lain`);
    button.onclick = () => keep(name);
    for (const option of form[name].options) option.nama = option.said = option.text;
    form[name].atau = button;
    form[name].after(button);
  }

  /* The form's values take effect. The first part is shown at once, the others come together and are added in their order. */
  async function apply() {
    state = { q: form.q.value };
    for (const name of FACETS) state[name] = [...new Set([...kept[name], form[name].value])].filter(Boolean);
    limit = STEP;
    tell();
    show();
    const parts = kumpulan.parts(state).filter((part) => !part.rows);
    for (const part of parts) {
      await kumpulan.read(part).catch(fail);
      if (part === parts[0] || part === parts.at(-1) || performance.now() - latest > 400) show();
      parts.forEach((each) => kumpulan.read(each).catch(fail));
    }
  }

  /* What is found comes onto the screen, beneath the filters in use. */
  function stay() {
    const bar = form.getBoundingClientRect();
    const top = list.firstChild?.getBoundingClientRect().top;
    const told = chips.hidden ? status : chips;
    if (top < bar.bottom || top > 0.75 * innerHeight) scrollBy(0, told.getBoundingClientRect().top - bar.height);
  }

  function change() {
    apply();
    stay();
    saring.writeState(state, true);
  }

  /* The address follows before what is counted, which cites it. */
  function type() {
    apply();
    stay();
    clearTimeout(storing);
    storing = setTimeout(() => saring.writeState(state), 100);
  }

  function restore() {
    const asked = kumpulan.asked(location.search);
    form.q.value = asked.q;
    for (const name of FACETS) {
      const known = [...form[name].options].map((option) => option.value);
      set(name, asked[name].map((value) => known.find((each) => saring.fold(each) === saring.fold(value))).filter(Boolean));
    }
    apply();
  }

  function begin(data) {
    index = data;
    FACETS.forEach(startFacet);
    form.oninput = (event) => event.target === form.q ? type() : change();
    form.onsubmit = (event) => event.preventDefault();
    form.onreset = () => setTimeout(() => {
      FACETS.forEach((name) => set(name, []));
      change();
      form.q.focus();
    });
    more.textContent = `Tampilkan ${STEP} aksi lagi`;
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
    find("details").open = innerWidth > 640;
    kutip.start(taken);
  }

  find(".tanpa-js").hidden = true;
  kumpulan.open().then(begin).catch(fail);
})();
