// graphile-worker calls its tables private: a release of it may change what its functions hide.

/** SQL: the jobs that wait, run, or have used up their tries. */
export const JOBS_TABLE = 'graphile_worker._private_jobs'

/** SQL: the kinds of job, by their `identifier`. */
export const KINDS_TABLE = 'graphile_worker._private_tasks'

/** SQL, for the inside of a pair of brackets: the ids of all kinds that send a mail. */
export const MAIL_KINDS = `SELECT id FROM ${KINDS_TABLE} WHERE identifier LIKE 'mail-%'`
