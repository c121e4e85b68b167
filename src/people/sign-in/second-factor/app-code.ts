import { Secret, TOTP } from 'otpauth';

/** Half a minute: what every app on a telephone takes for granted (RFC 6238). */
const period = 30;

/** A new secret of 160 bits, in the letters and figures that people can type into an app. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that a telephone reads from the picture, naming the product and the person. */
export function setUpAddress(secret: string, email: string): string {
  return appOf(secret, email).toString();
}

/** A secret in groups of four, as people read it from the screen. */
export function inFours(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}

/**
 * The half minute a code stands for, when it is right and later than the last one taken; null otherwise. A telephone's
 * clock may be half a minute off.
 */
export function stepOfCode(code: string, secret: string, lastStep: number, now: Date): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = appOf(secret, '').validate({ token: digits, window: 1, timestamp: now.getTime() });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1000 / period) + delta;
  return step > lastStep ? step : null;
}

function appOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Line of Sight', label, algorithm: 'SHA1', digits: 6, period, secret });
}
