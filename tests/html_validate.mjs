// node html_validate.mjs FOLDER CONFIGURATION FILE...: what html-validate, which npm installed in FOLDER, finds in HTML
// files, as a JSON list of {file, line, column, rule, message}. CONFIGURATION is the path of a JSON file.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [folder, configuration, ...files] = process.argv.slice(2);
const { HtmlValidate, StaticConfigLoader } = createRequire(`${folder}/`)("html-validate");
const rules = JSON.parse(readFileSync(configuration, "utf8"));
const validator = new HtmlValidate(new StaticConfigLoader(rules));
const findings = [];
for (const file of files) {
  const report = await validator.validateFile(file);
  for (const { filePath, messages } of report.results) {
    for (const { line, column, ruleId, message } of messages) {
      findings.push({ file: filePath, line, column, rule: ruleId, message });
    }
  }
}
process.stdout.write(JSON.stringify(findings));
