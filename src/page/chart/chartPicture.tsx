import type { JSX } from "react";
import type { DrawnChart, DrawnLine, DrawnMarker, DrawnSeries } from "./drawnChart";
import { valueScale, type ValueScale } from "./valueScale";

/** Draws a chart of the workbook as SVG. One unit is one point, so the picture scales with its box. */
export function ChartPicture({
  chart,
  label,
}: {
  readonly chart: DrawnChart;
  readonly label: string;
}): JSX.Element {
  const plot = plotArea(chart);
  const numbers = chart.series.flatMap((series) =>
    series.values.filter((value): value is number => value !== null),
  );
  const scale = valueScale(
    numbers,
    chart.valueAxis,
    chart.series.some((series) => series.kind === "bar"),
  );
  const x = horizontal(chart, plot);
  const y = (value: number): number =>
    plot.top + plot.height * (1 - (value - scale.minimum) / (scale.maximum - scale.minimum));
  return (
    <svg
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      width="100%"
      height="100%"
      role="img"
      aria-label={label}
    >
      <rect width={chart.width} height={chart.height} fill="#ffffff" />
      {chart.title !== null && (
        <text
          x={chart.width / 2}
          y={chart.fonts.title + 5}
          fontSize={chart.fonts.title}
          fontWeight="bold"
          textAnchor="middle"
          fill="#1b1b1b"
        >
          {chart.title}
        </text>
      )}
      <ValueAxis chart={chart} plot={plot} scale={scale} y={y} />
      <CategoryAxis chart={chart} plot={plot} x={x} />
      {chart.series.map((series, i) => (
        <SeriesPicture
          key={i}
          series={series}
          chart={chart}
          x={x}
          y={y}
          index={i}
          base={y(Math.max(0, scale.minimum))}
        />
      ))}
      {chart.series.map((series, i) => (
        <Labels key={i} series={series} x={x} y={y} size={chart.fonts.text} />
      ))}
    </svg>
  );
}

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function plotArea(chart: DrawnChart): Plot {
  const text = chart.fonts.text;
  const left = 4 + text * (chart.valueAxis.title === null ? 4 : 5.5);
  const top = chart.title === null ? 8 : chart.fonts.title + 14;
  const right = chart.width * (1 - Math.min(0.97, chart.plotShare));
  const width = Math.max(20, chart.width - left - Math.max(10, right));
  return { left, top, width, height: Math.max(20, chart.height - top - text * 2.2 - 4) };
}

/** Points stand in the middle of their category, as on Excel's category axis. */
function horizontal(chart: DrawnChart, plot: Plot): (point: number) => number {
  const last = chart.positions[chart.positions.length - 1] ?? 0;
  const slots = Math.max(1, last + 1);
  return (point) => plot.left + (plot.width * ((chart.positions[point] ?? point) + 0.5)) / slots;
}

function ValueAxis(props: {
  readonly chart: DrawnChart;
  readonly plot: Plot;
  readonly scale: ValueScale;
  readonly y: (value: number) => number;
}): JSX.Element {
  const { chart, plot, scale, y } = props;
  const size = chart.fonts.text;
  return (
    <g fontSize={size} fill="#595959">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          {chart.valueAxis.gridlines && (
            <line
              x1={plot.left}
              x2={plot.left + plot.width}
              y1={y(tick)}
              y2={y(tick)}
              stroke="#d9d9d9"
              strokeWidth={0.5}
            />
          )}
          <text x={plot.left - 4} y={y(tick) + size * 0.35} textAnchor="end">
            {chart.valueAxis.format(tick)}
          </text>
        </g>
      ))}
      {chart.valueAxis.title !== null && (
        <text
          transform={`translate(${size + 2} ${plot.top + plot.height / 2}) rotate(-90)`}
          textAnchor="middle"
        >
          {chart.valueAxis.title}
        </text>
      )}
    </g>
  );
}

function CategoryAxis(props: {
  readonly chart: DrawnChart;
  readonly plot: Plot;
  readonly x: (point: number) => number;
}): JSX.Element {
  const { chart, plot, x } = props;
  const size = chart.fonts.text;
  const bottom = plot.top + plot.height;
  return (
    <g fontSize={size} fill="#595959">
      <line
        x1={plot.left}
        x2={plot.left + plot.width}
        y1={bottom}
        y2={bottom}
        stroke="#7f95aa"
        strokeWidth={0.75}
      />
      {chart.categories.map((category, i) =>
        i % Math.max(1, chart.tickSpacing) === 0 ? (
          <text key={i} x={x(i)} y={bottom + size + 4} textAnchor="middle">
            {category}
          </text>
        ) : null,
      )}
    </g>
  );
}

