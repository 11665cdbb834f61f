import { faultMatrix } from "./support/faultMatrix";
import { kindCases } from "./support/kindCases";

jest.setTimeout(240_000);

/**
 * Every code is tried with other kinds; here three, cut off at the beginning, the middle and the end of each request that
 * writes: what differs between kinds is what stands on the sheet and so what is to be taken back.
 */
faultMatrix(kindCases, {
  codes: ["AccessDenied", "GeneralException", "ConnectionFailure"],
  whenReading: 1,
  everywhere: false,
});
