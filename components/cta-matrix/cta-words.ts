/** What the choices of a call to action are called on screen. */
export const ctaWords = {
  crud: { create: 'Create', read: 'Read', update: 'Update', delete: 'Delete' },
  complexity: { one_click: 'One click', form: 'Form', wizard: 'Wizard' },
  placement: {
    card: 'Card',
    detail: 'Detail',
    list: 'List',
    global: 'Global',
    notification: 'Notification',
  },
  tier: { P: 'Primary', S: 'Secondary', T: 'Tertiary', Q: 'Quaternary' },
  answer: {
    question: 'Question',
    not_permitted: 'Not permitted',
    not_applicable: 'Not applicable',
  },
} as const;
