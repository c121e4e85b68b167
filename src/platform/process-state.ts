/** How this process stands; whoever asks /readyz is told. */
export type ProcessState = {
  /** What becomes of the jobs here: 'elsewhere' in a process that only answers people. */
  jobs: 'starting' | 'running' | 'failed' | 'elsewhere';
  stopping: boolean;
};

export function newProcessState(role: 'all' | 'web' | 'worker'): ProcessState {
  return { jobs: role === 'web' ? 'elsewhere' : 'starting', stopping: false };
}
