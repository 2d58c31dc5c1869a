/** How long the files of a delivery are kept after they were first sealed. */
export const PACKAGE_DAYS = 60
