import { message } from "../message";
import { computed, notComputed, type Outcome } from "./outcome";

/**
 * Customer satisfaction index (Nöjdkundindex) 0-100 from grades 1-10: (mean grade - 1) / 9 x 100.
 *
 * It is not a percentage of satisfied persons: a mean of 7 on the ten-grade scale is 66.7. With three questions
 * (in all, against expectations, against the ideal) the grades of all three weigh equally.
 * Source: SCB's model for Nöjd-Kund-Index.
 *
 * @param grades one per answer; null where there is none, which is not counted
 */
export function satisfactionIndex(grades: readonly (number | null)[]): Outcome<number> {
  let sum = 0;
  let count = 0;
  for (const [index, grade] of grades.entries()) {
    if (grade === null) continue;
    if (grade < 1 || grade > 10) {
      return notComputed("outOfDomain", message("fn.gradeRange", { n: index + 1, value: grade }));
    }
    sum += grade;
    count++;
  }
  if (count === 0) return notComputed("missing", message("fn.noValues"));
  return computed(((sum / count - 1) / 9) * 100);
}
