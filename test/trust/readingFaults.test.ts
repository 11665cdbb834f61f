import { faultMatrix } from "./support/faultMatrix";
import { readingCases } from "./support/readingCases";

jest.setTimeout(240_000);

faultMatrix(readingCases);
