/** The register's own sheet, and the sheets and pages that belong to it. */
export const register = {
  "sheet.register": "Indikatorer",
  "register.title": "Indicators",
  "register.help":
    "One row per indicator. Enter target, direction and owner, and charts, overview and documents follow what stands here. Columns that you do not need can be empty.",
  "register.other": "That is not in the list. Keep it all the same?",
  "register.prompt.name":
    "The name as it stands on the sheet. Add women, men or a unit after a comma for a row of its own.",
  "register.prompt.code":
    "The code in the source, for example N15026. It finds the series even if the name changes.",
  "register.prompt.serviceArea":
    "Two or three indicators per service area are usually enough for the management.",
  "register.prompt.councilGoal": "The council's goal that the indicator belongs to.",
  "register.prompt.committeeGoal": "The committee's goal that the indicator belongs to.",
  "register.prompt.goal": "What is to change for the users, in one sentence.",
  "register.prompt.measureType":
    "Structure is what you have, process what you do, outcome what changes for someone.",
  "register.prompt.unit": "The unit of the measure: %, days, SEK per inhabitant ...",
  "register.prompt.direction": "Which way is better? Ingen for costs and background.",
  "register.prompt.chartType": "Leave it empty and Styrtal chooses by the figures.",
  "register.prompt.shortTarget": "A level, for example 84. “Better” cannot be followed up.",
  "register.prompt.shortTargetDate": "When the target is due, for example 2026-12-31.",
  "register.prompt.longTarget": "The level in the long run, for example 100.",
  "register.prompt.longTargetDate": "When the target is due, for example 2030-12-31.",
  "register.prompt.owner": "One person: the one who answers for the target.",
  "register.prompt.measuringOwner": "The one who sees to it that it is measured.",
  "register.prompt.source": "Where the values come from. Choose from the list or write yourself.",
  "register.prompt.frequency": "How often there is a new value.",
  "register.prompt.baselineTo":
    "The limits rest on the values up to this period, for example 2024-12. Empty: all.",
  "register.prompt.phases":
    "Period and cause when the work has changed, for example 2025-04: new way of working; 2025-09: new manager.",
  "register.prompt.excluded":
    "Period and cause of values that shall not count, for example 2024-07: holidays.",
  "register.prompt.reconciled": "When you last asked the service whether the measure holds against reality.",
  "register.prompt.comment": "Anything.",
} as const;
