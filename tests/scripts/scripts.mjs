// Our scripts are classic ones, which hang what they share on `window`: here they run in a context that has what they
// ask of a browser, and no page.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const FOLDER = new URL("../../overrides/assets/", import.meta.url);

// What the named scripts share, when a page is at this address. `went` lists the steps of its history.
export function shared(names, address = "https://contoh.id/kab-blora/2025/") {
  const went = [];
  const location = new URL(address);
  const go = (kind) => (_state, _title, to) => {
    went.push([kind, to]);
    location.href = new URL(to, location).href;
  };
  const history = { pushState: go("push"), replaceState: go("replace") };
  const context = vm.createContext({ URLSearchParams, location, history });
  context.window = context;
  for (const name of names) vm.runInContext(readFileSync(new URL(`${name}.js`, FOLDER), "utf8"), context);
  return { ...context, went };
}

// A value of the other context as one of this, for comparing.
export const plain = (value) => JSON.parse(JSON.stringify(value));
