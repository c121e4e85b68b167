export { readMonitoringVisit } from './read-monitoring-visit.ts';
