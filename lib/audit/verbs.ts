/** Everything that is audited: the verbs of each kind of subject. Those no longer in use stay, as their events do. */
export const AUDITED = {
  admin: [
    ...(['change-role', 'end-sessions', 'invite', 'join', 'new-link', 'remove-access', 'reset'] as const),
    ...(['change-password', 'sign-in', 'sign-out'] as const),
  ],
  audit: ['export'],
  block: ['block', 'unblock'],
  broadcast: [
    ...(['approve', 'call-off', 'create', 'keep-approved', 'pause', 'resume', 'save'] as const),
    ...(['start', 'stop', 'test'] as const),
  ],
  campaign: [
    ...(['change-rates', 'dismiss-first-steps', 'edit-addresses', 'edit-film', 'edit-goals'] as const),
    ...(['edit-retention', 'edit-words', 'end-campaign', 'erase-by-retention', 'reconcile'] as const),
    ...(['reopen-campaign', 'seed'] as const),
  ],
  delivery: [
    ...(['add-response', 'begin-delivery-update', 'delete-history', 'delete-package'] as const),
    ...(['discard-delivery', 'download-delivery', 'download-through-link', 'edit-delivery-words'] as const),
    ...(['edit-history', 'end-delivery-link', 'hand-over-delivery', 'make-delivery'] as const),
    ...(['make-delivery-link', 'open-delivery-link', 'rebuild-delivery', 'remake-package'] as const),
    ...(['remove-response', 'seal-delivery', 'write-history'] as const),
  ],
  ledger: ['continue-ledger', 'rotate-ledger-keys'],
  mail: ['retry'],
  message: ['answer-message', 'delete-message', 'read', 'reopen-message'],
  notice: ['note-seen'],
  petition: ['discard', 'draft', 'overrule', 'restore', 'set-aside'],
  picture: ['delete', 'edit', 'upload'],
  reference: [
    ...(['check-link', 'create', 'delete', 'edit', 'find-again', 'find-copy-again'] as const),
    ...(['find-copy-dead', 'find-dead', 'mark-dead', 'mark-fine'] as const),
  ],
  references: ['check-links'],
  removal: ['remove-many', 'stop-removing', 'undo-removal'],
  'removed-address': ['let-sign-again'],
  signature: ['allow-mail', 'look', 'release', 'remove', 'resend', 'restore', 'stop-mail'],
  signatures: ['export', 'find', 'resend-all', 'seed'],
  'text-version': ['ask-for-renewals', 'edit-text'],
  update: [
    ...(['attach', 'autosave', 'create', 'detach', 'drop', 'keep', 'make-preview-link'] as const),
    ...(['miss-schedule', 'overrule', 'publish', 'restore', 'revoke-preview-link', 'save'] as const),
    ...(['schedule', 'set-aside', 'test', 'unschedule', 'withdraw'] as const),
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
