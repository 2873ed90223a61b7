/* The worker of /periksa/: Python, our program in it, and a file at a time. Loaded there only. */
(function () {
  "use strict";
  const folder = new URL("../periksa/mesin/", location.href).href;
  let program; // the promise of what looks at a file

  async function started() {
    const packed = await fetch(folder + "program.zip");
    if (!packed.ok) throw "bagian ini belum dipasang di situs ini (make meja, lalu make site)";
    const { loadPyodide } = await import(folder + "pyodide.mjs");
    const python = await loadPyodide({ indexURL: folder });
    python.unpackArchive(await packed.arrayBuffer(), "zip", { extractDir: "/program" });
    return python.runPython(`
      import sys
      sys.path.insert(0, "/program")
      from zi_site.cli import desk
      desk.start()
      lambda given, name: desk.look(given.to_bytes(), name)
    `);
  }

  /* What was found is told first; the page as it would be and the marked workbook take as long again. */
  onmessage = async ({ data: { name, content } }) => {
    const tell = (said) => postMessage({ name, ...said });
    try {
      program = program || started();
      const look = await program;
      if (!content) return;
      tell({ tahap: "Memeriksa…" });
      const answer = look(new Uint8Array(content), name);
      tell({ ditemukan: JSON.parse(answer.as_json()) });
      tell({ halaman: answer.page });
      const marked = answer.marked.toJs();
      if (marked.length) tell({ bertanda: marked });
      answer.destroy();
    } catch (error) {
      program = 0;
      tell({ galat: String(error) });
    }
  };
})();
