/** Whom the zero-setup mode signs in without a password. The account is there once the whole demo is. */
export const demoFacilitator = {
  name: 'Demo Facilitator',
  email: 'demo@orca.local',
} as const;
