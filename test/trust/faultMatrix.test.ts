import { actionCases } from "./support/actionCases";
import { faultMatrix } from "./support/faultMatrix";

jest.setTimeout(240_000);

faultMatrix(actionCases);
