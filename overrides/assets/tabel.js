/* <zi-tabel>, one a page: the plan's own table becomes searchable in place, and its grid the filter of area and month.
   What the rows are is read by baris.js, what follows from the filters by keadaan.js; here it is shown. */
(function () {
  "use strict";
  const { FILTERS, none, active, asked, passes, tally, sorted } = keadaan;
  const ARROWS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  const CHIPS = {
    q: "kata", bulan: "bulan", subpilar: "topik", area: "area", pj: "penanggung jawab", kepastian: "kepastian", status: "realisasi", urut: "urut"
  };
  const NOTHING = "Tidak ada yang cocok dengan semua saringan; lepaskan salah satunya.";
  const GUEST = "ditampilkan walaupun tidak cocok dengan saringan.";
  const MONTHLESS = "Rencana ini tidak dapat disaring menurut bulan, karena jadwalnya tidak terbaca dalam salinan.";
  const months = { __proto__: null }; // by number: the link that the head of the grid's column had
  const presses = []; // buttons of the grid, each with the filters that it sets
  const counts = []; // places of the grid that show a number, each with its area and column
  let root, table, grid, heads, bodies, flat, tools, status, selects, chips; // elements
  let rows, bands, highest, busiest; // what baris.js read, and the highest number of the grid and of a month
  let state; // the filters, and urut
  let monthless = false; // whether the address asks for a month where the plan has none to filter by
  let guest = null; // a row shown because an address leads to it, though it fails a filter
  let arranged = ""; // the order in which the rows stand
  let order; // the rows in it
  let storing, later; // timers: the address, and what follows after a keystroke

  const shown = (row) => passes(row) || row === guest;
  const pressed = (values) => Object.keys(values).every((name) => state[name] === values[name]);

  function say(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function press(place, content, act) {
    const button = saring.make("button", { type: "button" }, ...content);
    button.onclick = act;
    place.append(button);
    return button;
  }

  /* Changing the state */

  function change(values) {
    Object.assign(state, values);
    guest = null;
    render();
    store(true);
    stay();
  }

  /* What is found comes onto the screen, beneath the bar that says what is filtered. */
  function stay() {
    const first = order.find(shown);
    const bar = tools.getBoundingClientRect();
    if (!first) return;
    const { top } = first.line.getBoundingClientRect();
    if (top < bar.bottom || top > 0.75 * innerHeight) scrollBy(0, bar.top || top - bar.bottom);
  }

  function drop(names) {
    change(none(names));
    tools.elements.q.value = state.q;
    status.focus();
  }

  function store(push) {
    clearTimeout(storing);
    saring.writeState(state, push);
  }

  /* The filters of the address; what this plan does not have is as if it were not there. */
  function load() {
    const given = saring.readState();
    state = asked(given, months);
    monthless = given.bulan && !root.querySelector(".bulan-tombol");
    for (const select of selects) {
      saring.choose(select, given[select.name]); // the explorer writes names of teams in small letters
      state[select.name] = select.value;
    }
    tools.elements.q.value = state.q;
    guest = null;
    render();
    follow();
  }

  /* A link opens an action that a filter hides; a link to a hidden heading or gap ends the filters. */
  function follow() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target || !table.contains(target)) return;
    guest = rows.find((row) => row.line === target && !passes(row));
    if (guest) render();
    else if (target.hidden) change(none([...FILTERS, "urut"]));
    tools.elements.q.value = state.q;
    target.scrollIntoView();
  }

  /* Starting */

  /* The action in a sentence, with its address alone, without the filters. */
  function share({ id, line, keys, langkah_aksi, bukti_fisik, indikator }) {
    const [plan] = root.dataset.milik.split(",");
    const when = keys.bulan.map((month) => months[month].dataset.nama).join(", ");
    const said = `${plan}, aksi ${id}: ${langkah_aksi || bukti_fisik || indikator}${when && ` (${when})`}`;
    bagikan.share(said, location.href.split(/[?#]/)[0] + "#" + line.id);
  }

  /* What the page and the bands say of an action, on itself: a card, sorted, or opened by its link it stands without them. */
  function alone({ line, from, subpilar, komponen, penanggung_jawab }) {
    const topic = [...tools.elements.subpilar?.options || []].find(({ value }) => value === subpilar);
    const about = topic && subpilar ? elsewhere(subpilar, topic.text, saring.span("pembaca-layar", " di satker lain")) : komponen;
    line.cells[0].append(saring.span("asal", saring.span("milik", root.dataset.milik + " · "), from, ...(about ? [" · ", about] : [])));
    if (!penanggung_jawab || line.querySelector(".siapa")) return;
    line.lastElementChild.insertBefore(saring.span("siapa sama", penanggung_jawab), line.querySelector(".catatan-aksi"));
  }

  /* A link from a subpilar to the same in other plans. */
  function elsewhere(subpilar, ...text) {
    const { satker, tahun } = root.parentNode.dataset;
    const href = `../../banding/?subpilar=${subpilar}&rencana=${satker}/${tahun}`;
    return saring.make("a", { class: "lain-satker", href }, ...text);
  }

  function startBands() {
    for (const { dataset, cells } of table.querySelectorAll(".komponen")) {
      if (dataset.subpilar) cells[0].append(" ", elsewhere(dataset.subpilar, "Di satker lain"));
    }
  }

  function startRows() {
    ({ rows, bands } = baris.read(table, root.parentNode));
    order = rows;
    for (const row of rows) {
      alone(row);
      press(row.line.cells[0], ["Bagikan", saring.span("pembaca-layar", " aksi " + row.id)], () => share(row));
    }
  }

  function type() {
    state.q = tools.elements.q.value.trim();
    guest = null;
    render(40);
    stay();
    clearTimeout(storing);
    storing = setTimeout(() => {
      hide();
      store();
    }, 300);
  }

  function download() {
    const columns = root.dataset.kolom.split(" ");
    const lines = order.filter(passes).map((row) => columns.map((name) => row[name] || ""));
    saring.save(root.dataset.berkas, saring.csv([columns, ...lines]));
  }

  /* What stands in no page, since only this script answers it: the orders, and the buttons of the filters in use. */
  function buildTools() {
    const { make } = saring;
    const button = (attributes, text) => make("button", { type: "button", ...attributes }, text);
    for (const { dataset: { kolom }, textContent } of heads) {
      tools.elements.urut.add(new Option(textContent + ", menaik", kolom));
      tools.elements.urut.add(new Option(textContent + ", menurun", "-" + kolom));
    }
    tools.querySelector(".saringan").append(
      ...Object.entries(CHIPS).map(([name, text]) => make("li", { hidden: "" }, button({ value: name }, text))),
      make("li", { class: "lanjut", hidden: "" }),
      make("li", {}, button({ name: "lepas", hidden: "" }, "Hapus saringan")),
      make("li", {}, button({ name: "unduh", hidden: "" }, "Unduh hasil saring (CSV)"))
    );
  }

  function startTools() {
    const { q, lepas, unduh } = tools.elements;
    tools.onsubmit = (event) => {
      event.preventDefault();
      store(true);
    };
    q.oninput = type;
    lepas.onclick = () => drop(FILTERS);
    unduh.onclick = download;
    for (const select of selects) {
      select.onchange = () => change({ [select.name]: select.value });
      for (const option of select.options) option.said = option.text;
    }
    for (const chip of chips) chip.onclick = () => drop([chip.value]);
  }

  /* A button in a place of the grid that sets these filters, or lets them go; a name is said with its number. */
  function filterButton(place, values, content, name) {
    const said = saring.span("pembaca-layar");
    if (name) content = [saring.make("span", { class: "batang", "aria-hidden": "true" }, ...content), said];
    const button = press(place, content, () => change(pressed(values) ? none(Object.keys(values)) : values));
    presses.push({ button, values, name, said });
    return button;
  }

  /* A head of a column, or a button of the phone's list with its number. */
  function startMonth(place) {
    const { bulan } = place.dataset;
    const link = place.querySelector("a");
    const said = link.title || link.lastElementChild.textContent; // "Mei 2025, semua satker", "Mei: 9 aksi"
    link.dataset.nama = said.split(/\W/)[0];
    const button = filterButton(place, { bulan }, (link.querySelector(".batang") || link).childNodes, link.dataset.nama);
    link.remove();
    const bar = button.querySelector("b");
    if (bar) counts.push({ place: bar, column: bulan });
    else months[bulan] = link;
  }

  function startArea(head) {
    const link = head.querySelector("a");
    filterButton(head, { area: head.parentNode.dataset.area }, link.childNodes);
    link.remove();
  }

  /* A number of an area and a month filters by both; one of a certainty, or of all, only counts. */
  function startNumber(cell, column) {
    const { area = "" } = cell.parentNode.dataset;
    const of = cell.parentNode.cells[0].textContent.trim();
    const month = months[column]; // none has one where no action has
    const button = area && month ? filterButton(cell, { area, bulan: column }, cell.childNodes, of + ", " + month.dataset.nama) : null;
    counts.push({ place: button ? button.firstChild : cell, button, area, column });
  }

  /* The numbers of a line stand below the heads; a cell that says of all months that they are lost has none. */
  function startNumbers(line) {
    const columns = [...grid.tHead.rows[0].cells].map(({ dataset }) => dataset.bulan ?? dataset.hitung);
    let at = 0;
    for (const cell of line.cells) {
      if (cell.colSpan === 1 && columns[at] !== undefined) startNumber(cell, columns[at]);
      at += cell.colSpan;
    }
  }

  function startGrid() {
    if (rows.some((row) => row.bulan)) root.querySelectorAll(".setahun [data-bulan]").forEach(startMonth);
    if (tools.elements.area) grid.querySelectorAll("[data-area] > th").forEach(startArea);
    for (const line of grid.querySelectorAll("tbody tr, tfoot tr")) startNumbers(line);
    busiest = Math.max(1, ...counts.map(({ place }) => place.tagName === "B" ? +place.textContent : 0));
    highest = Math.max(1, ...counts.map(({ place, button }) => button ? +place.textContent : 0));
    grid.addEventListener("focusin", (event) => stop(event.target));
    grid.onkeydown = walk;
  }

  /* One stop for the Tab key, arrows inside. */
  function stop(target) {
    for (const button of grid.querySelectorAll("button")) button.tabIndex = button === target ? 0 : -1;
  }

  function walk(event) {
    const step = ARROWS[event.key];
    let cell = event.target.closest("th, td");
    let button;
    if (!step || !cell) return;
    event.preventDefault();
    while (cell && !button) {
      const line = grid.rows[cell.parentNode.rowIndex + step[0]];
      cell = line && line.cells[cell.cellIndex + step[1]];
      button = cell && cell.querySelector("button:enabled");
    }
    if (button) button.focus();
  }

  /* A line of the year's picture opens its action. */
  function startYear() {
    const picture = root.parentNode.querySelector(".batang-tahun");
    if (!picture) return;
    picture.onclick = ({ clientY }) => {
      const { top, height } = picture.getBoundingClientRect();
      const row = rows[Math.floor((clientY - top) / height * rows.length)];
      if (row) location.hash = row.line.id;
    };
  }

  function startHeads() {
    bodies = [...table.tBodies].map((body) => ({ body, lines: [...body.rows] }));
    flat = table.createTBody();
    for (const head of heads) {
      const up = head.dataset.kolom;
      const down = "-" + up;
      press(head, head.childNodes, () => change({ urut: { [up]: down, [down]: "" }[state.urut] ?? up }));
    }
  }

  /* Showing the state */

  /* A keystroke is answered with the first rows and how many they are; the rest follows after the next paint. */
  function render(delay) {
    keadaan.judge(rows, state);
    arrange();
    hide(delay && 3 + Math.ceil(innerHeight / 100)); // as many bands may stand above the first action
    report();
    clearTimeout(later);
    if (delay) later = setTimeout(renderRest, delay);
    else renderRest();
  }

  function renderRest() {
    countGrid();
    countFacets();
    countBands();
    tell();
    paint();
  }

  /* Sorted by a column, bands would lie: the actions stand in one group, and each names where it is from. */
  function arrange() {
    const { urut } = state;
    if (arranged === urut) return;
    arranged = urut;
    tools.elements.urut.value = urut;
    order = sorted(rows, urut);
    if (urut) flat.append(...order.flatMap((row) => row.lines));
    else for (const { body, lines } of bodies) body.append(...lines);
    table.classList.toggle("urut", urut);
    for (const head of heads) {
      head.removeAttribute("aria-sort");
      if (urut.endsWith(head.dataset.kolom)) head.setAttribute("aria-sort", urut[0] === "-" ? "descending" : "ascending");
    }
  }

  /* Lines are shown and hidden from the top until as many stand as are asked for. */
  function hide(most) {
    const filtered = active(state)[0];
    for (const row of rows) {
      for (const line of row.lines) line.stands = shown(row);
    }
    for (const band of bands) band.line.stands = !state.urut && (!filtered || band.rows.some(shown));
    for (const line of table.querySelectorAll("tbody > tr")) {
      settle(line);
      if (line.stands && --most === 0) return;
    }
  }

  /* What is set is styled anew by a browser, also where nothing changes. */
  function settle(line) {
    if (line.hidden === line.stands) line.hidden = !line.stands;
  }

  const found = () => rows.filter(passes).length;

  function report() {
    let text = found() + " dari " + rows.length + " aksi";
    if (!found()) text += ". " + NOTHING;
    if (guest) text += ". Aksi " + guest.id + " " + GUEST;
    if (monthless) text += ". " + MONTHLESS;
    if (state.urut) text += ", urut " + valueOf("urut");
    say(status, text);
  }

  /* The grid's numbers follow the filters beside area and month; its buttons say which of them are in use. */
  function countGrid() {
    const sums = tally(rows, ["area", "bulan"], ({ keys }) => {
      const columns = [...keys.bulan, ...keys.kepastian, ""];
      return [...keys.area, ""].flatMap((area) => columns.map((column) => area + "/" + column));
    });
    for (const { place, button, area = state.area, column } of counts) {
      const number = sums(area + "/" + column);
      say(place, number);
      if (place.tagName === "B") place.className = "tinggi-" + Math.ceil((8 * number) / busiest);
      if (!button) continue;
      button.parentNode.className = "pekat-" + Math.min(4, Math.ceil((4 * number) / highest));
      button.disabled = number === "0";
    }
    for (const { button, values, name, said } of presses) {
      button.setAttribute("aria-pressed", pressed(values));
      if (name) say(said, name + ": " + sums((values.area ?? state.area) + "/" + values.bulan) + " aksi");
      if (pressed(values)) button.disabled = false;
    }
    if (!grid.querySelector('[tabindex="0"]:enabled')) stop(grid.querySelector("button:enabled"));
  }

  function countFacets() {
    for (const select of selects) {
      const { name, options } = select;
      select.value = state[name];
      if (name === "urut") continue;
      const sums = tally(rows, [name], ({ keys }) => [...keys[name], ""]);
      for (const option of options) say(option, option.said + " (" + sums(option.value) + ")");
    }
  }

  function countBands() {
    for (const band of bands) {
      const all = band.rows.length;
      const some = band.rows.filter(passes).length;
      if (band.count) say(band.count, (some < all ? some + " dari " : "") + all + " aksi");
    }
  }

  /* The value of a filter in use, in words. */
  function valueOf(name) {
    if (name === "q") return "“" + state.q + "”";
    if (name === "bulan") return months[state.bulan].dataset.nama;
    return tools.elements[name].selectedOptions[0].said;
  }

  /* The filters in use, each a button that lets it go; where nothing is found, with what that would bring. */
  function tell() {
    const { lepas, unduh } = tools.elements;
    const list = tools.querySelector(".saringan");
    const filtered = active(state)[0];
    for (const chip of chips) {
      const name = chip.value;
      chip.parentNode.hidden = !state[name];
      if (!state[name]) continue;
      const without = found() ? "" : " (" + tally(rows, [name], () => [""])("") + " aksi)";
      say(chip, CHIPS[name] + " " + valueOf(name) + without);
      chip.setAttribute("aria-label", "Lepaskan " + chip.textContent);
    }
    tellMonth(list.querySelector(".lanjut"));
    list.hidden = !filtered && !state.urut;
    lepas.hidden = !filtered;
    unduh.hidden = !filtered || !found();
  }

  /* A month in use also leads to its page about all offices. */
  function tellMonth(place) {
    const link = months[state.bulan];
    place.hidden = !link;
    if (!link) return;
    say(link, link.title);
    place.replaceChildren(link);
  }

  /* Show, hide and mark from the top, some lines at a time. */
  function paint() {
    const wanted = saring.words(state.q);
    const query = wanted.join(" ");
    const lines = [...table.querySelectorAll("tbody > tr")];
    const todo = lines.filter((line) => line.hidden === line.stands || (line.stands && (line.marked || "") !== query));
    const next = () => {
      for (const line of todo.splice(0, 12)) {
        settle(line);
        if (!line.stands) continue;
        saring.unmark(line);
        saring.mark(line, wanted, ".pembaca-layar, .jumlah, button");
        line.marked = query;
      }
      if (todo.length) later = setTimeout(next, 30);
    };
    next();
  }

  function start(element) {
    root = element;
    table = root.querySelector(".tabel");
    grid = root.querySelector(".kisi");
    tools = root.querySelector(".alat");
    status = tools.querySelector("[role]");
    selects = tools.querySelectorAll("select");
    heads = table.querySelectorAll("thead [data-kolom]");
    buildTools();
    chips = tools.querySelectorAll("li [value]");
    startRows();
    startBands();
    startTools();
    startGrid();
    startHeads();
    startYear();
    addEventListener("popstate", load);
    load();
  }

  customElements.define("zi-tabel", class extends HTMLElement {
    connectedCallback() {
      if (!root) start(this);
    }
  });
})();
