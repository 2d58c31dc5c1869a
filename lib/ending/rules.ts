/** How long links that were mailed before the end still confirm. */
export const CONFIRMING_HOURS = 24
