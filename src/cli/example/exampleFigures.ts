/** The figures of the example workbook; they live in core, since "Visa ett exempel" in the pane uses them too. */
export * from "../../core/register/exampleFigures";
