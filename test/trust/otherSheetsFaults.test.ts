import { faultMatrix } from "./support/faultMatrix";
import { otherSheetCases } from "./support/otherSheetCases";

jest.setTimeout(240_000);

faultMatrix(otherSheetCases, { whenReading: 3 });
