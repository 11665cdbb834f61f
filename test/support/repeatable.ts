import fc from "fast-check";

/**
 * One seed for every property test, so that a run tells of the code and not of luck: the same commit always gets the
 * same answer. `SEED=random npm test` (or a number) searches other values; a failure prints the seed it had.
 */
const asked = process.env.SEED;
fc.configureGlobal({ seed: asked === "random" ? Date.now() : Number(asked ?? 20261125) });
