// graphile-worker's tables are private: a release may change what its functions hide.

export const JOBS_TABLE = 'graphile_worker._private_jobs'

export const KINDS_TABLE = 'graphile_worker._private_tasks'

/** SQL for within brackets. */
export const MAIL_KINDS = `SELECT id FROM ${KINDS_TABLE} WHERE identifier LIKE 'mail-%'`
