import 'server-only';

/** Whom the zero-setup mode signs in without a password. The seed makes the account. */
export const demoFacilitator = {
  name: 'Demo Facilitator',
  email: 'demo@orca.local',
} as const;