function SeriesPicture(props: {
  readonly series: DrawnSeries;
  readonly chart: DrawnChart;
  readonly x: (point: number) => number;
  readonly y: (value: number) => number;
  readonly index: number;
  readonly base: number;
}): JSX.Element {
  const { series, chart, x, y, base } = props;
  if (series.kind === "bar") {
    const half = (x(1) - x(0) || 20) * 0.35;
    return (
      <g fill={series.fill ?? "#7f95aa"}>
        {series.values.map((value, i) =>
          value === null ? null : (
            <rect
              key={i}
              x={x(i) - half}
              width={2 * half}
              y={Math.min(base, y(value))}
              height={Math.abs(base - y(value))}
            />
          ),
        )}
      </g>
    );
  }
  const last = chart.categories.length;
  return (
    <g>
      {series.line !== null && (
        <path d={linePath(series.values.slice(0, last), x, y)} {...stroke(series.line)} />
      )}
      {series.marker !== null &&
        series.values.map((value, i) =>
          value === null || series.marker === null ? null : (
            <path
              key={i}
              d={markerPath(series.marker.style, x(i), y(value), series.marker.size)}
              fill={series.marker.style === "x" ? "none" : series.marker.fill}
              stroke={series.marker.outline}
              strokeWidth={1}
            />
          ),
        )}
    </g>
  );
}

function stroke(line: DrawnLine): {
  fill: "none";
  stroke: string;
  strokeWidth: number;
  strokeDasharray?: string;
} {
  const dash = line.dash.map((length) => length * line.weight).join(" ");
  return {
    fill: "none",
    stroke: line.colour,
    strokeWidth: line.weight,
    ...(dash === "" ? {} : { strokeDasharray: dash }),
  };
}

/** A gap breaks the line: the next value starts anew. A lone value between gaps shows only its marker. */
export function linePath(
  values: readonly (number | null)[],
  x: (point: number) => number,
  y: (value: number) => number,
): string {
  let path = "";
  let open = false;
  values.forEach((value, i) => {
    if (value !== null) path += `${open ? "L" : "M"}${x(i).toFixed(2)} ${y(value).toFixed(2)}`;
    open = value !== null;
  });
  return path;
}

function markerPath(style: DrawnMarker, x: number, y: number, size: number): string {
  const r = size / 2;
  const at = (points: readonly (readonly [number, number])[]): string =>
    `M${points.map(([dx, dy]) => `${(x + dx * r).toFixed(2)} ${(y + dy * r).toFixed(2)}`).join("L")}Z`;
  switch (style) {
    case "circle":
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case "square":
      return at([[-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]]); // prettier-ignore
    case "diamond":
      return at([[0, -1], [1, 0], [0, 1], [-1, 0]]); // prettier-ignore
    case "triangle":
      return at([[0, -1], [1, 0.8], [-1, 0.8]]); // prettier-ignore
    case "x":
      return `M${x - r} ${y - r}L${x + r} ${y + r}M${x - r} ${y + r}L${x + r} ${y - r}`;
  }
}

function Labels(props: {
  readonly series: DrawnSeries;
  readonly x: (point: number) => number;
  readonly y: (value: number) => number;
  readonly size: number;
}): JSX.Element {
  const { series, x, y, size } = props;
  const colour = series.line?.colour ?? series.marker?.outline ?? "#1b1b1b";
  return (
    <g fontSize={size} fill={colour}>
      {series.labels.map((label) => {
        const value = series.values[label.point];
        if (value === null || value === undefined) return null;
        const [dx, dy, anchor] = offsets[label.position];
        return (
          <text key={label.point} x={x(label.point) + dx} y={y(value) + dy * size} textAnchor={anchor}>
            {label.text}
          </text>
        );
      })}
    </g>
  );
}

const offsets = {
  right: [6, 0.35, "start"],
  left: [-6, 0.35, "end"],
  top: [0, -0.7, "middle"],
  bottom: [0, 1.4, "middle"],
} as const;
