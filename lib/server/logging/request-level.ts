import 'server-only';
import { type Env } from '../settings/parse-env';

/**
 * How loud a line is that stands for one request or one live line. It is for whoever runs a server behind proxies; on
 * somebody's own machine nobody asked for it.
 */
export function requestLevel({
  nodeEnv,
  trustedProxies,
}: Pick<Env, 'nodeEnv' | 'trustedProxies'>): 'info' | 'debug' {
  return nodeEnv === 'production' && trustedProxies > 0 ? 'info' : 'debug';
}
