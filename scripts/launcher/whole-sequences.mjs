// @ts-check
const letters = { parse: 'P', bind: 'B', describe: 'D', execute: 'E', close: 'C' };
const begins = new Set(Object.values(letters).map((letter) => letter.charCodeAt(0)));
const sync = 'S'.charCodeAt(0);
const flush = 'H'.charCodeAt(0);

/**
 * Gives PGlite the messages of one client's query (parse, bind, describe, execute … sync) in one piece. The socket server
 * hands them over one by one and lets other clients' messages in between; all clients share one session, so one would run
 * the statement that another has just parsed (electric-sql/pglite#1046). It also keeps an error from being followed by two
 * announcements of readiness (#958), after which answers would be taken for those of the wrong query.
 *
 * @param {import('@electric-sql/pglite').PGlite} db
 */
export function keepSequencesWhole(db) {
  /** @type {Uint8Array[]} */
  let begun = [];
  const run = db.execProtocolRawStream.bind(db);
  const exec = db.exec.bind(db);
  const isInTransaction = db.isInTransaction.bind(db);

  db.execProtocolRawStream = async (message, options) => {
    const [type] = message;
    if (begins.has(type)) {
      begun.push(message);
      return;
    }
    const whole = type === sync || type === flush ? [...begun, message] : [message];
    begun = [];
    await run(new Uint8Array(Buffer.concat(whole)), options);
  };

  // While this is true the socket server takes messages of the same client only, as within a transaction.
  db.isInTransaction = () => begun.length > 0 || isInTransaction();

  // What it calls when a client leaves in the middle.
  db.exec = async (...args) => {
    begun = [];
    return exec(...args);
  };
}
