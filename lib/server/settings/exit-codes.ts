/** EX_CONFIG of sysexits.h: starting again would not help before somebody has changed something. */
export const exitMisconfigured = 78;
