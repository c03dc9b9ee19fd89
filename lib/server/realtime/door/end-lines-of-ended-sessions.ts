import 'server-only';
import { sessionStore } from '../../auth/session-store';
import { logger } from '../../logging/logger';
import { connectRedis } from '../../redis/connect-redis';
import { type Connection } from '../line/connection';

/**
 * Closes the lines of sessions that have ended. Who does something keeps their session alive by it, as with any
 * request; a tab that is only open does not. While sessions can't be asked, everybody stays.
 */
export async function endLinesOfEndedSessions(connections: readonly Connection[]): Promise<void> {
  const sessions = sessionStore(connectRedis(), Date.now);
  const byToken = new Map<string, Connection[]>();
  for (const connection of connections) {
    const { token } = connection;
    if (token !== undefined) byToken.set(token, [...(byToken.get(token) ?? []), connection]);
  }
  const look = async ([token, lines]: [string, readonly Connection[]]) => {
    const isUsed = lines.some(({ wasUsed }) => wasUsed);
    const isAlive = isUsed ? await sessions.use(token) : await sessions.isAlive(token);
    for (const line of lines) {
      line.wasUsed = false;
      if (!isAlive) line.wire.close('unauthenticated');
    }
  };
  try {
    await Promise.all([...byToken].map(look));
  } catch (error) {
    logger().debug({ err: error }, 'sessions can’t be asked');
  }
}
