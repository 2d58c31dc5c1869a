export type Finding = { what: string; passed: boolean; detail?: string }

/** A check that takes too long for `npm test`; it says what it looked at, and how that stood. */
export type Check = { name: string; run(): Promise<Finding[]> }
