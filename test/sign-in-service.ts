import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

export type ServiceSettings = {
  clientId: string;
  clientSecret: string;
  redirect: string;
  afterLogout: string;
  backchannel: string;
  /** Whether names, addresses and groups are told only at the userinfo address, as strict services do. */
  claimsInUserinfo: boolean;
};
export type ServiceOrder = {
  number: number;
  account?: { id: string; claims: Record<string, unknown> };
  codeSeconds?: number;
};

export type SignInService = {
  issuer: string;
  /** Sets what the service knows of someone; they sign in there with this id and any password. */
  setAccount: (
    id: string,
    claims: { name: string; email: string; email_verified?: boolean; groups?: string[] },
  ) => Promise<void>;
  /** For how long a code can be exchanged. */
  setCodeSeconds: (seconds: number) => Promise<void>;
  close: () => Promise<void>;
};

/** Starts a real sign-in service (OpenID Connect) in a process of its own, which knows the product at an address. */
export async function startSignInService(
  productUrl: string,
  { claimsInUserinfo = false } = {},
): Promise<SignInService & { settings: Record<string, string> }> {
  const settings: ServiceSettings = {
    clientId: 'line-of-sight',
    clientSecret: 'a secret of the test, long enough to be one',
    redirect: `${productUrl}/sign-in/council/return`,
    afterLogout: `${productUrl}/sign-in`,
    backchannel: `${productUrl}/sign-in/council/logout`,
    claimsInUserinfo,
  };
  const child = fork('test/sign-in-service-process.ts', [JSON.stringify(settings)], {
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const failed = once(child, 'exit').then(() => Promise.reject(new Error(`The sign-in service stopped: ${said}`)));
  failed.catch(() => undefined);
  const [{ issuer }] = (await Promise.race([once(child, 'message'), failed])) as [{ issuer: string }];
  let orders = 0;
  const tell = async (order: Omit<ServiceOrder, 'number'>) => {
    const number = (orders += 1);
    child.send({ ...order, number });
    await Promise.race([once(child, 'message'), failed]);
  };
  return {
    issuer,
    settings: {
      LOS_URL: productUrl,
      LOS_OIDC_ISSUER: issuer,
      LOS_OIDC_CLIENT_ID: settings.clientId,
      LOS_OIDC_CLIENT_SECRET: settings.clientSecret,
      LOS_OIDC_NAME: 'Eldersham Council',
    },
    setAccount: (id, claims) => tell({ account: { id, claims } }),
    setCodeSeconds: (codeSeconds) => tell({ codeSeconds }),
    close: async () => {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
