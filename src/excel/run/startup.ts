/**
 * Whether Excel starts the add-in with this workbook, so that its functions compute before anybody opens the pane
 * (Office.addin, SharedRuntime 1.1). Null where this Excel cannot.
 */
export async function startsWithWorkbook(): Promise<boolean | null> {
  if (!canStart()) return null;
  return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load;
}

/** Excel keeps it in the workbook; it counts from the next time the workbook is opened. */
export async function setStartsWithWorkbook(starts: boolean): Promise<void> {
  await Office.addin.setStartupBehavior(starts ? Office.StartupBehavior.load : Office.StartupBehavior.none);
}

function canStart(): boolean {
  return Office.context.requirements.isSetSupported("SharedRuntime", "1.1");
}
