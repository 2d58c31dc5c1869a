export type FormState<Result = never> = {
  errors: Record<string, string[]>
  /** Never holds a password. */
  values: Record<string, string>
  message: string
  renewed?: true
  result?: Result
}

export type FormOutcome<Result = never> = Partial<FormState<Result>>

export type FormAction<Result = never> = (previous: unknown, form: FormData) => Promise<FormState<Result>>

export const UNSENT: FormState = { errors: {}, values: {}, message: '' }
