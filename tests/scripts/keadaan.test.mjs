import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, shared } from "./scripts.mjs";

const { saring, keadaan } = shared(["saring", "keadaan"]);

// An action as baris.js reads it.
function row(id, text, area, bulan, more = {}) {
  const keys = { bulan, area: [area], pj: ["Tim A"], kepastian: ["tertulis"], status: ["belum"], ...more };
  return { id, bulan: bulan.join(";"), bukti_fisik: text, folded: saring.fold(text), keys };
}
const rows = () => [
  row("1.1", "Laporan triwulan", "sdm", ["3", "6"]),
  row("1.2", "Notulen rapat", "sdm", ["3"]),
  row("2.1", "laporan tahunan", "pengawasan", ["12"], { status: ["selesai"] }),
  row("2.10", "", "pengawasan", [])
];
const asked = (values) => ({ ...keadaan.none(keadaan.FILTERS), ...values });
const ids = (list) => plain(list.map(({ id }) => id));

function passing(values) {
  const all = rows();
  keadaan.judge(all, asked(values));
  return ids(all.filter(keadaan.passes));
}

test("a row passes when it fails no filter", () => {
  assert.deepEqual(passing({}), ["1.1", "1.2", "2.1", "2.10"]);
  assert.deepEqual(passing({ q: "LAPORAN" }), ["1.1", "2.1"]);
  assert.deepEqual(passing({ q: "laporan", area: "sdm" }), ["1.1"]);
  assert.deepEqual(passing({ bulan: "3" }), ["1.1", "1.2"]);
  assert.deepEqual(passing({ status: "selesai" }), ["2.1"]);
  assert.deepEqual(passing({ pj: "Tim B" }), []);
});

test("the filters in use are named", () => {
  assert.deepEqual(plain(keadaan.active(asked({ q: "a", bulan: "3", urut: "bulan" }))), ["q", "bulan"]);
});

test("a facet is counted without itself, and with the others", () => {
  const all = rows();
  keadaan.judge(all, asked({ q: "laporan", area: "sdm" }));
  const areas = keadaan.tally(all, ["area"], ({ keys }) => [...keys.area, ""]);
  assert.deepEqual(["sdm", "pengawasan", "", "tidak ada"].map(areas), ["1", "1", "2", "0"]);
  const months = keadaan.tally(all, ["area", "bulan"], ({ keys }) => keys.bulan);
  assert.deepEqual(["3", "6", "12"].map(months), ["1", "1", "1"]);
});

test("rows are sorted by a column, numbers as numbers, those without a value last", () => {
  assert.deepEqual(ids(keadaan.sorted(rows(), "")), ["1.1", "1.2", "2.1", "2.10"]);
  assert.deepEqual(ids(keadaan.sorted(rows(), "bukti_fisik")), ["2.1", "1.1", "1.2", "2.10"]);
  assert.deepEqual(ids(keadaan.sorted(rows(), "-bukti_fisik")), ["1.2", "1.1", "2.1", "2.10"]);
  assert.deepEqual(ids(keadaan.sorted(rows(), "-id")), ["2.10", "2.1", "1.2", "1.1"]);
});

test("the schedule is sorted by its months", () => {
  assert.deepEqual(ids(keadaan.sorted(rows(), "jadwal")), ["1.2", "1.1", "2.1", "2.10"]);
  assert.deepEqual(ids(keadaan.sorted(rows(), "-jadwal")), ["2.1", "1.1", "1.2", "2.10"]);
});

test("sorting leaves the printed order as it was", () => {
  const all = rows();
  keadaan.sorted(all, "-id");
  assert.deepEqual(ids(all), ["1.1", "1.2", "2.1", "2.10"]);
});

test("what the address asks for and the plan does not have is as if it were not there", () => {
  const months = { __proto__: null };
  months[3] = "Maret";
  const month = (bulan) => keadaan.asked({ bulan }, months).bulan;
  assert.equal(month("3"), "3");
  for (const odd of ["toString", "constructor", "__proto__", "hasOwnProperty", "13", "", undefined]) assert.equal(month(odd), "");
  assert.equal(keadaan.asked({ q: "%zz", bulan: "3" }, months).q, "%zz");
  assert.deepEqual(plain(keadaan.asked({}, months)), { ...plain(keadaan.none(keadaan.FILTERS)), urut: "" });
});

test("a key that every object of the language has is counted like any other", () => {
  const all = [row("1.1", "", "constructor", []), row("1.2", "", "__proto__", []), row("1.3", "", "__proto__", [])];
  keadaan.judge(all, asked({}));
  const counts = keadaan.tally(all, [], ({ keys }) => keys.area);
  assert.deepEqual(["constructor", "__proto__", "toString"].map(counts), ["1", "2", "0"]);
});
