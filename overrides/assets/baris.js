/* A plan's table -> its actions as the columns of their CSV lines, and the bands that they stand under: `baris`. */
(function () {
  "use strict";
  /* Columns stand in data attributes of the page, of the bands and of the row, below the heads that name one, and in what is
     marked with data-kolom. */
  function columnsOf(line, around, heads) {
    const columns = Object.assign({}, ...around.map((element) => element.dataset));
    const { bulan = "" } = line.querySelector(".deret-bulan").dataset;
    heads.forEach(({ dataset: { kolom } }, at) => {
      if (kolom) columns[kolom] = line.cells[at].textContent.trim();
    });
    columns.jadwal = textOf(line.lastElementChild.querySelector("bdi, q")); // what is said of it stands in its cell too
    columns.bulan = bulan.replaceAll(" ", ";");
    columns.kepastian = line.querySelector(".deret-bulan").classList[1] || "tertulis";
    for (const part of line.querySelectorAll("[data-kolom]")) {
      const name = part.dataset.kolom;
      const text = part.textContent.trim();
      columns[name] = columns[name] ? columns[name] + " " + text : text;
    }
    return columns;
  }

  const textOf = (part) => part ? part.textContent.trim() : "";

  /* A komponen's own columns, and the kelompok above it until one leaves it. */
  function nameKomponen({ dataset, cells: [head] }, kelompok) {
    const name = head.querySelector("bdi");
    dataset.komponen_nomor = name.previousSibling.data.trim();
    dataset.komponen = textOf(name);
    dataset.kelompok ??= kelompok ? kelompok.line.cells[0].lastChild.data.trim() : "";
  }

  /* A row and, where there is one, the line of its reports. */
  function linesOf(line) {
    const next = line.nextElementSibling;
    return next && next.className === "laporan" ? [line, next] : [line];
  }

  function readRow(line, page, { area, komponen }, heads) {
    const lines = linesOf(line);
    const row = columnsOf(line, [page, area.line, komponen.line, ...lines], heads);
    const said = lines.map((each) => each.textContent).join(" ");
    row.id = line.id.slice(5); // after "aksi-"
    row.line = line;
    row.lines = lines;
    row.from = area.line.querySelector(".judul").lastChild.data.trim();
    row.folded = saring.fold([said, row.area, row.komponen_nomor, row.komponen, row.kelompok, row.penanggung_jawab, saring.said(row.subpilar)].join(" "));
    row.keys = {
      bulan: row.bulan ? row.bulan.split(";") : [],
      area: [row.area_kode],
      subpilar: [row.subpilar],
      pj: [row.penanggung_jawab],
      kepastian: [row.kepastian],
      status: [row.realisasi_status || "belum", row.lewat]
    };
    return row;
  }

  /* Bands (area, kelompok, komponen) with their actions, gaps with the action before them. */
  function read(table, page) {
    const rows = [];
    const bands = [];
    const heads = [...table.tHead.rows[0].cells];
    let above = {};
    for (const line of table.querySelectorAll("tbody > tr")) {
      const kind = line.className || line.parentNode.className;
      if (kind === "aksi") {
        const row = readRow(line, page, above, heads);
        rows.push(row);
        for (const band of Object.values(above)) band.rows.push(row);
      } else if (kind !== "laporan") {
        const gap = kind === "kekosongan";
        const band = { line, rows: gap ? rows.slice(-1) : [], count: line.querySelector(".jumlah") };
        bands.push(band);
        if (kind === "area") above = {};
        if (kind === "komponen") nameKomponen(line, above.kelompok);
        if (line.dataset.kelompok === "") delete above.kelompok;
        if (!gap) above[kind] = band;
      }
    }
    return { rows, bands };
  }

  window.baris = { read };
})();
