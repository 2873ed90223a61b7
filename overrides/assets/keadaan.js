/* What a reader asks of a plan's table (the state: words, facets, order) and what follows for its rows: `keadaan`. A row
   has its columns by name, `folded` for words, and `keys`: what each facet finds it by. No element is touched here. */
(function () {
  "use strict";
  const FILTERS = ["q", "bulan", "subpilar", "area", "pj", "kepastian", "status"];

  /* No value for each of some filters. */
  const none = (names) => Object.fromEntries(names.map((name) => [name, ""]));

  const active = (state) => FILTERS.filter((name) => state[name]);

  /* Each row learns which filters it fails. */
  function judge(rows, state) {
    const wanted = saring.words(state.q);
    const names = active(state);
    for (const row of rows) {
      row.fails = names.filter((name) => !(name === "q" ? saring.matches(row.folded, wanted) : row.keys[name].includes(state[name])));
    }
  }

  /* The filters that an address asks for; a month that the plan's grid does not have is as if it were not there. */
  const asked = ({ q = "", bulan }, months) => ({ ...none(FILTERS), urut: "", q, bulan: months[bulan] ? bulan : "" });

  const passes = (row) => !row.fails.length;

  /* How many rows have each key, as words; what they fail among the filters `free` does not count against them. */
  function tally(rows, free, keysOf) {
    const sums = { __proto__: null }; // asked by words from outside: an object of the language knows "toString" too
    for (const row of rows) {
      if (!row.fails.every((name) => free.includes(name))) continue;
      for (const key of keysOf(row)) sums[key] = (sums[key] || 0) + 1;
    }
    return (key) => String(sums[key] || 0);
  }

  /* The rows in order of a column ("-" before its name: downwards), rows without a value last; "" is the printed order. */
  function sorted(rows, order) {
    if (!order) return rows;
    const name = order.replace("-", "");
    const column = name === "jadwal" ? "bulan" : name;
    const sign = name === order ? 1 : -1;
    const { compare } = new Intl.Collator("id", { numeric: true });
    return [...rows].sort((a, b) => !a[column] - !b[column] || sign * compare(a[column], b[column]));
  }

  window.keadaan = { FILTERS, none, active, asked, judge, passes, tally, sorted };
})();
