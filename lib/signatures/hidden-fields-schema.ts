// Fields of the sign form that no signer fills in. A program that posts JSON need not send them.

/** Nobody sees it. No browser and no password manager fills in a field of this name or label by itself. */
export const TRAP_FIELD = 'leave_empty'
/** When the page with the form was made (lib/signatures/form-time.ts). */
export const TIME_FIELD = 'made'
/** `off` where the form's own script does not run, and so cannot prove any work. */
export const SCRIPTS_FIELD = 'scripts'
