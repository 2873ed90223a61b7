/* /periksa/: a file is read here, in a worker, and goes nowhere. */
(function () {
  "use strict";
  const { make } = saring;
  const get = (selector) => document.querySelector(selector);
  const folder = document.currentScript.src.replace(/[^/]*$/, "");
  const field = get("#meja-berkas");
  const status = get(".meja-status");
  const results = get(".meja-hasil");
  let worker;
  let current;

  const button = (text, name, type, content) => make("a", {
    download: name, href: URL.createObjectURL(new Blob([content], { type })),
  }, text);

  /* One problem: where, how grave, what is wrong, what to do. */
  function problem(found) {
    const place = found.sel || (found.baris ? "Baris " + found.baris : "");
    return make("li", { class: found.tingkat },
      make("b", {}, found.tingkat), " ",
      ...(place ? [make("code", {}, place), " "] : []),
      ...(found.perihal ? [make("b", {}, found.perihal), ": "] : []),
      found.masalah + " ", make("i", {}, found.saran || ""),
      ...(found.baris_teks ? [make("pre", {}, make("code", {}, found.baris_teks))] : []),
      ...(found.seharusnya ? ["Seharusnya:", make("pre", {}, make("code", {}, found.seharusnya))] : []));
  }

  /* The plan page as it would be. Its links lead to pages that do not exist yet. */
  function preview(html) {
    const frame = make("div", { class: "meja-halaman" });
    frame.innerHTML = html; // made by our templates, which escape what they are given
    for (const link of frame.querySelectorAll("a[href]:not([href^='#'])")) link.removeAttribute("href");
    for (const heading of frame.querySelectorAll("h1")) heading.outerHTML = `<h2>${heading.innerHTML}</h2>`;
    return make("details", {}, make("summary", {}, "Halaman rencana, seperti yang akan terbit"), frame);
  }

  function show({ masalah, ringkas, naskah, nama_naskah }) {
    status.textContent = ringkas;
    const list = make("ol", { class: "meja-masalah" });
    list.append(...masalah.slice(0, 300).map(problem));
    const more = masalah.length - list.children.length;
    results.replaceChildren(
      ...(masalah.length ? [make("h2", {}, "Yang ditemukan"), list] : []),
      ...(more ? [make("p", {}, `dan ${more} lagi; betulkan dahulu yang di atas.`)] : []),
      make("p", { class: "meja-unduh" },
        ...(naskah ? [button("Unduh YAML", nama_naskah, "application/yaml", naskah)] : [])));
  }

  function offer(marked) {
    const name = current.name.replace(/\.[^.]*$/, "") + "-diperiksa.xlsx";
    get(".meja-unduh").prepend(button("Unduh buku kerja bertanda", name, "application/octet-stream", marked));
  }

  function failed(why) {
    status.textContent = "Pemeriksa tidak dapat dijalankan di peramban ini: " + why
      + ". Muat ulang halaman ini, atau periksa di komputer dengan zi-site check.";
  }

  function started() {
    if (worker) return;
    worker = new Worker(folder + "meja-kerja.js", { type: "module" });
    worker.onerror = (event) => failed(event.message || "berkasnya tidak terambil");
    worker.onmessage = ({ data }) => {
      if (data.galat) failed(data.galat.trim().split("\n").pop());
      if (data.name !== current?.name) return; // another file was chosen meanwhile
      if (data.tahap) status.textContent = data.tahap;
      else if (data.ditemukan) show(data.ditemukan);
      else if (data.halaman) results.append(preview(data.halaman));
      else if (data.bertanda) offer(data.bertanda);
    };
    worker.postMessage({}); // starts Python
  }

  async function check(file) {
    if (!file) return;
    if (file.size > 20e6) {
      status.textContent = "Berkas ini lebih dari 20 MB. Periksa lampiran rencana aksinya saja.";
      return;
    }
    current = file;
    results.replaceChildren();
    status.textContent = "Memuat pemeriksa (sekitar 10 MB, hanya sekali)…";
    started();
    const content = await file.arrayBuffer();
    worker.postMessage({ name: file.name, content }, [content]);
  }

  if (location.protocol === "file:") { // no worker starts from a folder
    status.textContent = "Pemeriksa ini berjalan hanya bila halamannya dibuka lewat web.";
    get(".meja-alat").hidden = true;
    return;
  }
  field.onclick = started; // loads while its author looks for the file
  field.onchange = () => check(field.files[0]);
  addEventListener("dragover", (event) => {
    event.preventDefault();
    started();
  });
  addEventListener("drop", (event) => {
    event.preventDefault();
    check(event.dataTransfer.files[0]);
  });
})();
