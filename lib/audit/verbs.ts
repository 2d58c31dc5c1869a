/** Everything that is audited: the verbs of each kind of subject. Those no longer in use stay, as their events do. */
export const AUDITED = {
  admin: [
    'change-password',
    'change-role',
    'end-sessions',
    'invite',
    'join',
    'new-link',
    'remove-access',
    'reset',
    'sign-in',
    'sign-out',
  ],
  audit: ['export'],
  block: ['block', 'unblock'],
  broadcast: [
    'approve',
    'call-off',
    'create',
    'keep-approved',
    'pause',
    'resume',
    'save',
    'start',
    'stop',
    'test',
  ],
  campaign: [
    'change-rates',
    'close-signing',
    'dismiss-first-steps',
    'edit-addresses',
    'edit-film',
    'edit-goals',
    'edit-retention',
    'edit-words',
    'end-campaign',
    'end-read-only',
    'erase-by-retention',
    'make-read-only',
    'open-signing',
    'reconcile',
    'reopen-campaign',
    'resume-mail',
    'seed',
    'stop-mail',
  ],
  delivery: [
    'add-response',
    'begin-delivery-update',
    'delete-history',
    'delete-package',
    'discard-delivery',
    'download-delivery',
    'download-through-link',
    'edit-delivery-words',
    'edit-history',
    'end-delivery-link',
    'hand-over-delivery',
    'make-delivery',
    'make-delivery-link',
    'open-delivery-link',
    'rebuild-delivery',
    'remake-package',
    'remove-response',
    'seal-delivery',
    'write-history',
  ],
  ledger: ['continue-ledger', 'rotate-ledger-keys'],
  mail: ['retry'],
  message: ['answer-message', 'delete-message', 'read', 'reopen-message'],
  notice: ['note-seen'],
  petition: ['discard', 'draft', 'overrule', 'restore', 'set-aside'],
  picture: ['delete', 'edit', 'upload'],
  reference: [
    'check-link',
    'create',
    'delete',
    'edit',
    'find-again',
    'find-copy-again',
    'find-copy-dead',
    'find-dead',
    'mark-dead',
    'mark-fine',
  ],
  references: ['check-links'],
  removal: ['remove-many', 'stop-removing', 'undo-removal'],
  'removed-address': ['let-sign-again'],
  signature: ['allow-mail', 'look', 'release', 'remove', 'resend', 'restore', 'stop-mail'],
  signatures: ['export', 'find', 'release-many', 'resend-all', 'seed'],
  'text-version': ['ask-for-renewals', 'edit-text'],
  update: [
    'attach',
    'autosave',
    'create',
    'detach',
    'drop',
    'keep',
    'make-preview-link',
    'miss-schedule',
    'overrule',
    'publish',
    'restore',
    'revoke-preview-link',
    'save',
    'schedule',
    'set-aside',
    'test',
    'unschedule',
    'withdraw',
  ],
} as const

export type AuditKind = keyof typeof AUDITED

type WithoutId = 'audit' | 'mail' | 'petition' | 'references' | 'removed-address' | 'signatures'

type Verb<Kind extends AuditKind> = (typeof AUDITED)[Kind][number]

/** A verb with its subject: the kind of thing, and which one where there are several. */
export type Audited = {
  [Kind in AuditKind]: { verb: Verb<Kind>; subject: Kind extends WithoutId ? Kind : `${Kind}:${string}` }
}[AuditKind]

/** The name of what was done, such as `update.publish`. */
export type AuditKey = { [Kind in AuditKind]: `${Kind}.${Verb<Kind>}` }[AuditKind]

export const AUDIT_KEYS = Object.entries(AUDITED).flatMap(([kind, verbs]) =>
  verbs.map((verb) => `${kind}.${verb}`),
) as readonly AuditKey[]
