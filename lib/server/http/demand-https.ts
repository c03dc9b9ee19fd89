import 'server-only';
import { type ServerResponse } from 'node:http';

/** Where people reach us over https, their browsers never again try without, for a year from each visit. */
export function demandHttps(response: ServerResponse, appUrl: string): void {
  if (!appUrl.startsWith('https:')) return;
  response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
}
