import type { targets as swedish } from "../sv/targets";

/** The English of ../sv/targets. */
export const targets: Record<keyof typeof swedish, string> = {
  "target.always":
    "Reaches the target {target} every {periodWord} as long as nothing changes. Values normally move between {lower} and {upper}.",
  "target.never":
    "Does not reach the target {target} as long as nothing changes. Values normally move between {lower} and {upper}.",
  "target.never.advice": "It takes a change in how the work is done, not another reminder.",
  "target.chance":
    "Chance decides whether the target {target} is reached. Values normally move between {lower} and {upper}.",
  "target.always.short": "Reaches target",
  "target.never.short": "Misses target",
  "target.chance.short": "Chance decides",
  "target.none.short": "Not assessed",
  "target.inside":
    "The target {target} is within natural variation. Single {periodWords} can reach it by chance although nothing has improved.",
  "target.inside.moved": "Check instead whether the {centre} reaches {target}.",
  "target.onLimit": "The target {target} is exactly on the control limit.",
  "target.reached":
    "The target {target} is reached: the {centre} is {level}, and the latest {n:periods} are on the right side.",
  "target.reachedOnce":
    "The latest value reaches the target {target}, but it may be chance: the {centre} is {level}.",
  "target.missedOnce":
    "The latest value misses the target {target}, but it may be chance: the {centre} is {level}.",
  "target.pace":
    "To reach the target {target} by {date}, {diff} per {periodWord} is needed on average, counted from {level}.",
  "target.pace.one": "The target {target} is due next {periodWord}. {diff} remain.",
  "target.pace.noTime": "The target date is the latest period. {diff} remain.",
  "target.pace.compare": "The series has not changed that fast in the latest {n:periods}.",
  "target.datePassed.reached": "The target date {date} has passed. The target {target} was reached by then.",
  "target.datePassed.missed":
    "The target date {date} has passed. The target {target} was not reached: {value}.",
  "target.wrongWay":
    "The target {target} is worse than the present level {level}. Check the target or the direction.",
  "target.shortBeyondLong":
    "The short-term target {short} is harder than the long-term target {long}. Check both.",
  "target.shortEqualsLong": "The short-term and long-term targets are equal ({target}).",
  "target.noDirection":
    "No direction is given, so the target cannot be assessed. Choose Higher better or Lower better.",
  "target.directionNone": "The indicator has no direction. The target is shown but not assessed.",
  "target.noTarget": "No target given.",
  "target.noLevel": "The target has no level. Enter a number, for example {example}.",
  "target.noDate": "The target has no date.",
  "target.noOwner": "The target has no owner.",
  "target.tooFew": "Too few values to assess the target: there are {n}, at least {min} are needed.",
  "target.preliminary": "{verdict} Preliminary: {n} {n?value;values}.",
  "target.constant.reached": "All values are {value}. The target {target} is reached every time.",
  "target.constant.missed": "All values are {value}. The target {target} is never reached.",
  "target.relative": "The target is {factor} × {reference} ({referenceValue}) = {target}.",
  "target.outcome.reached": "Target reached",
  "target.outcome.missed": "Target not reached",
  "traffic.summary": "Red in the sheet: {red} of {n}. Of the red ones, {k} are only natural variation.",
  "traffic.none": "No red mark in the sheet is only natural variation.",
  "traffic.greenFalse": "Green but deteriorating: {names}.",
  "traffic.row": "{colour} in the sheet. {finding}",
  "target.notReached": "The target {target} is not reached: the {centre} is {level}.",
  "target.row": "Target {target}: {verdict}",
  "target.row.date": "Target {target} by {date}: {verdict}",
  "target.row.sense": "{line}. {sense}.",
  "target.row.pace": "{line}. Needed pace: {pace}.",
  "target.row.sense.pace": "{line}. {sense}. Needed pace: {pace}.",
  "target.pace.short": "{diff} per {periodWord}",
  "target.sense.reached.short": "Reached already",
  "target.sense.withinChance.short": "Within natural variation",
  "target.sense.needsChange.short": "Needs a change of the work",
};
