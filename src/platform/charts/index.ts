export { barChart } from './bar-chart.ts';
export type { BarChart } from './bar-chart.ts';
export type { DrawnChart } from './drawn-chart.ts';
export { lineChart } from './line-chart.ts';
export type { LineChart } from './line-chart-data.ts';
export type { ChartColour } from './palette.ts';
export { sparkline } from './sparkline.ts';
