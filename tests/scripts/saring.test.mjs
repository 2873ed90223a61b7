import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, shared } from "./scripts.mjs";

const { saring } = shared(["saring"]);

function found(text, query) {
  const places = plain(saring.places(text, saring.words(query)));
  return places.map(([start, end]) => text.slice(start, end));
}

test("folding forgets case and accents, and keeps the rest", () => {
  assert.equal(saring.fold("Tím LAPORAN Ⅳ é"), "tim laporan iv e");
  assert.equal(saring.fold("e\u0301"), "e");
  assert.equal(saring.fold("ke-2 (50%)"), "ke-2 (50%)");
  assert.equal(saring.fold(""), "");
});

test("a query is its words, each once, the longest first", () => {
  assert.deepEqual(plain(saring.words("  tim  Laporan tim\tke-2 ")), ["laporan", "tim", "ke", "2"]);
  assert.deepEqual(plain(saring.words("   ")), []);
});

test("every word must be found, in any order, also inside longer ones", () => {
  const text = saring.fold("Pelaporan oleh Tim Zona Integritas");
  assert.ok(saring.matches(text, saring.words("tim lapor")));
  assert.ok(saring.matches(text, saring.words("")));
  assert.ok(!saring.matches(text, saring.words("tim keuangan")));
});

test("marks stand on the letters of the text, however folding changed their number", () => {
  assert.deepEqual(found("Tím LAPORAN tim", "tim laporan"), ["Tím", "LAPORAN", "tim"]);
  assert.deepEqual(found("Triwulan Ⅳ dan V", "iv"), ["Ⅳ"]);
  assert.deepEqual(found("e\u0301 dan e", "e"), ["e\u0301", "e"]);
  assert.deepEqual(found("😀 tim 😀", "tim"), ["tim"]);
  assert.deepEqual(found("melaporkan", "lapor"), ["lapor"]);
  assert.deepEqual(found("laporan", "keuangan"), []);
});

test("signs in a query are letters, not a pattern", () => {
  assert.deepEqual(found("a.b (c) [d] 1+1 x|y \\ ^$", ".b (c) [d] 1+1 | \\ ^$"), [".b", "(c)", "[d]", "1+1", "|", "\\", "^$"]);
  assert.deepEqual(found("abc", "."), []);
});

test("the longest of several words is marked", () => {
  assert.deepEqual(found("laporan", "lapor laporan"), ["laporan"]);
});

test("the state is read from the address", () => {
  const { saring } = shared(["saring"], "https://contoh.id/?q=tim+zona&bulan=3&x=%26");
  assert.deepEqual(plain(saring.readState()), { q: "tim zona", bulan: "3", x: "&" });
  assert.deepEqual(plain(shared(["saring"]).saring.readState()), {});
});

test("the state is written into the address: empty values leave, other parameters stay", () => {
  const { saring, location, went } = shared(["saring"], "https://contoh.id/a/?q=lama&lain=1#aksi-1");
  saring.writeState({ q: "", bulan: "3", area: "sdm" }, true);
  assert.equal(location.search, "?lain=1&bulan=3&area=sdm");
  assert.equal(location.pathname, "/a/");
  saring.writeState({ bulan: "", area: "" });
  saring.writeState({ bulan: "" }, true); // nothing changes, so there is no step
  assert.deepEqual(went, [["push", "/a/?lain=1&bulan=3&area=sdm"], ["replace", "/a/?lain=1"]]);
});

test("what was written is read back", () => {
  const { saring } = shared(["saring"]);
  const values = { q: "50% & “benar”+?#", pj: "tim manajemen perubahan", bulan: "12" };
  saring.writeState(values);
  assert.deepEqual(plain(saring.readState()), values);
});

test("a browser that refuses a step does not stop the filter", () => {
  const { saring, history, location } = shared(["saring"]);
  history.replaceState = () => { throw new Error("too many"); };
  saring.writeState({ q: "tim" });
  assert.equal(location.search, "");
});

test("a copy is quoted, guarded against formulas, and ends every line", () => {
  assert.equal(saring.csv([["id", "isi"], ["1.1", 'a "b", c']]), '\ufeffid,isi\n1.1,"a ""b"", c"\n');
  assert.equal(saring.csv([["=1", "'+1", "\tx", "1-1", "a\nb"]]), "\ufeff'=1,''+1,'\tx,1-1,\"a\nb\"\n");
  assert.equal(saring.csv([["＝1", "\u200b=1", "'\u{e0041}＠a", "a＝1", "\u200ba"]]), "\ufeff'＝1,'\u200b=1,''\u{e0041}＠a,a＝1,\u200ba\n");
});

test("an option is chosen in whatever spelling it is asked for, else the first", () => {
  const select = { options: [{ value: "" }, { value: "TIM Manajemen" }, { value: "sdm" }] };
  for (const [asked, index] of [["tim manajemen", 1], ["sdm", 2], ["tidak ada", 0], ["", 0], [undefined, 0]]) {
    saring.choose(select, asked);
    assert.equal(select.selectedIndex, index);
  }
});

test("an address that no program wrote is read as far as it can be", () => {
  const state = (search) => plain(shared(["saring"], "https://contoh.id/" + search).saring.readState());
  assert.deepEqual(state("?q=%zz&bulan=%"), { q: "%zz", bulan: "%" });
  assert.deepEqual(state("?q=%ff%fe"), { q: "\ufffd\ufffd" });
  assert.deepEqual(state("?toString=1&constructor"), { toString: "1", constructor: "" });
});
