/**
 * Children of elements in the order of the schemas sml.xsd, dml-chart.xsd and dml-spreadsheetDrawing.xsd (ECMA-376 5th
 * edition, transitional). Written down apart from the orders that the writer uses, so that one mistake cannot hide the
 * other. "!" marks a child that must be there, "+" one that may be repeated.
 */
const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

const shape =
  "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst effectDag scene3d sp3d extLst";
const fills = "noFill solidFill gradFill pattFill";
const axisHead =
  "axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses crossesAt";
const labelTail =
  "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator";
const seriesHead = "idx! order! tx spPr";
const seriesTail = "dPt+ dLbls trendline+ errBars+";

/** Chart parts, by element name. Series are told apart by the group they stand in: see seriesOrders. */
export const chartOrders: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    chartSpace:
      "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart! spPr txPr externalData printSettings userShapes extLst",
    chart:
      "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea! legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
    title: "tx layout overlay spPr txPr extLst",
    tx: "strRef rich v",
    strRef: "f! strCache extLst",
    numRef: "f! numCache extLst",
    strCache: "ptCount pt+ extLst",
    numCache: "formatCode ptCount pt+ extLst",
    cat: "multiLvlStrRef numRef numLit strRef strLit",
    val: "numRef numLit",
    xVal: "multiLvlStrRef numRef numLit strRef strLit",
    yVal: "numRef numLit",
    rich: "bodyPr! lstStyle p+",
    txPr: "bodyPr! lstStyle p+",
    layout: "manualLayout extLst",
    manualLayout: "layoutTarget xMode yMode wMode hMode x y w h extLst",
    legend: "legendPos legendEntry+ layout overlay spPr txPr extLst",
    legendEntry: "idx! delete txPr extLst",
    lineChart: "grouping! varyColors ser+ dLbls dropLines hiLowLines upDownBars marker smooth axId+ extLst",
    barChart: "barDir! grouping varyColors ser+ dLbls gapWidth overlap serLines+ axId+ extLst",
    areaChart: "grouping varyColors ser+ dLbls dropLines axId+ extLst",
    scatterChart: "scatterStyle! varyColors ser+ dLbls axId+ extLst",
    pieChart: "varyColors ser+ dLbls firstSliceAng extLst",
    doughnutChart: "varyColors ser+ dLbls firstSliceAng holeSize extLst",
    radarChart: "radarStyle! varyColors ser+ dLbls axId+ extLst",
    marker: "symbol size spPr extLst",
    dPt: "idx! invertIfNegative marker bubble3D explosion spPr pictureOptions extLst",
    dLbls: `dLbl+ delete ${labelTail} showLeaderLines leaderLines extLst`,
    dLbl: `idx! delete layout tx ${labelTail} extLst`,
    errBars: "errDir errBarType! errValType! noEndCap plus minus val spPr extLst",
    trendline:
      "name spPr trendlineType! order period forward backward intercept dispRSqr dispEq trendlineLbl extLst",
    scaling: "logBase orientation max min extLst",
    majorGridlines: "spPr",
    minorGridlines: "spPr",
    catAx: `${axisHead} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
    dateAx: `${axisHead} auto lblOffset baseTimeUnit majorUnit majorTimeUnit minorUnit minorTimeUnit extLst`,
    valAx: `${axisHead} crossBetween majorUnit minorUnit dispUnits extLst`,
    serAx: `${axisHead} tickLblSkip tickMarkSkip extLst`,
    spPr: shape,
    ln: `${fills} prstDash custDash round bevel miter headEnd tailEnd extLst`,
    bodyPr: "prstTxWarp noAutofit normAutofit spAutoFit scene3d sp3d flatTx extLst",
    pPr: "lnSpc spcBef spcAft buClrTx buClr buSzTx buFontTx buFont buNone buAutoNum buChar tabLst defRPr extLst",
    defRPr: `ln ${fills} blipFill grpFill effectLst effectDag highlight uLnTx uLn uFillTx uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst`,
    rPr: `ln ${fills} blipFill grpFill effectLst effectDag highlight uLnTx uLn uFillTx uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst`,
    p: "pPr r+ br+ fld+ endParaRPr",
    r: "rPr t!",
  }).map(([name, text]) => [name, words(text)]),
);

/** Children of c:ser by the group around it. */
export const seriesOrders: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    lineChart: `${seriesHead} marker ${seriesTail} cat val smooth extLst`,
    barChart: `${seriesHead} invertIfNegative pictureOptions ${seriesTail} cat val shape extLst`,
    areaChart: `${seriesHead} pictureOptions ${seriesTail} cat val extLst`,
    scatterChart: `${seriesHead} marker ${seriesTail} xVal yVal smooth extLst`,
    pieChart: `${seriesHead} explosion dPt+ dLbls cat val extLst`,
    doughnutChart: `${seriesHead} explosion dPt+ dLbls cat val extLst`,
    radarChart: `${seriesHead} marker dPt+ dLbls cat val extLst`,
  }).map(([name, text]) => [name, words(text)]),
);

/** plotArea: layout first, then groups, then axes. */
export const plotGroups = words(
  "areaChart area3DChart lineChart line3DChart stockChart radarChart scatterChart pieChart pie3DChart doughnutChart barChart bar3DChart ofPieChart surfaceChart surface3DChart bubbleChart",
);
export const plotAxes = words("valAx catAx dateAx serAx");

export const worksheetChildren = words(
  "sheetPr dimension sheetViews sheetFormatPr cols+ sheetData! sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting+ dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst",
);

/** Elements of worksheet, table, styles and workbook parts. */
export const sheetOrders: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    sheetPr: "tabColor outlinePr pageSetUpPr",
    sheetViews: "sheetView+ extLst",
    sheetView: "pane selection+ pivotSelection+ extLst",
    conditionalFormatting: "cfRule+ extLst",
    cfRule: "formula+ colorScale dataBar iconSet extLst",
    dataValidations: "dataValidation+",
    dataValidation: "formula1 formula2",
    headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
    table: "autoFilter sortState tableColumns! tableStyleInfo extLst",
    tableColumns: "tableColumn+",
    tableColumn: "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
    styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
    xf: "alignment protection extLst",
    border: "start end left right top bottom diagonal vertical horizontal",
    dxf: "font numFmt fill alignment border protection extLst",
    patternFill: "fgColor bgColor",
    workbook:
      "fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets! functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
  }).map(([name, text]) => [name, words(text)]),
);

export const drawingOrders: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    twoCellAnchor: "from! to! sp grpSp graphicFrame cxnSp pic contentPart AlternateContent clientData!",
    oneCellAnchor: "from! ext! sp grpSp graphicFrame cxnSp pic contentPart AlternateContent clientData!",
    absoluteAnchor: "pos! ext! sp grpSp graphicFrame cxnSp pic contentPart AlternateContent clientData!",
    from: "col! colOff! row! rowOff!",
    to: "col! colOff! row! rowOff!",
    graphicFrame: "nvGraphicFramePr! xfrm! graphic!",
    nvGraphicFramePr: "cNvPr! cNvGraphicFramePr!",
  }).map(([name, text]) => [name, words(text)]),
);
