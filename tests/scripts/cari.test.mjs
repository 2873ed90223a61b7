import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const SCRIPT = readFileSync(new URL("../../overrides/assets/cari.js", import.meta.url), "utf8");

// An element that has whatever it is asked for: here only the page's address and its one field matter.
function anything(known = {}) {
  return new Proxy(() => anything(), {
    get: (target, name) => {
      if (name in known) return known[name];
      if (name === Symbol.iterator) return [][Symbol.iterator];
      if (name === Symbol.toPrimitive) return () => "";
      return typeof name === "symbol" ? target[name] : anything();
    },
    set: (_, name, value) => {
      known[name] = value;
      return true;
    }
  });
}

// What the page for addresses that lead nowhere looks for, when it stands at this one.
function looksFor(path) {
  const field = anything({ value: "" });
  const places = { "#cari-q": field, ".zi-cari": null };
  const document = {
    currentScript: { src: "https://contoh.id/zi/assets/cari.js" },
    querySelector: (selector) => (selector in places ? places[selector] : anything({ querySelector: () => anything({ value: "" }) })),
    createElement: () => anything({ querySelector: () => anything({ value: "" }) })
  };
  const location = new URL("https://contoh.id/zi/" + path);
  const context = vm.createContext({ URL, URLSearchParams, location, document, localStorage: {}, clearTimeout, setTimeout });
  context.window = context;
  vm.runInContext(SCRIPT, context);
  assert.equal(typeof context.cari.open, "function", "the script came to its end");
  return field.value;
}

test("the words of an address that leads nowhere are looked for", () => {
  assert.equal(looksFor("kab-blora/rencana-aksi.html"), "blora rencana aksi");
  assert.equal(looksFor("r%C3%A9ncana/%61ksi/"), "réncana aksi");
});

test("an address that cannot be decoded is read as far as it can be", () => {
  assert.equal(looksFor("rencana/%zz/aksi"), "rencana aksi");
  assert.equal(looksFor("rencana%ff%fe&aksi=x;%"), "rencana aksi");
  assert.equal(looksFor("%"), "");
});
