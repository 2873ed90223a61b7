// node desk.mjs FOLDER ENGINE FILE...: what /periksa/ answers to each file, as a JSON list. FOLDER is where npm installed
// its packages, ENGINE the folder that zi_site.site.desk_files wrote; Python runs as it does in the browser.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

const [, engine, ...files] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${engine}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: engine });
python.unpackArchive(new Uint8Array(readFileSync(`${engine}/program.zip`)), "zip", { extractDir: "/program" });
const look = python.runPython(`
import json
import sys
sys.path.insert(0, "/program")
from zi_site.cli import desk
desk.start()


def answer(given, name):
    found, page, _ = desk.look(given.to_bytes(), name).whole()
    return f"[{found}, {json.dumps(page)}]"


answer
`);
const answers = files.map((file) => JSON.parse(look(new Uint8Array(readFileSync(file)), basename(file))));
process.stdout.write(JSON.stringify(answers));
