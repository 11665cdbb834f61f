import { finite, notComputed, type Outcome } from "./outcome";

/**
 * Cost in kr divided by a number of persons (or by any volume: places, days, hours): kr per inhabitant, per
 * target-group person or per user, depending on who is counted.
 *
 * C/N, C/M and C/B hang together: C/N = (M/N) (C/M) and C/M = (B/M) (C/B), so that a municipality may be dear per
 * inhabitant and cheap per user at the same time. The cost may be negative (a net cost after grants); the number of
 * persons may not.
 *
 * Source: Kolada's definitions (inhabitants on 31 December, users on 1 October or the mean of the year).
 */
export function costPerPerson(cost: number | null, persons: number | null): Outcome<number> {
  if (cost === null || persons === null) return notComputed("missing");
  if (persons < 0) return notComputed("outOfDomain");
  if (persons === 0) return notComputed("zeroDenominator");
  return finite(cost / persons);
}

/**
 * Coverage: the share (0-1) of the target group that gets the service. A share above 1 is computed as it is; it means
 * that users and target group were not counted on the same day or in the same way.
 */
export function coverage(users: number | null, targetGroup: number | null): Outcome<number> {
  if (users !== null && users < 0) return notComputed("outOfDomain");
  return costPerPerson(users, targetGroup);
}
