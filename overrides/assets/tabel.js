/* <zi-tabel>, one a page: the plan's own table becomes searchable in place, and its grid the filter of area and month. */
(function () {
  "use strict";
  const { fold, words, matches, mark, unmark, readState, writeState, csv, save, make } = window.saring;
  const NAMES = ["q", "bulan", "area", "pj", "kepastian", "status"];
  const ARROWS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  const rows = [], bands = [], presses = [], counts = [], months = {};
  let root, table, grid, heads, bodies, flat, tools, status, selects, chips, highest;
  let state, on, guest, found, arranged = "", later, storing;

  const say = (element, text) => { if (element.textContent !== text) element.textContent = text; };
  const linesOf = ({ line, more }) => more ? [line, more] : [line];
  const passes = (row) => !row.fails.length;
  const pressed = (values) => Object.keys(values).every((name) => state[name] === values[name]);
  const without = (names) => Object.fromEntries(names.map((name) => [name, ""]));

  function press(place, content, act) {
    const button = make("button", { type: "button" }, ...content);
    button.onclick = act;
    place.append(button);
    return button;
  }

  /* Bands (area, kelompok, komponen) with their actions, gaps with the action before, reports as a part of it. */
  function readRows() {
    let above = {};
    for (const line of table.querySelectorAll("tbody > tr")) {
      const kind = line.parentNode.className + line.className;
      if (kind === "laporan") {
        readReports(rows[rows.length - 1], line);
        continue;
      }
      const band = { line, rows: kind === "kekosongan" ? rows.slice(-1) : [], count: line.querySelector(".jumlah") };
      if (kind !== "aksi") bands.push(band);
      if (kind === "area") above = {};
      if (kind !== "aksi") above[kind] = band;
      else {
        rows.push(readRow(line, above.area.line, above.komponen.line));
        for (const each of [above.area, above.kelompok, above.komponen]) if (each) each.rows.push(rows[rows.length - 1]);
      }
    }
  }

  /* An action as the columns of its CSV line, and what filters ask of it. */
  function readRow(line, area, band) {
    const cells = [...line.cells], last = cells[cells.length - 1], link = cells[0].firstChild;
    const strip = last.querySelector(".deret-bulan"), printed = last.querySelector("q, bdi");
    const bulan = [...strip.children].flatMap((month, i) => month.tagName === "B" ? [String(i + 1)] : []);
    const row = {
      ...root.parentNode.dataset, ...area.dataset, ...band.dataset, ...line.dataset,
      line, link, id: link.textContent, bulan: bulan.join(";"), kepastian: strip.classList[1],
      jadwal: printed ? printed.textContent : "",
      catatan: [...last.querySelectorAll(".catatan-aksi")].map((note) => note.lastChild.data.slice(1)).join(" ")
    };
    heads.forEach((head, i) => { row[head.dataset.kolom] ??= cells[i + 1].textContent; });
    row.keys = { bulan, area: [row.area_kode], pj: [row.penanggung_jawab], kepastian: [row.kepastian], status: ["belum"] };
    row.from = [area.querySelector(".judul").textContent, "·", row.komponen_nomor, row.komponen].join(" ");
    row.folded = fold([row.from, row.area, row.kelompok, row.penanggung_jawab,
      line.textContent.replace(strip.textContent, " ")].join(" "));
    press(cells[0], ["Salin"], (event) => copyLink(row, event.target)).setAttribute("aria-label", "Salin tautan aksi " + row.id);
    return row;
  }

  function readReports(row, more) {
    Object.assign(row, more.dataset, { more, folded: row.folded + fold(more.textContent) });
    row.keys.status = [row.realisasi_status];
  }

  /* The address of the action alone, without the filters. */
  async function copyLink({ id, link }, button) {
    let told = " disalin.";
    try {
      await navigator.clipboard.writeText(location.href.split(/[?#]/)[0] + link.hash);
      button.textContent = "Tersalin";
      setTimeout(() => { button.textContent = "Salin"; }, 2000);
    } catch (error) {
      location.hash = link.hash;
      told = " ada di bilah alamat.";
    }
    status.textContent = "Tautan aksi " + id + told;
  }

  function startTools() {
    const { q, lepas, unduh } = tools.elements;
    tools.onsubmit = (event) => {
      event.preventDefault();
      store(true);
    };
    q.oninput = () => {
      state.q = q.value.trim();
      guest = null;
      render(40);
      clearTimeout(storing);
      storing = setTimeout(store, 300);
    };
    for (const select of selects) {
      for (const option of select.options) option.dataset.teks = option.text;
      select.onchange = () => change({ [select.name]: select.value });
    }
    for (const chip of chips) {
      chip.dataset.teks = chip.textContent;
      chip.onclick = () => drop([chip.value]);
    }
    lepas.onclick = () => drop(NAMES);
    unduh.onclick = () => {
      const columns = root.dataset.kolom.split(" ");
      const lines = sorted().filter(passes).map((row) => columns.map((name) => row[name] || ""));
      save(root.dataset.berkas + "-saring.csv", csv([columns, ...lines]));
    };
  }

  /* A head filters by its area or month, a number by both. */
  function startGrid() {
    const control = (place, values, old) => {
      const button = press(place, old.childNodes, () => change(pressed(values) ? without(Object.keys(values)) : values));
      if (old !== place) old.remove();
      presses.push([button, values]);
      return button;
    };
    for (const place of root.querySelectorAll(rows.some((row) => row.bulan) ? ".setahun [data-bulan]" : "none")) {
      const { bulan } = place.dataset, link = place.querySelector("a");
      const button = control(place, { bulan }, link);
      if (place.tagName === "TH") months[bulan] = link;
      else counts.push([button.querySelector("b"), null, bulan]);
    }
    for (const { cells: [head, ...cells], dataset: { area = "" } } of grid.querySelectorAll("tbody tr, tfoot tr")) {
      if (area && tools.elements.area) control(head, { area }, head.querySelector("a"));
      let column = 1;
      for (const cell of cells) {
        const { bulan, kepastian } = grid.rows[0].cells[column].dataset;
        column += cell.colSpan;
        if (cell.colSpan < 2) counts.push([bulan && area ? control(cell, { area, bulan }, cell) : cell, area, bulan || kepastian || ""]);
      }
    }
    highest = Math.max(1, ...counts.map(([place]) => place.type ? +place.textContent : 0));
    grid.addEventListener("focusin", (event) => stop(event.target));
    grid.onkeydown = walk;
  }

  /* One stop for the Tab key, arrows inside. */
  function stop(target) {
    for (const button of grid.querySelectorAll("button")) button.tabIndex = button === target ? 0 : -1;
  }

  function walk(event) {
    const step = ARROWS[event.key];
    let cell = event.target.closest("th, td"), button;
    if (!step || !cell) return;
    event.preventDefault();
    while (cell && !button) {
      const line = grid.rows[cell.parentNode.rowIndex + step[0]];
      cell = line && line.cells[cell.cellIndex + step[1]];
      button = cell && cell.querySelector("button:enabled");
    }
    if (button) button.focus();
  }

  function startHeads() {
    bodies = [...table.tBodies].map((body) => [body, [...body.rows]]);
    flat = table.createTBody();
    for (const head of heads) {
      const up = head.dataset.kolom, down = "-" + up;
      press(head, head.childNodes, () => change({ urut: { [up]: down, [down]: "" }[state.urut] ?? up }));
    }
  }

  /* The filters of the address; what this plan does not have is as if it were not there. */
  function load() {
    const given = readState();
    state = { ...without(NAMES), urut: "", q: given.q || "", bulan: months[given.bulan] ? given.bulan : "" };
    for (const select of selects) {
      const wanted = fold(given[select.name] || ""); // the explorer writes names of teams in small letters
      select.value = [...select.options].map((option) => option.value).find((value) => fold(value) === wanted) || "";
      if (select.selectedIndex > 0) state[select.name] = select.value;
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
    else if (target.hidden) change(without([...NAMES, "urut"]));
    tools.elements.q.value = state.q;
    target.scrollIntoView();
  }

  function change(values) {
    Object.assign(state, values);
    guest = null;
    render();
    store(true);
  }

  function drop(names) {
    change(without(names));
    tools.elements.q.value = state.q;
    status.focus();
  }

  function store(push) {
    clearTimeout(storing);
    writeState(state, push);
  }

  /* A keystroke is answered with the rows and their number; the rest follows after the next paint. */
  function render(delay) {
    const wanted = words(state.q);
    const fails = (row) => (name) => !(name === "q" ? matches(row.folded, wanted) : row.keys[name].includes(state[name]));
    const shown = (row) => passes(row) || row === guest;
    on = NAMES.filter((name) => state[name]);
    for (const row of rows) row.fails = on.filter(fails(row));
    found = rows.filter(passes).length;
    arrange();
    for (const row of rows) for (const line of linesOf(row)) line.hidden = !shown(row);
    for (const band of bands) band.line.hidden = state.urut || (on.length && !band.rows.some(shown));
    say(status, found + " dari " + rows.length + " aksi" +
      (found ? "" : ". Tidak ada yang cocok dengan semua saringan; lepaskan salah satunya.") +
      (guest ? ". Aksi " + guest.id + " ditampilkan walaupun tidak cocok dengan saringan." : ""));
    clearTimeout(later);
    const rest = () => {
      count();
      tell();
      paint(wanted);
    };
    if (delay) later = setTimeout(rest, delay);
    else rest();
  }

  function sorted() {
    const name = state.urut.replace("-", ""), sign = name === state.urut ? 1 : -1;
    const { compare } = new Intl.Collator("id", { numeric: true });
    const key = (row) => row[name === "jadwal" ? "bulan" : name];
    return name ? [...rows].sort((a, b) => !key(a) - !key(b) || sign * compare(key(a), key(b))) : rows;
  }

  /* Sorted by a column, bands would lie: the actions stand in one group, and each names where it is from. */
  function arrange() {
    const { urut } = state;
    if (arranged === urut) return;
    arranged = urut;
    for (const { line, from } of rows) if (!line.querySelector(".asal")) line.cells[1].prepend(make("span", { class: "asal" }, from));
    if (urut) flat.append(...sorted().flatMap(linesOf));
    else for (const [body, lines] of bodies) body.append(...lines);
    table.classList.toggle("urut", urut);
    for (const head of heads) {
      head.removeAttribute("aria-sort");
      if (urut.endsWith(head.dataset.kolom)) head.setAttribute("aria-sort", urut[0] === "-" ? "descending" : "ascending");
    }
  }

  /* How many actions have each key, leaving some filters out. */
  function tally(free, keys) {
    const sums = {};
    for (const row of rows) {
      if (row.fails.every((name) => free.includes(name))) for (const key of keys(row)) sums[key] = (sums[key] || 0) + 1;
    }
    return (key) => String(sums[key] || 0);
  }

  function count() {
    const cells = tally(["area", "bulan"], ({ keys }) => [...keys.area, ""]
      .flatMap((area) => [...keys.bulan, ...keys.kepastian, ""].map((column) => area + "/" + column)));
    for (const [place, area, column] of counts) {
      const number = cells((area ?? state.area) + "/" + column);
      say(place, number);
      if (!place.type) continue;
      place.parentNode.className = "pekat-" + Math.min(4, Math.ceil((4 * number) / highest));
      place.disabled = number === "0";
    }
    for (const [button, values] of presses) {
      button.setAttribute("aria-pressed", pressed(values));
      if (pressed(values)) button.disabled = false;
    }
    if (!grid.querySelector('[tabindex="0"]:enabled')) stop(grid.querySelector("button:enabled"));
    for (const select of selects) {
      const { name, options } = select;
      select.value = state[name];
      const sums = tally([name], ({ keys }) => [...(keys[name] || []), ""]);
      for (const option of name === "urut" ? [] : options) say(option, option.dataset.teks + " (" + sums(option.value) + ")");
    }
    for (const band of bands) {
      const all = band.rows.length, some = band.rows.filter(passes).length;
      if (band.count) say(band.count, (some < all ? some + " dari " : "") + all + " aksi");
    }
  }

  /* The filters in use, each a button that lets it go; where nothing is found, with what that would bring. */
  function tell() {
    const { elements } = tools, month = months[state.bulan];
    const list = tools.querySelector(".saringan"), other = list.lastElementChild;
    for (const chip of chips) {
      const name = chip.value;
      chip.parentNode.hidden = !state[name];
      if (!state[name]) continue;
      const text = name === "q" ? "“" + state.q + "”" : name === "bulan" ? month.title.split(" ")[0]
        : elements[name].selectedOptions[0].dataset.teks;
      say(chip, chip.dataset.teks + " " + text + (found ? "" : " (" + tally([name], () => [""])("") + " aksi)"));
      chip.setAttribute("aria-label", "Lepaskan " + chip.textContent);
    }
    list.hidden = !on.length && !state.urut;
    other.hidden = !month;
    if (month) {
      say(month, month.title);
      other.replaceChildren(month);
    }
    elements.lepas.hidden = !on.length;
    elements.unduh.hidden = !on.length || !found;
  }

  /* Mark from the top, some rows at a time. */
  function paint(wanted) {
    const query = wanted.join(" ");
    const todo = [...table.querySelectorAll("tbody > tr:not([hidden])")].filter((line) => (line.marked || "") !== query);
    const next = () => {
      for (const line of todo.splice(0, 12)) {
        unmark(line);
        mark(line, wanted, ".deret-bulan, .pembaca-layar, .jumlah, button");
        line.marked = query;
      }
      if (todo.length) later = setTimeout(next, 30);
    };
    next();
  }

  customElements.define("zi-tabel", class extends HTMLElement {
    connectedCallback() {
      if (root) return;
      root = this;
      table = root.querySelector(".tabel");
      grid = root.querySelector(".kisi");
      tools = root.querySelector(".alat");
      status = tools.querySelector("[role]");
      selects = tools.querySelectorAll("select");
      chips = tools.querySelectorAll("li button");
      heads = [...table.querySelectorAll("[data-kolom]")];
      readRows();
      startTools();
      startGrid();
      startHeads();
      addEventListener("popstate", load);
      load();
    }
  });
})();
