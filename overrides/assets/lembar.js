/* Lines of texts -> a workbook (XLSX) of one sheet: `lembar`. Its five XML files stand in a zip archive, made smaller where
   the browser can. Every cell is text, so that none runs as a formula. Loaded only when a workbook is asked for. */
(function () {
  "use strict";
  const LONGEST = 32767; // of a cell; a limit of the format
  const CUT = "… (dipotong, lihat CSV)";
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  const RELATION = (kind, target) => `<Relationships xmlns="${PACKAGE}relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;
  const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

  /* What no XML file may hold becomes U+FFFD; what reads as the format's own escape is escaped (`_x0041_`). */
  function cell(text) {
    const fitting = text.length > LONGEST ? text.slice(0, LONGEST - CUT.length) + CUT : text;
    const clean = fitting.replace(/\r\n?/g, "\n").replace(/[\0-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff]/gu, "\ufffd");
    const written = clean.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_").replace(/[&<>]/g, (sign) => SIGNS[sign]);
    return `<c t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
  }

  const sheet = (lines) => `<worksheet xmlns="${SHEETS}"><sheetData>${lines.map((line) => `<row>${line.map(cell).join("")}</row>`).join("")}</sheetData></worksheet>`;

  const files = (lines) => ({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}worksheet+xml"/></Types>`,
    "_rels/.rels": RELATION("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="Aksi" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": RELATION("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": sheet(lines)
  });

  /* The checksum that zip asks for. */
  const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? 0xedb88320 ^ (byte >>> 1) : byte >>> 1;
    return byte;
  });
  const checksum = (bytes) => ~bytes.reduce((sum, byte) => TABLE[(sum ^ byte) & 255] ^ (sum >>> 8), -1) >>> 0;

  async function smaller(bytes) {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  /* Numbers in little endian, each as [number, bytes]. */
  const packed = (numbers) => Uint8Array.from(numbers.flatMap(([number, size]) => Array.from({ length: size }, (_, i) => number >>> (8 * i))));

  async function zip(contents) {
    const parts = [];
    const listed = [];
    let at = 0;
    for (const [name, text] of Object.entries(contents)) {
      const title = new TextEncoder().encode(name);
      const bytes = new TextEncoder().encode(HEAD + text);
      const squeezed = "CompressionStream" in window;
      const stored = squeezed ? await smaller(bytes) : bytes;
      const day = [[0, 2], [33, 2]]; // 1 January 1980: no time is known
      const about = [[20, 2], [0, 2], [squeezed ? 8 : 0, 2], ...day, [checksum(bytes), 4], [stored.length, 4], [bytes.length, 4], [title.length, 2], [0, 2]];
      const head = packed([[0x04034b50, 4], ...about]);
      parts.push(head, title, stored);
      listed.push(packed([[0x02014b50, 4], [20, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), title);
      at += head.length + title.length + stored.length;
    }
    const size = listed.reduce((sum, part) => sum + part.length, 0);
    const count = listed.length / 2;
    return new Blob([...parts, ...listed, packed([[0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]])]);
  }

  window.lembar = { workbook: (lines) => zip(files(lines)) };
})();
