/* A plan's table -> its actions as the columns of their CSV lines, and the bands that they stand under: `baris`. */
(function () {
  "use strict";
  /* Columns stand in data attributes of the page, of the bands and of the row, and in what is marked with data-kolom. */
  function columnsOf(line, around) {
    const columns = Object.assign({}, ...around.map((element) => element.dataset));
    for (const part of line.querySelectorAll("[data-kolom]")) {
      const name = part.dataset.kolom;
      const text = part.textContent.trim();
      columns[name] = columns[name] ? columns[name] + " " + text : text;
    }
    return columns;
  }

  /* A row and, where there is one, the line of its reports. */
  function linesOf(line) {
    const next = line.nextElementSibling;
    return next && next.className === "laporan" ? [line, next] : [line];
  }

  function readRow(line, page, { area, komponen }) {
    const lines = linesOf(line);
    const row = columnsOf(line, [page, area.line, komponen.line, ...lines]);
    const letters = line.querySelector(".deret-bulan").textContent;
    const said = lines.map((each) => each.textContent).join(" ").replace(letters, " ");
    row.id = line.id.slice(5); // after "aksi-"
    row.line = line;
    row.lines = lines;
    row.from = area.line.querySelector(".judul").lastChild.data.trim();
    row.folded = saring.fold([said, row.area, row.komponen_nomor, row.komponen, row.kelompok, row.penanggung_jawab].join(" "));
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
    let above = {};
    for (const line of table.querySelectorAll("tbody > tr")) {
      const kind = line.className || line.parentNode.className;
      if (kind === "aksi") {
        const row = readRow(line, page, above);
        rows.push(row);
        for (const band of Object.values(above)) band.rows.push(row);
      } else if (kind !== "laporan") {
        const gap = kind === "kekosongan";
        const band = { line, rows: gap ? rows.slice(-1) : [], count: line.querySelector(".jumlah") };
        bands.push(band);
        if (kind === "area") above = {};
        if (!gap) above[kind] = band;
      }
    }
    return { rows, bands };
  }

  window.baris = { read };
})();
