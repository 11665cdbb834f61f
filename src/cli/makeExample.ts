import { writeFileSync } from "node:fs";
import { saveWorkbook } from "../host/package/workbook/saveWorkbook";
import { buildExample } from "./example/buildExample";

/** `npm run example`: writes assets/exempel.xlsx anew from its figures. */
writeFileSync("assets/exempel.xlsx", saveWorkbook(buildExample()));
