import { officeFailure } from "./officeFailure";

/**
 * Whether the user is typing in a cell now. Excel answers nothing else while they do, so that is asked of a request that
 * does not wait for them (Excel.run without delayForCellEdit fails with InvalidOperationInCellEditMode). Any other answer
 * means that nobody is.
 */
export async function isEditingCell(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.load({ readOnly: true });
      await context.sync();
    });
    return false;
  } catch (thrown) {
    return officeFailure(thrown).code === "InvalidOperationInCellEditMode";
  }
}
