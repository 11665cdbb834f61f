/** Number formats of cost sheets (ux 6.4): the unit stands in the heading, a real minus, a no-break space before %. */
export const costFormats = {
  kr: '#,##0;"−"#,##0',
  millions: '#,##0.0;"−"#,##0.0',
  share: '0.0"\u00a0"%;"−"0.0"\u00a0"%',
  count: "#,##0",
  index: "0.0",
  rank: "0",
  year: "0",
  deviationKr: '+#,##0;"−"#,##0;0',
  deviationMillions: '+#,##0.0;"−"#,##0.0;0.0',
  deviationShare: '+0.0"\u00a0"%;"−"0.0"\u00a0"%;0.0"\u00a0"%',
  points: '+0.0;"−"0.0;0.0',
  ratio: "0.00",
} as const;
