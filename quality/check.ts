export type Finding = { what: string; passed: boolean; detail?: string }

export type CheckOptions = {
  /** The folder of another state of this project, to be measured in its place. */
  project?: string
}

/** A check that takes too long for `npm test`; it says what it looked at, and how that stood. */
export type Check = { name: string; run(options: CheckOptions): Promise<Finding[]> }

/** Passed where there are no faults; else the first of them are told. */
export function finding(what: string, faults: string[]): Finding {
  return { what, passed: faults.length === 0, detail: faults.slice(0, 3).join('; ') }
}
