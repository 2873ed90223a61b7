/* A view of the explorer or the comparison to take along: a sentence that cites it, the lines that embed it, and what is
   found as a file: `kutip`. */
(function () {
  "use strict";
  const { make } = saring;
  const ASSETS = document.currentScript.src.replace(/[^/]*$/, "");
  const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const place = document.querySelector(".bawa");
  const cited = place.querySelector(".kutipan");
  const code = place.querySelector("pre code");
  const [head, ...rest] = code.textContent.split(/(?<=src=")[^"]*/);

  const asPublished = ([title, access, day, href]) => `${title} (${day ? `${access}, ${day}` : access})${href && ": " + href}`;

  /* A column: its name as in the published copies, where it is one of theirs, and its text of an action. A text that is
     not sent is undefined, and its column is left out. */
  const COLUMNS = {
    satker: ({ satker }) => satker[0],
    nama_satker: ({ plan, tahun }) => plan.slice(0, -1 - tahun[0].length),
    provinsi: ({ province }) => province,
    tahun: ({ tahun }) => tahun[0],
    id: ({ id }) => id,
    area_kode: ({ area }) => area[0],
    subpilar: ({ area }) => area[1] || "",
    komponen: ({ komponen }) => komponen,
    aksi: ({ texts }) => texts[0],
    indikator: ({ texts }) => texts[1] === null ? texts[0] : texts[1],
    bukti_fisik: ({ texts }) => texts[2] === null ? texts[0] : texts[2],
    bulan: ({ bulan }) => bulan.join(";"),
    kepastian: ({ kepastian }) => kepastian[0],
    kapan: ({ when }) => when,
    penanggung_jawab: ({ texts }) => texts[3],
    realisasi: ({ told }) => told,
    realisasi_bukti: ({ evidence }) => evidence.map(asPublished).join("; "),
    alamat: ({ address }) => new URL(address, location.href).href
  };

  /* The column names, then a line for each action. */
  function lines(rows) {
    const names = Object.keys(COLUMNS).filter((name) => COLUMNS[name](rows[0]) !== undefined);
    return [names, ...rows.map((row) => names.map((name) => COLUMNS[name](row)))];
  }

  /* The writer of workbooks comes when it is asked for. */
  function writer() {
    return new Promise((done, failed) => {
      if (window.lembar) return done();
      const script = make("script", { src: ASSETS + "lembar.js" });
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  async function workbook(rows) {
    await writer();
    saring.save("aksi-saring.xlsx", await lembar.workbook(lines(rows)), WORKBOOK);
  }

  /* Say what is shown, at the address as it is now. */
  function tell(words) {
    const day = new Date().toLocaleDateString("id", { dateStyle: "long" });
    cited.textContent = `${place.dataset.judul}: ${words} ${place.dataset.per}, dibuka ${day}. ${location.href}`;
    code.textContent = head + location.href.replaceAll("&", "&amp;").replaceAll('"', "&quot;") + rest.join("");
    document.querySelector(".lengkap a").href = location.href;
  }

  /* Shown from now on; with files of the actions that `found` promises. */
  function start(found) {
    place.hidden = false;
    if (!found) return;
    const [csv, xlsx] = place.querySelectorAll("[name]");
    const given = (act) => async () => {
      const rows = await found();
      if (rows[0]) act(rows);
    };
    csv.onclick = given((rows) => saring.save("aksi-saring.csv", saring.csv(lines(rows))));
    xlsx.onclick = given((rows) => workbook(rows).catch(() => csv.click()));
  }

  window.kutip = { tell, start };
})();
