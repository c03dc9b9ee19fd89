import 'server-only';
import securityHeaders from '../http/security-headers.json' with { type: 'json' };

/** What answers that are made before Next carry: what Next gives all others, and kept by nobody. */
export const bareHeaders = { 'Cache-Control': 'no-store', ...securityHeaders } as const;
