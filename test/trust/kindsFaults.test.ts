import { faultMatrix } from "./support/faultMatrix";
import { kindCases } from "./support/kindCases";

jest.setTimeout(240_000);

/** Every code is tried with other kinds; here three, cut off at the beginning, the middle and the end of each request. */
faultMatrix(kindCases, ["AccessDenied", "GeneralException", "ConnectionFailure"]);
