import type { PackageProblem } from '@/lib/deliveries/rules'

/** A package cannot be made, and trying again would not help. */
export class PackageFailure extends Error {
  override readonly name = 'PackageFailure'

  constructor(readonly code: PackageProblem) {
    super(code)
  }
}
