import type { XmlDocument, XmlElement } from "../xml/xmlTree";
import { parseXml } from "../xml/xmlTree";

export const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The elements we add are named c: and a:; the root says what these mean. */
export function setRootNamespaces(root: XmlElement): void {
  root.attributes.set("xmlns:c", chartNamespace);
  root.attributes.set("xmlns:a", drawingNamespace);
  if (!root.attributes.has("xmlns:r")) root.attributes.set("xmlns:r", relationshipNamespace);
}

/** A chart part with nothing in it; corners square. */
export const newChartDocument = (): XmlDocument =>
  parseXml(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${relationshipNamespace}">` +
      '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:plotArea><c:layout/></c:plotArea></c:chart></c:chartSpace>',
  );
