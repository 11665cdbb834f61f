/** Margins of our pages in points: 1.5, 1.9 and 0.8 cm (ux 6.1). */
const margins = { left: 42.5, right: 42.5, top: 54, bottom: 54, header: 22.7, footer: 22.7 } as const;

/** Queues the page that all our sheets print on: A4, so many pages wide and as many tall as it takes, our margins. */
export function queueA4(
  { pageLayout }: Excel.Worksheet,
  orientation: "Portrait" | "Landscape",
  pagesWide = 1,
): void {
  pageLayout.orientation = orientation;
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: pagesWide, verticalFitToPages: 0 };
  pageLayout.setPrintMargins("Points", margins);
}

/** Queues what stands at the top and the bottom of every page: title, organisation, source, page and day. */
export function queueHeaders(
  { pageLayout }: Excel.Worksheet,
  texts: { readonly title: string; readonly organisation?: string; readonly source?: string },
): void {
  const everyPage = pageLayout.headersFooters.defaultForAllPages;
  everyPage.leftHeader = plain(texts.title);
  if (texts.organisation !== undefined) everyPage.rightHeader = plain(texts.organisation);
  if (texts.source !== undefined) everyPage.leftFooter = plain(texts.source);
  everyPage.centerFooter = "Sida &P av &N";
  everyPage.rightFooter = "&D";
}

/** "&" begins a code in headers and footers, where Excel takes 255 characters; a doubled one is not cut in two. */
const plain = (text: string): string => text.slice(0, 120).replace(/&/g, "&&").slice(0, 240);
