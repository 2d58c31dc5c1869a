// Fields of the sign form that no signer fills in. A program that posts JSON need not send them.

/** Nobody sees it: whoever fills it in is a program. */
export const TRAP_FIELD = 'website'
/** When the page with the form was made (lib/signatures/form-time.ts). */
export const TIME_FIELD = 'made'
/** `off` where the form's own script does not run, and so cannot prove any work. */
export const SCRIPTS_FIELD = 'scripts'
