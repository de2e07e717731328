import { enumeration } from './enumeration.ts';
import { formatDate } from './format-date.ts';
import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { type DigestName, messageDigest } from './message-digest.ts';
import { MESSAGES } from './messages.ts';
import { HOST, routeMembers, ServiceObject, typeName } from './service-object.ts';
import { utf8Bytes } from './utf8.ts';

/** Longest sleep that Apps Script takes. */
const MAX_SLEEP_MILLISECONDS = 300_000;

export class UtilitiesService extends ServiceObject<null> implements Partial<Google.Utilities> {
  readonly Charset = enumeration<typeof GoogleAppsScript.Utilities.Charset>('US_ASCII', 'UTF_8');
  readonly DigestAlgorithm = enumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>(
    'MD2',
    'MD5',
    'SHA_1',
    'SHA_256',
    'SHA_384',
    'SHA_512',
  );

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    if (Object.prototype.toString.call(date) !== '[object Date]') {
      const types = `${typeName(date)},${typeName(timeZone)},${typeName(format)}`;
      throw new GoogleException(MESSAGES.signature(types, 'Utilities.formatDate'));
    }
    return formatDate(date.getTime(), timeZone, format);
  }

  /** Only the fake clock waits. */
  sleep(milliseconds: number): void {
    if (milliseconds > MAX_SLEEP_MILLISECONDS) {
      throw new GoogleException(`Invalid argument: milliseconds. Maximum: ${MAX_SLEEP_MILLISECONDS}`);
    }
    this[HOST].spend(milliseconds);
  }

  /** Numbered, so that runs can be compared. */
  getUuid(): string {
    const digits = this[HOST].nextSeed().toString(16).padStart(12, '0');
    return `00000000-0000-4000-8000-${digits}`;
  }

  /** Bytes as Java has them, −128 to 127. */
  computeDigest(algorithm: GoogleAppsScript.Utilities.DigestAlgorithm, value: unknown): number[] {
    const name = String(algorithm);
    if (!['MD5', 'SHA_1', 'SHA_256'].includes(name)) {
      throw new Error(`Utilities.computeDigest by ${name} is not there in the host`);
    }
    const bytes = Array.isArray(value) ? value.map((byte) => byte & 255) : utf8Bytes(String(value));
    return messageDigest(name as DigestName, bytes).map((byte) => (byte > 127 ? byte - 256 : byte));
  }
}

routeMembers(UtilitiesService, 'Utilities');
