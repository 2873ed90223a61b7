// node unpack_chromium.mjs FOLDER TARGET: unpacks the Chromium that npm installed in FOLDER into TARGET, by the code of
// its package, and says where it is, as JSON.
import { createRequire } from "node:module";

const [folder, target] = process.argv.slice(2);
process.env.TMPDIR = target; // the package unpacks into the system's temporary folder
process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x"; // and where it believes to be there, the libraries as well
const chromium = createRequire(`${folder}/`)("@sparticuz/chromium");
process.stdout.write(JSON.stringify(await chromium.executablePath()));
