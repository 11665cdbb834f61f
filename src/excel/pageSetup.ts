/** Margins of our pages in points: 1.5, 1.9 and 0.8 cm (ux 6.1). */
const margins = { left: 42.5, right: 42.5, top: 54, bottom: 54, header: 22.7, footer: 22.7 } as const;

/** Queues the page that all our sheets print on: A4, one page wide and as many tall as it takes, our margins. */
export function queueA4({ pageLayout }: Excel.Worksheet, orientation: "Portrait" | "Landscape"): void {
  pageLayout.orientation = orientation;
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintMargins("Points", margins);
}
