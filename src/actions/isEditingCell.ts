/** Whether Excel waits for the user to finish a cell: then a job that has been asked for starts by itself afterwards. */
export { isEditingCell } from "../excel/run/isEditingCell";
