/** Loaded when a chart is first shown. */
export { BarChart } from './bar-chart';
export { DayChart } from './day-chart';
