import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What a process tells whoever watches it, in the Prometheus format. Nothing in it names a person, a child or an address. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const requests = new Histogram({
  name: 'los_http_request_seconds',
  help: 'Time to answer, by method, route and status',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
});
const jobs = new Histogram({
  name: 'los_job_seconds',
  help: 'Time a job took, by its name and how it ended',
  labelNames: ['job', 'outcome'] as const,
  buckets: [0.1, 1, 10, 60, 600, 3600],
  registers: [registry],
});
const logged = new Counter({
  name: 'los_log_lines_total',
  help: 'Lines written to the log, by level',
  labelNames: ['level'] as const,
  registers: [registry],
});

/** Counts a request that was answered; `route` is its pattern ("/people/:id"), never its address. */
export function countRequest(method: string, route: string, status: number, seconds: number): void {
  requests.observe({ method, route, status: String(status) }, seconds);
}

/** Counts a job that ended. */
export function countJob(job: string, outcome: 'succeeded' | 'failed', seconds: number): void {
  jobs.observe({ job, outcome }, seconds);
}

/** Counts a line of the log, shown or not. */
export function countLogged(level: string): void {
  logged.inc({ level });
}

/** A figure that is looked up when it is asked for. What cannot be looked up is left out. */
export function gauge(name: string, help: string, look: () => number | null | Promise<number | null>): void {
  registry.removeSingleMetric(name);
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      const value = await Promise.resolve()
        .then(look)
        .catch(() => null);
      if (value === null) this.reset();
      else this.set(value);
    },
  });
}
