/* Filters the register of offices in place; without this script all of it is there. */
(function () {
  "use strict";
  const { fold, words, matches, make, readState, writeState } = saring;
  const list = document.getElementById("semua");
  const rows = [...list.querySelectorAll("li")];
  const texts = rows.map((row) => fold(row.firstChild.textContent + row.closest("section").firstChild.firstChild.data));
  const field = make("input", { type: "search" });
  const only = make("input", { type: "checkbox" });
  const status = make("p", { role: "status" });

  function show() {
    const wanted = words(field.value);
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = (only.checked && !row.firstElementChild) || !matches(texts[i], wanted);
      shown += !row.hidden;
    });
    for (const section of list.children) section.hidden = !section.querySelector("li:not([hidden])");
    status.textContent = `${shown} dari ${rows.length} satker` + (shown ? "" : ". Kurangi kata atau hapus centang.");
  }
  function read() {
    const { q, terbit } = readState();
    field.value = q || "";
    only.checked = terbit;
    show();
  }
  field.oninput = only.onchange = (event) => {
    writeState({ q: field.value.trim(), terbit: only.checked && "1" }, event.target === only);
    show();
  };
  list.before(make("div", { class: "alat-satker", role: "search", "aria-label": "Satker" },
    make("label", {}, "Cari satker atau provinsi ", field), make("label", {}, only, " Hanya yang sudah terbit"), status));
  addEventListener("popstate", read);
  read();
})();
