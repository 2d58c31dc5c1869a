/** What a form of the admin area shows after it was sent; `Result` is what it tells besides, where it tells anything. */
export type FormState<Result = never> = {
  /** By field; its messages stand by the field and in the summary. */
  errors: Record<string, string[]>
  /** What was typed, kept for another try; never a password. */
  values: Record<string, string>
  /** What happened, in a sentence; empty when there is nothing to say. */
  message: string
  /** The site was renewed since the form was drawn, and does not know it any more. */
  renewed?: true
  result?: Result
}

/** What an action answers: the rest is as the form was sent, without errors and message. */
export type FormOutcome<Result = never> = Partial<FormState<Result>>

export type FormAction<Result = never> = (previous: unknown, form: FormData) => Promise<FormState<Result>>

export const UNSENT: FormState = { errors: {}, values: {}, message: '' }
