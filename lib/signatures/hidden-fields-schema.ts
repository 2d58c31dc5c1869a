// Signers fill in none of these; programs that post JSON may omit them.

/** Hidden; browsers and password managers fill in no field of this name or label. */
export const TRAP_FIELD = 'leave_empty'
export const TIME_FIELD = 'made'
/** `off` where the form's script does not run and so cannot do the proof of work. */
export const SCRIPTS_FIELD = 'scripts'
