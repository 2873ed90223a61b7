// node desk_compiled.mjs ENGINE: the Python in ENGINE, a folder that desk_files.py wrote, compiles the modules that looking
// at a file loads, its own and ours, so that no browser has to: that was most of the time until the first answer.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [engine] = process.argv.slice(2);
const archives = ["python_stdlib.zip", "program.zip"];
const { loadPyodide } = await import(pathToFileURL(`${engine}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: engine });
for (const name of archives) python.FS.writeFile(`/${name}`, new Uint8Array(readFileSync(`${engine}/${name}`)));
python.unpackArchive(new Uint8Array(readFileSync(`${engine}/program.zip`)), "zip", { extractDir: "/program" });
python.runPython(`
import sys
import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc
from importlib.util import source_hash

sys.path.insert(0, "/program")
from zi_site.cli import desk, desk_rehearsal

desk.start()
desk_rehearsal.rehearse()
loaded = [path for each in list(sys.modules.values()) if (path := getattr(each, "__file__", None))]


def compiled(name, content):
    if not name.endswith(".py") or not any(path.endswith("/" + name) for path in loaded):
        return name, content
    code = compile(content, name, "exec", dont_inherit=True)
    return name + "c", bytes(_code_to_hash_pyc(code, source_hash(content), False))


for path in ("/python_stdlib.zip", "/program.zip"):
    with zipfile.ZipFile(path) as given:
        files = [(info, given.read(info)) for info in given.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for info, content in files:
            name, content = compiled(info.filename, content)
            made.writestr(zipfile.ZipInfo(name, info.date_time), content, zipfile.ZIP_DEFLATED, 9)
`);
for (const name of archives) {
  writeFileSync(`${engine}/${name}.baru`, python.FS.readFile(`/${name}`));
  renameSync(`${engine}/${name}.baru`, `${engine}/${name}`); // the file in a built site is the same one
}
