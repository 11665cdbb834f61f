import { madeSheetCases } from "./support/madeSheetCases";
import { faultMatrix } from "./support/faultMatrix";

jest.setTimeout(240_000);

faultMatrix(madeSheetCases, { whenReading: 3 });
