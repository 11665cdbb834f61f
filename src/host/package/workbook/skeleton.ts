import { themeXml } from "../style/themeSkeleton";
import { packText, writeZip } from "../zip/zipWriter";

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of a new workbook, without any sheet. */
const parts: readonly (readonly [string, string])[] = [
  [
    "[Content_Types].xml",
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${mainType}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${mainType}.styles+xml"/>` +
      '<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>',
  ],
  [
    "_rels/.rels",
    `<Relationships xmlns="${packageRelationships}">` +
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><bookViews><workbookView xWindow="0" yWindow="0" ` +
      'windowWidth="28800" windowHeight="17640"/></bookViews><sheets/><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${packageRelationships}">` +
      `<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rId2" Type="${office}/theme" Target="theme/theme1.xml"/></Relationships>`,
  ],
  [
    "xl/styles.xml",
    `<styleSheet xmlns="${spreadsheet}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>' +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>',
  ],
];

export const skeletonBytes = (): Uint8Array =>
  writeZip([
    ...parts.map(([name, text]) => packText(name, head + text)),
    packText("xl/theme/theme1.xml", themeXml),
  ]);

/** A new worksheet part. */
export const worksheetSkeleton =
  `${head}<worksheet xmlns="${spreadsheet}" xmlns:r="${office}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';
