/* Filters the register of offices in place; without this script all of it is there. */
(function () {
  "use strict";
  const { make } = saring;
  const list = document.getElementById("semua");
  const rows = [...list.querySelectorAll("li")];
  const texts = rows.map(textOf);
  const field = make("input", { type: "search" });
  const only = make("input", { type: "checkbox" });
  const status = make("p", { role: "status" });

  /* An office is found by its name and by its province. */
  function textOf(row) {
    const province = row.closest("section").firstChild.firstChild;
    return saring.fold(row.firstChild.textContent + province.data);
  }

  function show() {
    const wanted = saring.words(field.value);
    let shown = 0;
    rows.forEach((row, i) => {
      const published = row.querySelector(".tahun");
      row.hidden = (only.checked && !published) || !saring.matches(texts[i], wanted);
      shown += !row.hidden;
    });
    for (const section of list.children) {
      section.hidden = !section.querySelector("li:not([hidden])");
      section.querySelector("details").open = only.checked || wanted.length;
    }
    status.textContent = `${shown} dari ${rows.length} satker` + (shown ? "" : ". Kurangi kata atau hapus centang.");
  }

  function read() {
    const { q, terbit } = saring.readState();
    field.value = q || "";
    only.checked = terbit;
    show();
  }

  function change(event) {
    saring.writeState({ q: field.value.trim(), terbit: only.checked && "1" }, event.target === only);
    show();
  }

  field.oninput = change;
  only.onchange = change;
  list.before(make("div", { class: "alat-satker", role: "search", "aria-label": "Satker" },
    make("label", {}, "Cari satker atau provinsi ", field),
    make("label", {}, only, " Hanya yang sudah terbit"),
    status));
  addEventListener("popstate", read);
  read();
})();
