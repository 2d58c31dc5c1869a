/** What was read contradicts what was signed, or itself. */
export class Contradiction extends Error {}

/** What was read is not what it should be, so that nothing can be said. */
export class Unreadable extends Error {}
